import type { Fen } from '../primitives/money';
import type { Priority } from '../primitives/priority';

/**
 * `alone`: the leader's one tap. `second`: somebody of the platform looks as well, before anything
 * is paid.
 */
export type BatchDecision = 'alone' | 'second';

/** `alone` and `asked` are how it was begun; a second person approves, or leaves it one by one. */
export type BatchCourse = 'alone' | 'asked' | 'approved' | 'declined';

/** Why a claim is not decided together with others of its batch: somebody looks at it by itself. */
export type BatchHindrance =
  | 'proofIncomplete'
  | 'photoSeenElsewhere'
  | 'otherWish'
  | 'proposalOpen'
  | 'needsPerson'
  | 'nothingToRefund'
  | 'aboveLimit';

/** What a claim is judged by. Amounts are within what earlier refunds have left of it. */
export interface BatchFacts {
  proofComplete: boolean;
  /** One of its photos shows what a photo of another claim shows. */
  photoSeenElsewhere: boolean;
  /** The resident would rather have the goods. */
  wantsGoods: boolean;
  proposalOpen: boolean;
  contested: boolean;
  priority: Priority;
  amountFen: Fen;
  limitFen: Fen;
}

/**
 * Only what needs no judgement goes together: money is wished for, the proof is there, and nobody
 * is in danger or at odds with what was filed. Null: it goes along.
 */
export function batchHindrance(facts: BatchFacts): BatchHindrance | null {
  if (facts.amountFen <= 0) return 'nothingToRefund';
  if (facts.priority === 'major' || facts.contested) return 'needsPerson';
  if (facts.proposalOpen) return 'proposalOpen';
  if (facts.wantsGoods) return 'otherWish';
  if (!facts.proofComplete) return 'proofIncomplete';
  if (facts.photoSeenElsewhere) return 'photoSeenElsewhere';
  return facts.amountFen > facts.limitFen ? 'aboveLimit' : null;
}

/**
 * A total above what the leader may still refund today, or above what one person decides alone,
 * takes a second pair of eyes; the claims of a batch are one decision.
 */
export function batchDecision(weight: {
  totalFen: Fen;
  leftTodayFen: Fen;
  fourEyesFen: Fen;
}): BatchDecision {
  const { totalFen, leftTodayFen, fourEyesFen } = weight;
  return totalFen > Math.min(leftTodayFen, fourEyesFen) ? 'second' : 'alone';
}
