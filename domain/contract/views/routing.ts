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
  /** What a supervisor set for them; null: as for everybody. */
  ownMostOpen: number | null;
  /** Of agents: whether they take new ones now. */
  takesClaims: boolean;
  /** Average of all ratings, 10,000 is five out of five; null before the first. */
  ratingBasisPoints: number | null;
  away: { until: Instant | null; standInName: string } | null;
  /** When they signed the letter of responsibility as it reads today; null: not yet. */
  letterSignedAt: Instant | null;
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

/** Somebody to whom the viewer could pass a claim on. */
export interface TransferChoiceView {
  personId: string;
  displayName: string;
  kind: 'leader' | 'agent';
  /** The viewer, taking it themselves. */
  isMe: boolean;
  /** False: a hard rule bars them, and `reasons` says which. */
  free: boolean;
  reasons: Sentence[];
  /** For supervisors; null for others and where a rule bars. */
  score: Score | null;
  openCount: number;
  mostOpen: number;
}

export interface TransferChoicesView {
  /** The fittest first; who is barred stands last. */
  choices: TransferChoiceView[];
  /** It may be given back to the platform's queue, which finds somebody by its rules. */
  queue: boolean;
}

/** How a claim came from one person to another by somebody's decision. */
export interface TransferView extends RoutingView {
  at: Instant;
  byName: string;
  fromName: string;
}
