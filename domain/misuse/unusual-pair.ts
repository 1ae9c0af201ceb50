import type { Policy } from '../policy/policy';
import { DAY, type Instant } from '../primitives/instant';
import type { Fen } from '../primitives/money';

/** One refund that a leader agreed on alone, for one resident. */
export interface PairRefund {
  refundIntentId: string;
  ticketId: string;
  amountFen: Fen;
  at: Instant;
}

/** Why a pair is looked at: how often, how much, or how large a part of all the leader refunds. */
export const pairReasons = ['often', 'much', 'share'] as const;

export type PairReason = (typeof pairReasons)[number];

/** What was refunded by one leader to one resident within the window of the policy. */
export interface PairCount {
  count: number;
  sumFen: Fen;
}

/** The refunds that still count: those of the last days that the policy names. */
export function withinPairWindow(
  refunds: readonly PairRefund[],
  now: Instant,
  { misuse }: Policy,
): PairRefund[] {
  const from = now - misuse.pairs.windowDays * DAY;
  return refunds.filter(({ at }) => at > from);
}

export function countPair(refunds: readonly PairRefund[]): PairCount {
  const sumFen = refunds.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return { count: refunds.length, sumFen };
}

/**
 * Why the refunds of a pair within the window are unusual; none: they are not. A share means
 * nothing before there were a few, so it is looked at from a number of refunds on.
 * @param leadersFen all that the leader refunded alone within the window, this pair included
 */
export function pairReasonsOf(
  { count, sumFen }: PairCount,
  leadersFen: Fen,
  { misuse }: Policy,
): PairReason[] {
  const { refunds, sumFen: muchFen, shareBasisPoints, shareFromRefunds } = misuse.pairs;
  const reasons: PairReason[] = [];
  if (count >= refunds) reasons.push('often');
  if (sumFen >= muchFen) reasons.push('much');
  const isLargeShare = sumFen * 10_000 >= leadersFen * shareBasisPoints;
  if (count >= shareFromRefunds && isLargeShare) reasons.push('share');
  return reasons;
}
