/** The recovery rate, kept: it follows from the ledger, the rulings and the chargebacks alone. */
import type { RecoveryRow } from '../../../domain/fund/recovery';
import type { Instant } from '../../../domain/primitives/instant';

/** How far the recovery is summed. There is one, `fund`. */
export interface RecoveryMarkDocument {
  _id: 'fund';
  /** What changed before this is in the sums; not included. */
  summedUntil: Instant;
  /** Rises with every write to the sums: of two runs at once, one stops. */
  version: number;
}

/** One paid refund as the sums of its month hold it. `_id` is its intent. */
export interface RecoveredRefundDocument extends RecoveryRow {
  _id: string;
  /** YYYY-MM (Asia/Shanghai) in which it was paid. */
  month: string;
}

/** The refunds paid in one month, a row for each who bears some. `_id` is YYYY-MM. */
export interface RecoveryMonthDocument {
  _id: string;
  rows: RecoveryRow[];
}
