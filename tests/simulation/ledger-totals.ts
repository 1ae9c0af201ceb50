import type { JournalEntryDocument } from '../../cloudfunctions/_application/documents/money';
import { differenceOf } from '../../domain/fund/journal-entry';
import { changeOf } from '../../domain/fund/posting';

interface Read {
  isBalanced: boolean;
  changes: Array<readonly [accountId: string, fen: number]>;
}

/** An entry that was not written anew is the same object: it is reckoned once. */
const read = new WeakMap<JournalEntryDocument, Read>();

export function readEntry(entry: JournalEntryDocument): Read {
  const known = read.get(entry);
  if (known !== undefined) return known;
  const changes = entry.postings.map((one) => [one.accountId, changeOf(one)] as const);
  const made = { isBalanced: differenceOf(entry) === 0, changes };
  read.set(entry, made);
  return made;
}

/** What every account has by the entries alone, on its normal side, in fen. */
export function totalsOf(entries: readonly JournalEntryDocument[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const entry of entries) {
    for (const [id, fen] of readEntry(entry).changes) totals.set(id, (totals.get(id) ?? 0) + fen);
  }
  return totals;
}
