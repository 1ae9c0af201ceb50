import type { AccountId } from '../../domain/fund/account';
import { changeFenOf, type JournalEntry } from '../../domain/fund/journal-entry';
import type { Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import type { FundAccountDocument } from './documents/money';
import { balancesIn } from './fund-account';
import type { Transaction } from './ports';
import { readMark } from './read-books';

/**
 * Posts an entry in the caller's transaction and moves the balances that the given documents keep
 * (the caller writes those). The entry's id names its cause, so that nothing is posted twice.
 */
export async function postEntry(
  transaction: Transaction,
  entry: JournalEntry,
  accounts: FundAccountDocument[],
): Promise<void> {
  const balancesAfterFen: Record<string, Fen> = {};
  const entryNumbers: Record<string, number> = {};
  for (const account of accounts) {
    for (const { accountId, read, write } of balancesIn(account)) {
      const changeFen = changeFenOf(entry, accountId);
      if (changeFen === 0) continue;
      const balanceFen = read() + changeFen;
      if (balanceFen < 0) throw new Error(`${accountId} would go below zero`);
      write(balanceFen);
      balancesAfterFen[accountId] = balanceFen;
      entryNumbers[accountId] = countEntry(account, accountId);
    }
  }
  await transaction.add('journalEntries', {
    ...(await inOpenPeriod(transaction, entry)),
    _id: entry.entryId,
    accountIds: [...new Set(entry.postings.map((posting) => posting.accountId))],
    balancesAfterFen,
    entryNumbers,
  });
}

/** A number without a gap shows that no entry of an account was left out or taken away. */
function countEntry(account: FundAccountDocument, accountId: AccountId): number {
  const number = (account.entryCounts[accountId] ?? 0) + 1;
  account.entryCounts = { ...account.entryCounts, [accountId]: number };
  return number;
}

/**
 * A day that the books have fenced takes no entry any more: what comes late is dated where the
 * open period begins, and says when it happened.
 */
async function inOpenPeriod(
  transaction: Transaction,
  entry: JournalEntry,
): Promise<JournalEntry & { lateFrom?: Instant }> {
  const mark = await readMark(transaction);
  if (mark === null || entry.at >= mark.fencedUntil) return entry;
  return { ...entry, at: mark.fencedUntil, lateFrom: entry.at };
}
