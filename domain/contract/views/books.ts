/** What the books show: from the ledger, in fen, without names of residents. */
import type { AccountId, AccountKind } from '../../fund/account';
import type { FundEntryKind } from '../../fund/journal-entry';
import type { TrialLine } from '../../fund/turnover';
import type { Sentence } from '../../primitives/sentence';
import type { RefundIntent } from '../../refund/refund-intent';
import type { Instant } from '../../primitives/instant';
import type { Fen } from '../../primitives/money';

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
