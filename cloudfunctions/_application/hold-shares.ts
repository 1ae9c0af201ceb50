import {
  allotmentEntry,
  leaderTopUpEntry,
  platformTopUpEntry,
} from '../../domain/fund/events/refund';
import { needsReserve, planHold, withHold, withRelease } from '../../domain/fund/share';
import type { FundSplit } from '../../domain/fund/split';
import type { Policy } from '../../domain/policy/policy';
import type { Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import type { FundAccountDocument } from './documents/money';
import { pocketOf, putAccount, reserveAccount, shareOf } from './fund-account';
import type { Transaction } from './ports';
import { postEntry } from './post-entry';

interface HoldCause {
  ticket: { _id: string };
  policy: Policy;
  agreement: { refundIntentId: string; amountFen: Fen };
  now: Instant;
}

/**
 * Holds both parts of a refund on the leader's document and writes it. The reserve, which all
 * leaders share, is read and written only when the leader's pocket is short.
 */
export async function holdShares(
  transaction: Transaction,
  leader: FundAccountDocument,
  cause: HoldCause,
): Promise<{ hold: FundSplit; toppedUpFen: Fen }> {
  const { policy, agreement } = cause;
  const request = {
    pocket: pocketOf(leader),
    leaderShare: shareOf(leader),
    amountFen: agreement.amountFen,
    policy,
  };
  const reserve = needsReserve(request) ? await reserveAccount(transaction) : null;
  const plan = planHold(request, reserve && shareOf(reserve));
  for (const entry of entriesBefore(plan, leader.leaderId ?? '', cause)) {
    await postEntry(transaction, entry, reserve === null ? [leader] : [leader, reserve]);
  }
  leader.heldFen = withHold(shareOf(leader), plan.hold.leaderFen).heldFen;
  leader.pocket.heldFen = withHold(pocketOf(leader), plan.hold.platformFen).heldFen;
  await putAccount(transaction, leader);
  if (reserve !== null && plan.allotmentFen > 0) await putAccount(transaction, reserve);
  const { hold, leaderTopUpFen, platformTopUpFen } = plan;
  return { hold, toppedUpFen: leaderTopUpFen + platformTopUpFen };
}

/** What has to be posted before the shares can bear the hold; mostly nothing. */
function entriesBefore(
  plan: ReturnType<typeof planHold>,
  leaderId: string,
  { ticket, agreement: { refundIntentId }, now }: HoldCause,
) {
  const head = { at: now, leaderId, ticketId: ticket._id, refundIntentId };
  const { allotmentFen, platformTopUpFen, leaderTopUpFen } = plan;
  const allotment = { ...head, entryId: `allotment_${refundIntentId}`, causeId: refundIntentId };
  return [
    ...(allotmentFen > 0 ? [allotmentEntry({ ...allotment, amountFen: allotmentFen })] : []),
    ...(platformTopUpFen > 0
      ? [
          platformTopUpEntry({
            ...head,
            entryId: `topUp_${refundIntentId}_platform`,
            amountFen: platformTopUpFen,
          }),
        ]
      : []),
    ...(leaderTopUpFen > 0
      ? [
          leaderTopUpEntry({
            ...head,
            entryId: `topUp_${refundIntentId}_leader`,
            amountFen: leaderTopUpFen,
          }),
        ]
      : []),
  ];
}

/** Frees both parts of a hold on the leader's document; the caller writes it. */
export function releaseShares(leader: FundAccountDocument, hold: FundSplit): void {
  leader.heldFen = withRelease(shareOf(leader), hold.leaderFen).heldFen;
  leader.pocket.heldFen = withRelease(pocketOf(leader), hold.platformFen).heldFen;
}
