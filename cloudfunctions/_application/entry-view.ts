import type { BookEntryView, PostingView } from '../../domain/contract/views/books';
import { bookAccounts } from './book-account';
import type { JournalEntryDocument } from './documents/money';
import { causeOf, type CauseFacts } from './entry-causes';
import type { World } from './ports';

/** Entries with both of their sides, their accounts and their causes in words. */
export async function entryViews(
  world: World,
  entries: readonly JournalEntryDocument[],
  facts: CauseFacts,
): Promise<BookEntryView[]> {
  const ids = [...new Set(entries.flatMap(({ accountIds }) => accountIds))];
  const named = await bookAccounts(world, ids);
  const accounts = new Map(named.map((account) => [account.accountId, account]));
  return entries.map((entry) => ({
    entryId: entry._id,
    at: entry.at,
    kind: entry.kind,
    cause: causeOf(entry, facts),
    postings: entry.postings.flatMap(({ accountId, side, amountFen }) => {
      const account = accounts.get(accountId);
      const after = afterOn(entry, accountId);
      return account === undefined ? [] : [{ account, side, amountFen, after }];
    }),
    lateFrom: entry.lateFrom ?? null,
  }));
}

function afterOn(
  { balancesAfterFen, entryNumbers }: JournalEntryDocument,
  accountId: string,
): PostingView['after'] {
  const balanceFen = balancesAfterFen[accountId];
  const entryNumber = entryNumbers[accountId];
  return balanceFen === undefined || entryNumber === undefined ? null : { balanceFen, entryNumber };
}
