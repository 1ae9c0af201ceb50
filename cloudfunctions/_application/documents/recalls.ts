import type { Recall, RecallHindrance, RecallItemState } from '../../../domain/recall/recall';
import type { Instant } from '../../../domain/primitives/instant';
import type { Fen } from '../../../domain/primitives/money';

/** One recall of goods and batch; both name it, so that there is never a second one. */
export interface RecallDocument extends Recall {
  _id: string;
  goodsId: string;
  batchId: string;
  goodsName: string;
  spec: string;
  pictureUrl: string;
  supplierId: string;
  /** A record of the business, in the words of who started it. */
  reason: string;
  /** What the first look found. */
  scope: { orders: number; residents: number; sumFen: Fen; compensationFen: Fen; cut: boolean };
  /** The numbers of the policy that it began under. */
  policyVersion: string;
  /** Orders looked through so far; all of them once `scanned`. */
  scannedOrders: number;
  scanned: boolean;
  version: number;
}

/** One bought line. `_id` is `<recall>_<order>_<item>`: it is refunded once. */
export interface RecallItemDocument {
  _id: string;
  recallId: string;
  orderId: string;
  itemId: string;
  residentId: string;
  leaderId: string;
  quantity: number;
  paidFen: Fen;
  state: RecallItemState;
  hindrance: RecallHindrance | null;
  /** The ticket that the system opened, or the one that stands in the way. */
  ticketId: string | null;
  refundIntentId: string | null;
  /** What this recall refunds of it. */
  refundFen: Fen;
  compensationFen: Fen;
  compensated: boolean;
  nextTryAt: Instant | null;
  version: number;
}
