/** The books: sums of the journal by day, kept so that no statement has to read all of it. */
import type { AccountId, AccountKind } from '../../../domain/fund/account';
import type { KindTotals, Turnover } from '../../../domain/fund/turnover';
import type { Instant } from '../../../domain/primitives/instant';
import type { Fen } from '../../../domain/primitives/money';

/** How far the books are. There is one, `fund`. */
export interface BookMarkDocument {
  _id: 'fund';
  /** No entry is dated before this any more: what comes late is dated here, with its reason. */
  fencedUntil: Instant;
  fencedAt: Instant;
  /** Every day that ended until then is summed. */
  rolledUntil: Instant;
  /** YYYY-MM-DD of the last day that was summed. */
  lastDay: string | null;
  version: number;
}

/** One day of the whole fund (Asia/Shanghai). `_id` is the day. Written once. */
export interface BookDayDocument {
  _id: string;
  startsAt: Instant;
  endsAt: Instant;
  entryCount: number;
  debitFen: Fen;
  creditFen: Fen;
  /** The day's turnover of every kind of account, and its balance at the end of the day. */
  kinds: KindTotals;
  /** SHA-256 over the digest of the day before and every entry of this one. */
  digest: string;
}

/** One day of one account that moved. `_id` is `<accountId>_<day>`. Written once. */
export interface AccountDayDocument extends Turnover {
  _id: string;
  accountId: AccountId;
  day: string;
  startsAt: Instant;
  /** At the end of the day, on the account's normal side. */
  balanceFen: Fen;
}

/** An account that ever moved. `_id` is its id. */
export interface BookAccountDocument {
  _id: AccountId;
  kind: AccountKind;
  /** The leader, supplier or carrier; null for accounts of which there is one. */
  ownerId: string | null;
}

/** What was open when a month was closed. */
export interface StillOpen {
  count: number;
  /** The oldest of them. */
  refunds: Array<{ refundIntentId: string; ticketId: string; amountFen: Fen; heldAt: Instant }>;
}

/** A closed month, for good. `_id` is YYYY-MM, so that it can be closed once. */
export interface MonthCloseDocument {
  _id: string;
  startsAt: Instant;
  endsAt: Instant;
  closedAt: Instant;
  closedById: string;
  /** Of the client: the same request again is answered the same. */
  requestId: string;
  entryCount: number;
  /** Turnover of the month: both sides are equal. */
  debitFen: Fen;
  creditFen: Fen;
  /** The month's turnover of every kind of account, and its balance at the end. */
  kinds: KindTotals;
  /** On their way since before its end; refunds that waited for finance. */
  oldHolds: StillOpen;
  exceptions: StillOpen;
  /** Unresolved differences with the provider's bills; days whose bill was not compared. */
  differenceCount: number;
  uncomparedDayCount: number;
  /** Of the last day of the month: stands for every entry since the fund was opened. */
  digest: string;
}

/** A statement as a file in private storage, until its link expires. */
export interface BookExportDocument {
  _id: string;
  personId: string;
  fileId: string;
  madeAt: Instant;
  expiresAt: Instant;
}
