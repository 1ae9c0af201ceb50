import type { Fen } from '../primitives/money';
import type { AccountId } from './account';
import { changeFenOf, type JournalEntry } from './journal-entry';

/** An entry as it was written: with the balances that it left where an account keeps one. */
interface PostedEntry extends Pick<JournalEntry, 'entryId' | 'at' | 'postings'> {
  balancesAfterFen: Readonly<Record<AccountId, Fen>>;
}

export interface RunningLine<Entry> {
  entry: Entry;
  changeFen: Fen;
  balanceFen: Fen;
}

/**
 * The entries of one account with the balance after each, oldest first. Entries of one
 * transaction bear the same instant: where the account keeps a balance, they stand in the order in
 * which they were posted, else by id.
 */
export function withRunningBalance<Entry extends PostedEntry>(
  entries: readonly Entry[],
  accountId: AccountId,
  openingFen: Fen,
): Array<RunningLine<Entry>> {
  const left = [...entries].sort(
    (one, other) => one.at - other.at || (one.entryId < other.entryId ? -1 : 1),
  );
  const lines: Array<RunningLine<Entry>> = [];
  let balanceFen = openingFen;
  while (left.length > 0) {
    const same = left.filter(({ at }) => at === left[0]?.at);
    const follows = same.findIndex((entry) => {
      const afterFen = entry.balancesAfterFen[accountId];
      return afterFen === balanceFen + changeFenOf(entry, accountId);
    });
    const [entry] = left.splice(Math.max(0, follows), 1);
    if (entry === undefined) break;
    const changeFen = changeFenOf(entry, accountId);
    balanceFen += changeFen;
    lines.push({ entry, changeFen, balanceFen });
  }
  return lines;
}
