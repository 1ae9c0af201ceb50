import { leaderShare, platformPocket, platformShare } from '../../../domain/fund/account';
import type { Share } from '../../../domain/fund/share';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';

export const policy = policyOf(currentPolicyVersion);

export const leaderId = 'leader-1';

const accounts = {
  pocket: platformPocket(leaderId),
  reserve: platformShare,
  leader: leaderShare(leaderId),
};

export function shareOf(kind: keyof typeof accounts, balanceFen: number, heldFen = 0): Share {
  return { accountId: accounts[kind], balanceFen, heldFen };
}

export const head = {
  entryId: 'entry-1',
  at: 0,
  ticketId: 'ticket-1',
  refundIntentId: 'intent-1',
  causeId: 'cause-1',
  leaderId,
};
