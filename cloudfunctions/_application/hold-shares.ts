import {
  allotmentEntry,
  leaderTopUpEntry,
  platformTopUpEntry,
} from '../../domain/fund/events/refund';
import type { JournalEntry } from '../../domain/fund/journal-entry';
import {
  availableFen,
  needsReserve,
  planCover,
  withHold,
  withRelease,
  type CoverPlan,
} from '../../domain/fund/share';
import type { FundSplit } from '../../domain/fund/split';
import type { Policy } from '../../domain/policy/policy';
import type { Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import type { FundAccountDocument } from './documents/money';
import { pocketOf, putAccount, reserveAccount, shareOf } from './fund-account';
import type { Transaction } from './ports';
import { postEntry } from './post-entry';
import { purseOf, putPurse, sweepPurse } from './purse';

interface Cause {
  ticketId: string;
  refundIntentId: string;
  policy: Policy;
  now: Instant;
}

/**
 * Holds both parts of a refund on the leader's document, which the caller writes; whatever was set
 * aside in the purse is free before. The reserve, which all leaders share, is read and written
 * only when the leader's pocket is short.
 *
 * @returns the new money that the platform put in, of which finance is told
 */
export async function holdShares(
  transaction: Transaction,
  leader: FundAccountDocument,
  hold: FundSplit,
  cause: Cause,
): Promise<Fen> {
  const toppedUpFen = await topUpShares(transaction, leader, hold, cause);
  leader.heldFen = withHold(shareOf(leader), hold.leaderFen).heldFen;
  leader.pocket.heldFen = withHold(pocketOf(leader), hold.platformFen).heldFen;
  return toppedUpFen;
}

/**
 * Puts into both shares what they lack to bear something, after what stands in the purse; the
 * caller writes the leader's document.
 */
export async function coverShares(
  transaction: Transaction,
  leader: FundAccountDocument,
  needed: FundSplit,
  cause: Cause,
): Promise<void> {
  if (suffices(leader, needed)) return;
  const purse = await purseOf(transaction, leader.leaderId ?? '');
  if (purse.leaderFen > 0 || purse.platformFen > 0) {
    sweepPurse(leader, purse);
    await putPurse(transaction, purse);
  }
  await topUpShares(transaction, leader, needed, cause);
}

function suffices(leader: FundAccountDocument, needed: FundSplit): boolean {
  return (
    availableFen(shareOf(leader)) >= needed.leaderFen &&
    availableFen(pocketOf(leader)) >= needed.platformFen
  );
}

async function topUpShares(
  transaction: Transaction,
  leader: FundAccountDocument,
  needed: FundSplit,
  cause: Cause,
): Promise<Fen> {
  const { policy } = cause;
  const request = { pocket: pocketOf(leader), leaderShare: shareOf(leader), needed, policy };
  const reserve = needsReserve(request) ? await reserveAccount(transaction) : null;
  const plan = planCover(request, reserve && shareOf(reserve));
  for (const entry of entriesOf(plan, leader.leaderId ?? '', cause)) {
    await postEntry(transaction, entry, reserve === null ? [leader] : [leader, reserve]);
  }
  if (reserve !== null && plan.allotmentFen > 0) await putAccount(transaction, reserve);
  return plan.leaderTopUpFen + plan.platformTopUpFen;
}

/** What has to be posted before the shares can bear it; mostly nothing. */
function entriesOf(plan: CoverPlan, leaderId: string, cause: Cause): JournalEntry[] {
  const { ticketId, refundIntentId, now } = cause;
  const head = { at: now, leaderId, ticketId, refundIntentId, causeId: refundIntentId };
  const entries = [
    { name: 'allotment', amountFen: plan.allotmentFen, make: allotmentEntry },
    { name: 'topUp', amountFen: plan.platformTopUpFen, make: platformTopUpEntry },
    { name: 'leaderTopUp', amountFen: plan.leaderTopUpFen, make: leaderTopUpEntry },
  ];
  return entries
    .filter(({ amountFen }) => amountFen > 0)
    .map(({ name, amountFen, make }) =>
      make({ ...head, entryId: `${name}_${refundIntentId}`, amountFen }),
    );
}

/** Frees both parts of a hold on the leader's document; the caller writes it. */
export function releaseShares(leader: FundAccountDocument, hold: FundSplit): void {
  leader.heldFen = withRelease(shareOf(leader), hold.leaderFen).heldFen;
  leader.pocket.heldFen = withRelease(pocketOf(leader), hold.platformFen).heldFen;
}
