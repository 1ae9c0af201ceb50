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
