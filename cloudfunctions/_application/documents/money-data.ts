/** What the collections of money hold about people: a part of `personalData`. */
import type { Declaration } from './declaration';

type MoneyCollection =
  | 'refunds'
  | 'fundAccounts'
  | 'fundPurses'
  | 'postingNotes'
  | 'postingTurns'
  | 'journalEntries'
  | 'bearings'
  | 'chargebacks'
  | 'commissions'
  | 'recoveryMarks'
  | 'recoveredRefunds'
  | 'recoveryMonths'
  | 'reconciliationDays'
  | 'billPages'
  | 'differences'
  | 'differenceNotes';

export const moneyData: { readonly [Name in MoneyCollection]: Declaration<Name> } = {
  refunds: { holds: 'nothing', because: 'ids and sums; tax and payment law keep them' },
  fundAccounts: { holds: 'nothing', because: 'balances' },
  fundPurses: { holds: 'nothing', because: 'ids and sums, for minutes' },
  postingNotes: { holds: 'nothing', because: 'ids of refunds, until they are posted' },
  postingTurns: { holds: 'nothing', because: 'an id of a run, for seconds' },
  journalEntries: { holds: 'nothing', because: 'the ledger is immutable: ids and sums' },
  bearings: { holds: 'nothing', because: 'ids of rulings and of the entries they posted' },
  chargebacks: { holds: 'nothing', because: 'ids and sums; the words stand in ticketMessages' },
  commissions: { holds: 'nothing', because: 'sums of the books, by the id of the leader' },
  recoveryMarks: { holds: 'nothing', because: 'how far the recovery is summed' },
  recoveredRefunds: { holds: 'nothing', because: 'ids and sums of paid refunds' },
  recoveryMonths: { holds: 'nothing', because: 'sums by the party that bears them' },
  reconciliationDays: { holds: 'nothing', because: 'counts and sums of a day' },
  billPages: {
    holds: 'nothing',
    because: 'numbers and sums of the bill; who paid is not taken over',
    kept: { dated: 'fetchedAt', days: ({ reconciliation }) => reconciliation.linesKeptDays },
  },
  differences: { holds: 'nothing', because: 'ids and sums; the words stand in differenceNotes' },
  differenceNotes: {
    holds: 'what finance wrote about a difference, and who wrote it',
    byPerson: ['personId'],
    byTicket: null,
    // The words belong to the books; who wrote them is forgotten.
    erase: (note) => ({ ...note, personId: null }),
    exported: null,
    kept: { dated: 'at', days: ({ retention }) => retention.wordDays },
  },
};
