import type { BatchCourse, BatchHindrance } from '../../refund/batch-refund';
import type { Instant } from '../../primitives/instant';
import type { Issue } from '../../primitives/issue';
import type { Fen } from '../../primitives/money';

interface BatchGoodsView {
  goodsId: string;
  batchId: string;
  goodsName: string;
  spec: string;
  pictureUrl: string;
}

/** One resident's claim of a batch. */
export interface BatchClaimView {
  ticketId: string;
  residentName: string;
  /** As one speaks to them: goes into the answer. */
  addressedAs: string;
  building: string;
  quantity: number;
  unit: string;
  grams: number | null;
  issue: Issue;
  amountFen: Fen;
  /** The part that the leader's share would bear; the platform bears the rest. */
  leaderFen: Fen;
  /** Null: it can be refunded with the others; else why somebody looks at it by itself. */
  hindrance: BatchHindrance | null;
}

/** A leader's open claims on goods of one batch. */
export interface BatchGroupView extends BatchGoodsView {
  claims: BatchClaimView[];
  /** How many go together, and what they come to. */
  together: number;
  togetherFen: Fen;
}

export interface BatchGroupsView {
  groups: BatchGroupView[];
  /** What the leader may still refund alone today, of how much a day. */
  leftTodayFen: Fen;
  dailyLimitFen: Fen;
  /** Above it no one person decides alone. */
  fourEyesFen: Fen;
  /** So many claims go into one batch. */
  mostClaims: number;
  leaderName: string;
}

/** What became of one claim of a batch, told one by one. */
export interface BatchResult {
  ticketId: string;
  /** `asked`: waits for the second pair of eyes. `left`: nothing was done, and `code` says why. */
  outcome: 'refunded' | 'asked' | 'left';
  code: string | null;
  details: Record<string, string | number>;
}

export interface BatchRefundCardView extends BatchGoodsView {
  batchRefundId: string;
  course: BatchCourse;
  claimCount: number;
  totalFen: Fen;
  askedByName: string;
  askedAt: Instant;
}

export interface BatchRefundView extends BatchRefundCardView {
  decidedByName: string;
  decidedAt: Instant | null;
  dailyLimitFen: Fen;
  claims: Array<Omit<BatchClaimView, 'hindrance' | 'addressedAs' | 'leaderFen'> & {
    /** `waiting`: with the platform, not decided. `left`: decided otherwise, or still the leader's. */
    outcome: 'refunded' | 'waiting' | 'left';
  }>;
  /** The viewer is the second pair of eyes. */
  mayDecide: boolean;
}
