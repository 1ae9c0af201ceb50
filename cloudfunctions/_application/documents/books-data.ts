/** What the books hold about people: nothing, and files made from them only for a while. */
import type { Documents } from '../documents';
import type { Declaration } from './declaration';

type BookName =
  | 'bookMarks'
  | 'bookDays'
  | 'accountDays'
  | 'bookAccounts'
  | 'monthCloses'
  | 'bookExports';

export const booksData: { readonly [Name in BookName & keyof Documents]: Declaration<Name> } = {
  bookMarks: { holds: 'nothing', because: 'how far the books are' },
  bookDays: { holds: 'nothing', because: 'sums of the ledger by day' },
  accountDays: { holds: 'nothing', because: 'sums of the ledger by account and day' },
  bookAccounts: { holds: 'nothing', because: 'which accounts there are, by id' },
  monthCloses: { holds: 'nothing', because: 'sums of closed months, and who closed them by id' },
  bookExports: {
    holds: 'who took which statement away as a file, until its link expires',
    byPerson: ['personId'],
    byTicket: null,
    erase: 'remove',
    files: ({ fileId }) => [fileId],
    exported: null,
    kept: { dated: 'expiresAt', days: () => 0 },
  },
};
