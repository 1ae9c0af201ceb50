import type { Instant } from '../../primitives/instant';
import type { SuspensionReason } from '../../routing/suspension';
import type { Score } from '../../routing/score';
import type { Sentence } from '../../primitives/sentence';

/** What somebody who handles claims has to do. */
export interface DutyView {
  /** Of the platform's queue; always false for leaders, who get what their orders bring. */
  takesClaims: boolean;
  openCount: number;
  hardCount: number;
  /** With so many open they are given no more. */
  mostOpen: number;
  /** Only for leaders; null for agents. */
  leader: {
    away: { until: Instant | null; standInName: string } | null;
    suspendedFor: SuspensionReason | null;
    /** Leaders of the same community who are there. */
    standIns: Array<{ personId: string; displayName: string }>;
    mostAwayDays: number;
  } | null;
}

/** A leader as supervisors see them. */
export interface LeaderView {
  personId: string;
  displayName: string;
  communityName: string;
  openCount: number;
  hardCount: number;
  mostOpen: number;
  /** Average of all ratings, 10,000 is five out of five; null before the first. */
  ratingBasisPoints: number | null;
  away: { until: Instant | null; standInName: string } | null;
  suspension: { reason: SuspensionReason | null; at: Instant | null; byName: string } | null;
}

/** One decision of the routing: who was chosen and who was looked at, each with why. */
export interface RoutingView {
  /** Empty: the platform's queue. */
  chosenName: string;
  reasons: Sentence[];
  /** Points by part, for supervisors; null for others and where no points were given. */
  score: Score | null;
  runnersUp: Array<{ displayName: string; reasons: Sentence[]; score: Score | null }>;
}
