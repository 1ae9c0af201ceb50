import type { JournalEntryDocument } from '../../../cloudfunctions/_application/documents/money';
import { causeOf, type CauseFacts } from '../../../cloudfunctions/_application/entry-causes';
import { fundEntryKinds } from '../../../domain/fund/journal-entry';
import { sentenceText } from '../../../locales/text';

const facts: CauseFacts = {
  tickets: new Map(),
  orders: new Map(),
  coupons: new Map(),
  differences: new Map(),
  partners: new Map(),
  leaders: new Map(),
  reversed: new Map(),
};

test.each(fundEntryKinds)('an entry of the kind %s says why it was posted', (kind) => {
  const entry: JournalEntryDocument = {
    _id: 'entry',
    entryId: 'entry',
    at: 0,
    kind,
    postings: [
      { accountId: 'platformExpense', side: 'debit', amountFen: 1 },
      { accountId: 'leaderShare:zhou-min', side: 'credit', amountFen: 1 },
    ],
    ticketId: null,
    refundIntentId: null,
    causeId: null,
    reversesEntryId: null,
    accountIds: ['platformExpense', 'leaderShare:zhou-min'],
    balancesAfterFen: {},
    entryNumbers: {},
  };
  expect(sentenceText(causeOf(entry, facts), 0)).not.toBe('');
});
