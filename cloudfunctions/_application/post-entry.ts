import { changeFenOf, type JournalEntry } from '../../domain/fund/journal-entry';
import type { Fen } from '../../domain/primitives/money';
import type { FundAccountDocument } from './documents/money';
import type { Transaction } from './ports';

/**
 * Posts an entry in the caller's transaction and moves the balances of the shares it touches
 * (the caller writes those). The entry's id names its cause, so that nothing is posted twice.
 */
export async function postEntry(
  transaction: Transaction,
  entry: JournalEntry,
  accounts: FundAccountDocument[],
): Promise<void> {
  const balancesAfterFen: Record<string, Fen> = {};
  for (const account of accounts) {
    const changeFen = changeFenOf(entry, account._id);
    if (changeFen === 0) continue;
    account.balanceFen += changeFen;
    if (account.balanceFen < 0) throw new Error(`${account._id} would go below zero`);
    balancesAfterFen[account._id] = account.balanceFen;
  }
  await transaction.add('journalEntries', {
    ...entry,
    _id: entry.entryId,
    accountIds: [...new Set(entry.postings.map((posting) => posting.accountId))],
    balancesAfterFen,
  });
}
