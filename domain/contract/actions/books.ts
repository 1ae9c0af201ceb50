import * as v from 'valibot';
import { accountKinds, type AccountKind } from '../../fund/account';
import { reply } from '../action';
import { DAY } from '../../primitives/instant';
import * as field from '../fields';
import type {
  BookFileView,
  FundHistoryView,
  KindAccountsView,
  OpenHoldsView,
  StatementView,
  TicketEntriesView,
  TrailView,
  TrialBalanceView,
  TurnoverView,
} from '../views/books';
import type { MonthsView, MonthView } from '../views/months';

const reads = ['supervisor', 'finance'] as const;

/** YYYY-MM-DD, Asia/Shanghai. */
const day = v.pipe(v.string(), v.isoDate());

/** Entries are named after what caused them, which may be an entry itself. */
const entryId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_:-]{1,300}$/));

/** YYYY-MM, Asia/Shanghai. */
const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

const accountId = v.pipe(v.string(), v.maxLength(120), v.regex(/^[A-Za-z]+(:[A-Za-z0-9_-]+)?$/));

const kinds = Object.keys(accountKinds) as [AccountKind, ...AccountKind[]];

const asked = { accountId, fromDay: day, toDay: day };

/** A time that runs backwards, or is longer than a year, is a mistake of the page. */
function isInOrder({ fromDay, toDay }: { fromDay: string; toDay: string }): boolean {
  return fromDay <= toDay && Date.parse(toDay) - Date.parse(fromDay) <= 366 * DAY;
}

/** The books of the fund: what finance reads and closes. Served by the function `fund`. */
export const booksActions = {
  'fund.holds': reply<OpenHoldsView>()({
    summary: 'Every hold that is open, oldest first: refunds on their way and stuck ones.',
    roles: ['agent', 'supervisor', 'finance'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'fund.history': reply<FundHistoryView>()({
    summary: 'The fund day by day: both shares, and what was paid to residents.',
    roles: ['agent', 'supervisor', 'finance'],
    mutates: false,
    input: v.strictObject({ days: v.picklist([30, 90]) }),
    refusals: [],
  }),
  'fund.trialBalance': reply<TrialBalanceView>()({
    summary: 'Every kind of account at the end of a day, debits and credits with their sums.',
    roles: reads,
    mutates: false,
    input: v.strictObject({ day }),
    refusals: [],
  }),
  'fund.kindAccounts': reply<KindAccountsView>()({
    summary: 'The accounts of one kind, with what each holds at the end of a day.',
    roles: reads,
    mutates: false,
    input: v.strictObject({
      kind: v.picklist(kinds),
      day,
      /** From the page before; 0 for the first. */
      offset: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    }),
    refusals: [],
  }),
  'fund.statement': reply<StatementView>()({
    summary: 'Every movement of one account with its cause and the balance after it.',
    roles: reads,
    mutates: false,
    input: v.pipe(
      v.strictObject({ ...asked, after: v.nullable(v.pipe(v.number(), v.safeInteger())) }),
      v.check((time) => isInOrder(time)),
    ),
    refusals: ['accountNotFound'],
  }),
  'fund.turnover': reply<TurnoverView>()({
    summary: 'One account by day or by month: debits, credits, balance at the end of each.',
    roles: reads,
    mutates: false,
    input: v.pipe(v.strictObject({ ...asked, by: v.picklist(['day', 'month']) }), v.check((time) => isInOrder(time))),
    refusals: ['accountNotFound'],
  }),
  'fund.exportStatement': reply<BookFileView>()({
    summary: 'A statement as a file: CSV for a spreadsheet, or a page to print. The link expires.',
    roles: reads,
    mutates: true,
    input: v.pipe(
      v.strictObject({ requestId: field.requestId, ...asked, form: v.picklist(['csv', 'page']) }),
      v.check((time) => isInOrder(time)),
    ),
    refusals: ['accountNotFound', 'statementTooLong'],
  }),
  'fund.trail': reply<TrailView>()({
    summary: 'From one entry to its cause: decision, ruling, chargeback, claim and its photos.',
    roles: ['agent', 'supervisor', 'finance'],
    mutates: false,
    input: v.strictObject({ entryId: entryId }),
    refusals: ['entryNotFound'],
  }),
  'fund.ticketEntries': reply<TicketEntriesView>()({
    summary: 'Every entry that follows from one ticket, with both of its sides.',
    roles: ['agent', 'supervisor', 'finance'],
    mutates: false,
    input: v.strictObject({ ticketId: field.id }),
    refusals: ['ticketNotFound'],
  }),
  'fund.months': reply<MonthsView>()({
    summary: 'The months of the books, newest first, and which of them are closed.',
    roles: reads,
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'fund.month': reply<MonthView>()({
    summary: 'One month: its sums, what keeps it from being closed, or how it was closed.',
    roles: reads,
    mutates: false,
    input: v.strictObject({ month }),
    refusals: ['monthNotFound'],
  }),
  'fund.closeMonth': reply<MonthView>()({
    summary: 'Closes a month once and for good, with its sums and a digest over every entry.',
    roles: ['finance'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      month,
      /** Of the sums that the person saw: others are not closed. */
      digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      /** The person saw that refunds of the month are open still, where there are any. */
      seesOpen: v.boolean(),
    }),
    refusals: [
      'monthNotFound',
      'monthNotOver',
      'earlierMonthOpen',
      'booksUnequal',
      'booksChanged',
      'openNotSeen',
      'monthClosed',
    ],
  }),
} as const;
