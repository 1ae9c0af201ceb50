import type { BatchCourse } from '../../../domain/refund/batch-refund';
import type { Instant } from '../../../domain/primitives/instant';
import type { Fen } from '../../../domain/primitives/money';

/**
 * One decision to refund several claims of one batch. Each claim is refunded by its own command;
 * how far it is follows from the claims. The id follows from the leader and the client's request,
 * and the ids of the refunds from it, so that whoever goes on with it pays nobody twice.
 */
export interface BatchRefundDocument {
  _id: string;
  goodsId: string;
  batchId: string;
  goodsName: string;
  spec: string;
  pictureUrl: string;
  claims: Array<{ ticketId: string; amountFen: Fen }>;
  totalFen: Fen;
  course: BatchCourse;
  askedById: string;
  askedAt: Instant;
  /** The second pair of eyes; null while nobody has decided, and where none is needed. */
  decidedById: string | null;
  decidedAt: Instant | null;
  policyVersion: string;
  version: number;
}
