/** What the books show: from the ledger, in fen, without names of residents. */
import type { Chargeback } from '../../chargeback/chargeback';
import type { AccountId, AccountKind, Side } from '../../fund/account';
import type { FundEntryKind } from '../../fund/journal-entry';
import type { BearingParty } from '../../fund/liability-plan';
import type { TrialLine } from '../../fund/turnover';
import type { Issue } from '../../primitives/issue';
import type { Sentence } from '../../primitives/sentence';
import type { RefundIntent } from '../../refund/refund-intent';
import type { Instant } from '../../primitives/instant';
import type { Fen } from '../../primitives/money';
import type { TicketState } from '../../ticket/state';
import type { PhotoView } from './ticket';

export type HoldStatus = Extract<RefundIntent['status'], 'held' | 'accepted' | 'exception'>;

/** Money that is reserved for a refund on its way. */
export interface OpenHoldView {
  refundIntentId: string;
  ticketId: string;
  ticketNumber: string;
  goodsName: string;
  leaderName: string;
  amountFen: Fen;
  /** What each share of the fund holds of it. */
  platformFen: Fen;
  leaderFen: Fen;
  status: HoldStatus;
  heldAt: Instant;
}

export interface OpenHoldsView {
  /** Oldest first. */
  holds: OpenHoldView[];
  /** Of all that are shown. */
  sumFen: Fen;
  /** Whether there are more than are shown: the list stops at a bound. */
  cut: boolean;
}

/** An account as finance reads it. */
export interface BookAccountView {
  accountId: AccountId;
  kind: AccountKind;
  /** The leader's name or the partner's; null where there is one account of the kind. */
  ownerName: string | null;
}

/** One movement of one account, with its cause in plain words. */
export interface StatementLineView {
  entryId: string;
  at: Instant;
  kind: FundEntryKind;
  cause: Sentence;
  /** Null where the reader may not open the ticket. */
  ticketId: string | null;
  debitFen: Fen;
  creditFen: Fen;
  /** After it, on the account's normal side. */
  balanceFen: Fen;
  /** When it happened, where that day's books had been made up already. */
  lateFrom: Instant | null;
}

export interface StatementView {
  account: BookAccountView;
  /** YYYY-MM-DD, both included. */
  fromDay: string;
  toDay: string;
  /** Before the first of all lines of the time, and after the last. */
  openingFen: Fen;
  closingFen: Fen;
  /** What the page begins with; the opening balance on the first page. */
  broughtForwardFen: Fen;
  lines: StatementLineView[];
  /** Where the next page goes on; null at the end. */
  next: Instant | null;
}

/** One day or month of one account. */
export interface TurnoverRowView {
  /** YYYY-MM-DD or YYYY-MM. */
  period: string;
  debitFen: Fen;
  creditFen: Fen;
  entryCount: number;
  /** At its end. */
  balanceFen: Fen;
}

export interface TurnoverView {
  account: BookAccountView;
  openingFen: Fen;
  closingFen: Fen;
  /** Only days or months in which it moved, oldest first. */
  rows: TurnoverRowView[];
}

export interface TrialBalanceView {
  /** At whose end; today's is as of now. */
  day: string;
  lines: TrialLine[];
  debitFen: Fen;
  creditFen: Fen;
  /** Debits less credits: zero, or something is wrong. */
  differenceFen: Fen;
  /** Whether the day is over and its sums are final. */
  isFinal: boolean;
  /** Of the last summed day; null where the day is not final. */
  digest: string | null;
}

/** The accounts of one kind with what each holds at the end of a day. */
export interface KindAccountsView {
  accounts: Array<BookAccountView & { balanceFen: Fen }>;
  /** Where the next page goes on; null at the end. */
  next: number | null;
}

/** One day of the fund, for drawing. */
export interface FundDayView {
  day: string;
  platformShareFen: Fen;
  leaderSharesFen: Fen;
  /** What the provider paid to residents that day. */
  paidFen: Fen;
}

export interface FundHistoryView {
  /** Oldest first; the last is today as far as it goes. */
  days: FundDayView[];
}

export interface BookFileView {
  url: string;
  expiresAt: Instant;
}

/** One side of an entry, with the account in words. */
export interface PostingView {
  account: BookAccountView;
  side: Side;
  amountFen: Fen;
  /** What was on the account then, and its how-manieth entry this is; null where no balance is kept. */
  after: { balanceFen: Fen; entryNumber: number } | null;
}

export interface BookEntryView {
  entryId: string;
  at: Instant;
  kind: FundEntryKind;
  cause: Sentence;
  postings: PostingView[];
  lateFrom: Instant | null;
}

/** From an entry back to what caused it. What does not apply is null. */
export interface TrailView {
  entry: BookEntryView;
  /** The entry that this one takes back, and the one that took this back. */
  reverses: { entryId: string; at: Instant } | null;
  reversedBy: { entryId: string; at: Instant } | null;
  refund: {
    refundIntentId: string;
    /** The provider's number of the last attempt. */
    outRefundNumber: string;
    amountFen: Fen;
    status: RefundIntent['status'];
    paidBy: RefundIntent['paidBy'];
    heldAt: Instant;
    resolvedAt: Instant | null;
    /** Who decided it; empty where a rule did. */
    decidedByName: string;
  } | null;
  ruling: { party: BearingParty; partnerName: string } | null;
  chargeback: {
    chargebackId: string;
    partnerName: string;
    status: Chargeback['status'];
    amountFen: Fen;
    offsetFen: Fen;
    dueAt: Instant;
  } | null;
  order: { orderNumber: string; paidFen: Fen; completedAt: Instant | null } | null;
  /** Null as well where the reader may not open it: then `isClosed` says so. */
  ticket: {
    ticketId: string;
    ticketNumber: string;
    goodsName: string;
    state: TicketState;
    filedAt: Instant;
  } | null;
  claim: {
    issue: Issue;
    quantity: number;
    unit: string;
    claimedFen: Fen;
    photos: Array<PhotoView & { sha256: string }>;
  } | null;
  /** There is a ticket, and it is not for this reader: their own claim, or their household's. */
  isClosed: boolean;
}

/** Every entry that follows from one ticket. */
export interface TicketEntriesView {
  ticketId: string;
  ticketNumber: string;
  goodsName: string;
  /** Oldest first. */
  entries: BookEntryView[];
}
