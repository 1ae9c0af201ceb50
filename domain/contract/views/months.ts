/** The months of the books, and how one is closed. */
import type { AccountKind } from '../../fund/account';
import type { ClosingCheck } from '../../fund/month-close';
import type { TrialBalance } from '../../fund/turnover';
import type { Instant } from '../../primitives/instant';
import type { Fen } from '../../primitives/money';

export interface MonthsView {
  /** Newest first. `running`: this month; `toClose`: over, and finance has not closed it. */
  months: Array<{
    /** YYYY-MM */
    month: string;
    state: 'running' | 'toClose' | 'closed';
    closedAt: Instant | null;
  }>;
}

/** Refunds that had not come to an end. */
export interface StillOpenView {
  count: number;
  /** The oldest. */
  refunds: Array<{ ticketId: string; ticketNumber: string; amountFen: Fen; heldAt: Instant }>;
}

export interface MonthView {
  month: string;
  startsAt: Instant;
  /** The first instant that is not in it. */
  endsAt: Instant;
  entryCount: number;
  /** Of the month; equal if the books are right. */
  debitFen: Fen;
  creditFen: Fen;
  /** At its end. */
  trial: TrialBalance;
  /** What the month moved on each kind of account. */
  turnover: Array<{ kind: AccountKind; debitFen: Fen; creditFen: Fen }>;
  /** SHA-256 over every entry since the fund was opened; null before a day of it is summed. */
  digest: string | null;
  /** Empty for a closed month: they held. */
  checks: ClosingCheck[];
  /** Held since before its end and open still; refunds that wait for finance. */
  oldHolds: StillOpenView;
  exceptions: StillOpenView;
  /** Unresolved differences with the provider's bills of days before its end. */
  differenceCount: number;
  /** Days before its end whose bill is not compared yet: the last day's comes in the new month. */
  uncomparedDayCount: number;
  closed: { at: Instant; byName: string } | null;
}
