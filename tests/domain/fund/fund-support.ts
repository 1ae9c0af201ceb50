import { leaderShare, platformShare } from '../../../domain/fund/account';
import type { Share } from '../../../domain/fund/share';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';

export const policy = policyOf(currentPolicyVersion);

export const leaderId = 'leader-1';

export function shareOf(kind: 'platform' | 'leader', balanceFen: number, heldFen = 0): Share {
  const accountId = kind === 'platform' ? platformShare : leaderShare(leaderId);
  return { accountId, balanceFen, heldFen, version: 1 };
}

export const head = {
  entryId: 'entry-1',
  at: 0,
  ticketId: 'ticket-1',
  refundIntentId: 'intent-1',
  leaderId,
};
