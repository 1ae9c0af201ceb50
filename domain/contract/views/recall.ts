import type { RecallHindrance, RecallItemState, RecallState } from '../../recall/recall';
import type { Instant } from '../../primitives/instant';
import type { Fen } from '../../primitives/money';

export interface RecalledGoodsView {
  goodsId: string;
  batchId: string;
  goodsName: string;
  spec: string;
  pictureUrl: string;
}

/** A batch that residents lately had trouble with. */
export interface TroubledBatchView extends RecalledGoodsView {
  claims: number;
  residents: number;
  lastAt: Instant;
}

export interface RecallPreviewView extends RecalledGoodsView {
  orders: number;
  residents: number;
  leaders: number;
  /** Still to be refunded; what was refunded before counts. */
  sumFen: Fen;
  /** Coupons, so that everybody gets at least the base in all. */
  compensationFen: Fen;
  baseFen: Fen;
  /** There are more orders than were looked at. */
  cut: boolean;
  needsSecondPerson: boolean;
}

export interface RecallCardView extends RecalledGoodsView {
  recallId: string;
  state: RecallState;
  reason: string;
  startedAt: Instant;
  residents: number;
  sumFen: Fen;
}

export interface RecallListView {
  recalls: RecallCardView[];
  batches: TroubledBatchView[];
  /** Goods of the batch that was asked for; null where none was. */
  found: RecalledGoodsView[] | null;
}

export interface RecallLineView {
  recallItemId: string;
  state: RecallItemState;
  hindrance: RecallHindrance | null;
  residentName: string;
  leaderName: string;
  ticketId: string | null;
  refundFen: Fen;
}

export interface RecallView extends RecallCardView {
  startedByName: string;
  approvedByName: string;
  compensationFen: Fen;
  baseFen: Fen;
  /** Whether all who bought are known. */
  scanned: boolean;
  /** How many lines are in each state, and how many residents got a coupon. */
  counts: Record<RecallItemState, number>;
  compensated: number;
  /** Lines that wait for something or that a person must look at, at most a page. */
  exceptions: RecallLineView[];
  mayApprove: boolean;
  mayCancel: boolean;
}

/** For a leader: the words for the group, and how far it is with their residents. */
export interface RecallForLeaderView extends RecalledGoodsView {
  state: RecallState;
  startedAt: Instant;
  residents: number;
  refunded: number;
  /** What is done for each of them; the names are of the leader's own residents. */
  lines: RecallOwnLineView[];
}

export interface RecallOwnLineView {
  recallItemId: string;
  state: RecallItemState;
  residentName: string;
  /** Where the leader may open it. */
  ticketId: string | null;
  refundFen: Fen;
}
