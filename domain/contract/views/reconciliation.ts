/** What finance sees of the nightly comparison with the provider's bill. Sums in fen. */
import type { Instant } from '../../primitives/instant';
import type { Fen } from '../../primitives/money';
import type { BillRefundState, Tallies } from '../../reconciliation/bill-line';
import type {
  ClearedBy,
  DifferenceKind,
  DifferenceStatus,
  Resolution,
} from '../../reconciliation/difference';
import type { BookStanding } from '../../reconciliation/judge-line';

/** `waitingForBill`: not there yet; `comparing`: under way; `noBill`: a day without a line. */
export type ReconciliationDayState =
  | 'waitingForBill'
  | 'unreadable'
  | 'comparing'
  | 'noBill'
  | 'compared';

export interface ReconciliationDayView {
  /** YYYY-MM-DD, Asia/Shanghai. */
  day: string;
  /** The day's noon, for texts that write dates. */
  noonAt: Instant;
  state: ReconciliationDayState;
  /** Counted from 1: the line of the bill that could not be read; null where it could. */
  unreadableLine: number | null;
  /** The timer fetches the bill in its next round, because somebody asked for it. */
  isFetchDue: boolean;
  provider: Tallies;
  booked: Tallies;
  matched: Tallies;
  /** Lines of the bill that belong to an earlier day. */
  carried: Tallies;
  /** Differences that wait for a person, and those that wait for the next bill. */
  openCount: number;
  waitingCount: number;
}

export interface ReconciliationDaysView {
  /** Newest first. */
  days: ReconciliationDayView[];
}

export interface DifferenceNoteView {
  at: Instant;
  act: Resolution | 'agree' | 'decline';
  /** Empty where the person was erased. */
  personName: string;
  text: string;
}

export interface DifferenceView {
  differenceId: string;
  day: string;
  noonAt: Instant;
  kind: DifferenceKind;
  status: DifferenceStatus;
  /** Provider less books. */
  deltaFen: Fen;
  providerFen: Fen | null;
  bookedFen: Fen | null;
  providerState: BillRefundState | null;
  standing: BookStanding | null;
  /** What the provider answered when it was asked about the refund. */
  answered: BillRefundState | 'unknown' | null;
  lineNumber: number | null;
  transactionId: string;
  outRefundNumber: string | null;
  /** The ticket that the refund belongs to; null where none of ours is meant. */
  ticketId: string | null;
  ticketNumber: string | null;
  goodsName: string | null;
  orderNumber: string | null;
  foundAt: Instant;
  clearedBy: ClearedBy | null;
  clearedAt: Instant | null;
  closedAs: Exclude<Resolution, 'takeBack'> | null;
  /** What a correction would post; null where none is possible. */
  correctionFen: Fen | null;
  /** Whether a correction stands in the books. */
  corrected: boolean;
  proposal: { resolution: Resolution; personName: string; at: Instant; mine: boolean } | null;
  /** Which of them two people must agree on. */
  needsTwo: Record<Resolution, boolean>;
  notes: DifferenceNoteView[];
}

export interface ReconciliationDayDetailView {
  day: ReconciliationDayView;
  /** What waits for a person first. */
  differences: DifferenceView[];
  /** Whether there are more than are shown. */
  cut: boolean;
}

/** A refund for which finance must choose another path, on its ticket. */
export interface RefundExceptionView {
  ticketId: string;
  ticketNumber: string;
  goodsName: string;
  amountFen: Fen;
  since: Instant;
}

/** Everything of money that waits for finance, the oldest first. */
export interface MoneyExceptionsView {
  refunds: RefundExceptionView[];
  differences: DifferenceView[];
  unreadableDays: ReconciliationDayView[];
  /** Whether there are more than are shown. */
  cut: boolean;
}
