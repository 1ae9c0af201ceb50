import type { Instant } from '../../../domain/primitives/instant';
import type { BillLine, BillRefundState, Tallies } from '../../../domain/reconciliation/bill-line';
import type {
  ClearedBy,
  DifferenceStatus,
  Disagreement,
  Proposal,
  Resolution,
} from '../../../domain/reconciliation/difference';
import type { BillProblem } from '../provider-bills';

/**
 * How far the reconciliation of a day has come: its bill is fetched, compared with our books, our
 * books with it, and what waited for it is looked at. `unreadable` stays until a bill can be read.
 */
export type ReconciliationStep =
  | 'bill'
  | 'lines'
  | 'books'
  | 'orders'
  | 'waiting'
  | 'finish'
  | 'done';

/** One day of the provider's bill. `_id` is the day, YYYY-MM-DD of Asia/Shanghai. */
export interface ReconciliationDayDocument {
  _id: string;
  step: ReconciliationStep;
  /** The next page of lines, or how many of our own were compared in this step. */
  cursor: number;
  /** Null until there is a bill; false for a day for which the provider has none. */
  hasBill: boolean | null;
  pageCount: number;
  /** Why the newest try to read the bill failed. */
  unreadable: { problem: BillProblem; lineNumber: number } | null;
  /** What the bill says. */
  provider: Tallies;
  /** What our books say of the same. */
  booked: Tallies;
  /** Lines that agree with our books. */
  matched: Tallies;
  /** Lines that belong to an earlier day and came late. */
  carried: Tallies;
  /** When the bill is asked for again after it was not there. */
  nextTryAt: Instant;
  fetchedAt: Instant | null;
  doneAt: Instant | null;
  version: number;
}

/** Some lines of a day's bill, in its order. `keys` is what they are found by. */
export interface BillPageDocument {
  _id: string;
  day: string;
  page: number;
  lines: BillLine[];
  keys: string[];
  fetchedAt: Instant;
}

/**
 * One difference between a day's bill and our books. Named after day, kind and what it is about,
 * so that a run that is repeated finds it there.
 */
export interface DifferenceDocument extends Disagreement {
  _id: string;
  day: string;
  status: DifferenceStatus;
  /** Key of the line, as in the pages of the bill. */
  key: string;
  /** The line of the bill; null where it has none. */
  lineNumber: number | null;
  transactionId: string;
  outRefundNumber: string | null;
  refundIntentId: string | null;
  orderId: string | null;
  ticketId: string | null;
  foundAt: Instant;
  /** Later days that did not bring it either. */
  waitedDays: string[];
  /** What the provider answered when it was asked; null where it was not. */
  answered: BillRefundState | 'unknown' | null;
  cleared: { by: ClearedBy; at: Instant; day: string | null } | null;
  proposal: Proposal | null;
  closed: { resolution: Resolution; byId: string; withId: string | null; at: Instant } | null;
  /** Entries that were posted for it: corrections and what reversed them. */
  entryIds: string[];
  /** The requests of finance that changed it, so that a repeated one changes nothing. */
  requestIds: string[];
  version: number;
}

/** What finance wrote about a difference. */
export interface DifferenceNoteDocument {
  _id: string;
  differenceId: string;
  personId: string | null;
  at: Instant;
  act: Resolution | 'agree' | 'decline';
  text: string;
}
