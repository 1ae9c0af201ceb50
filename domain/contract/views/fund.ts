import type { FundEntryKind } from '../../fund/journal-entry';
import type { Instant } from '../../primitives/instant';
import type { Fen } from '../../primitives/money';
import type { BookEntryView } from './books';

export interface FundEntryView {
  entryId: string;
  at: Instant;
  kind: FundEntryKind;
  /** Null as well where the leader may not open the ticket. */
  ticketId: string | null;
  goodsName: string | null;
  /** The change of this account's balance; negative is a draw. */
  changeFen: Fen;
  balanceAfterFen: Fen;
}

/** A leader's own share, as it stands now and over one month. */
export interface LeaderStatementView {
  balanceFen: Fen;
  heldFen: Fen;
  /** YYYY-MM (Asia/Shanghai), of everything below up to the entries. */
  month: string;
  /** What refunds on the leader's orders came to: without the fund, the leader's to lay out. */
  paidForMeFen: Fen;
  /** Of it, the leader's own share. */
  drawnFromShareFen: Fen;
  advancedByMeFen: 0;
  refundCount: number;
  openingFen: Fen;
  closingFen: Fen;
  /** Newest first. */
  entries: FundEntryView[];
  /** Months that have a statement, newest first. */
  months: string[];
  guarantees: {
    left: number;
    /** Completed orders since the last one was earned, of so many that earn the next. */
    ordersSince: number;
    ordersPerGuarantee: number;
  };
  debt: {
    owedFen: Fen;
    withheldThisMonthFen: Fen;
    /** The most that may be withheld this month; null while the month's commission is not known. */
    capFen: Fen | null;
    /** Of a month's commission. */
    capBasisPoints: number;
    /** Ruled theirs, and not posted before the time to appeal is over. Null: nothing is. */
    pending: PendingDebtView | null;
  };
}

export interface PendingDebtView {
  count: number;
  /** What the platform paid of them: the leader owes no more, and no more than the cap. */
  atMostFen: Fen;
  /** When the first of them is posted. */
  firstAt: Instant;
}

export interface FundOverviewView {
  platformShareFen: Fen;
  leaderSharesFen: Fen;
  /** Debits less credits of all balances: always 0. */
  differenceFen: Fen;
  /** What somebody has to decide, for the ways that lead there. */
  waiting: FundWaitingView;
  /** The newest, newest first. */
  entries: BookEntryView[];
}

export interface FundWaitingView {
  /** Refunds without a way, differences with the bill, bills that could not be read. */
  exceptions: number;
  disputes: number;
  potMoves: number;
  policyDrafts: number;
}
