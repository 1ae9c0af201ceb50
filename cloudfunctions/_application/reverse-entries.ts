import { leaderReceivable, leaderShare, platformPocket } from '../../domain/fund/account';
import { commissionReturnedEntry } from '../../domain/fund/events/liability';
import { changeFenOf, reverseEntry } from '../../domain/fund/journal-entry';
import type { Policy } from '../../domain/policy/policy';
import type { Instant } from '../../domain/primitives/instant';
import type { FundAccountDocument, RefundDocument } from './documents/money';
import { coverShares } from './hold-shares';
import type { Transaction } from './ports';
import { postEntry } from './post-entry';

interface Reversal {
  transaction: Transaction;
  refund: RefundDocument;
  leader: FundAccountDocument;
  policy: Policy;
  now: Instant;
}

/**
 * Takes entries back, the newest first. A share that has been spent meanwhile is covered before,
 * and what commission had paid is returned, so that no account falls below zero. The caller
 * writes the leader's document.
 */
export async function reverseEntries(
  reversal: Reversal,
  entryIds: readonly string[],
): Promise<void> {
  for (const entryId of [...entryIds].reverse()) await reverseOne(reversal, entryId);
}

async function reverseOne(reversal: Reversal, entryId: string): Promise<void> {
  const { transaction, refund, leader, policy, now } = reversal;
  const entry = await transaction.get('journalEntries', entryId);
  if (entry === null) throw new Error(`no entry ${entryId}`);
  const reversed = reverseEntry(entry, { entryId: `reversal_${entryId}`, at: now });
  const { leaderId, ticketId } = refund;
  const takenFrom = (accountId: string) => Math.max(0, -changeFenOf(reversed, accountId));
  const needed = {
    platformFen: takenFrom(platformPocket(leaderId)),
    leaderFen: takenFrom(leaderShare(leaderId)),
  };
  const cause = { ticketId, refundIntentId: reversed.entryId, policy, now };
  await coverShares(transaction, leader, needed, cause);
  const paidFen = takenFrom(leaderReceivable(leaderId)) - leader.debt.receivableFen;
  if (paidFen > 0) {
    const head = { entryId: `returned_${entryId}`, at: now, causeId: entryId };
    const returned = commissionReturnedEntry({ ...head, leaderId, amountFen: paidFen });
    await postEntry(transaction, returned, [leader]);
  }
  await postEntry(transaction, reversed, [leader]);
}
