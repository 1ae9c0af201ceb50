import type { Instant, Milliseconds } from '../primitives/instant';

/** Somebody who might take the claim, as they stand at this moment. */
export interface OwnerCandidate {
  personId: string;
  kind: 'leader' | 'agent';
  householdId: string;
  /** The resident's family by invitation. */
  isFamily: boolean;
  /** The resident's words are about them in person. */
  isComplainedOf: boolean;
  /** Handed the goods out: the first contact, who owns the case to the end. */
  isOrderLeader: boolean;
  /** Named by the order's leader, who is away. */
  standsIn: boolean;
  suspended: boolean;
  /** Null while they are there; `until` null: until they say so. */
  away: { until: Instant | null } | null;
  /** Within their service hours. */
  onDuty: boolean;
  /** A leader who let the platform take over a claim without a word, and was not seen since. */
  isSilent: boolean;
  /** Knows this kind of goods. */
  knowsGoods: boolean;
  /** Speaks what the resident asked to be spoken to in. */
  speaksLanguage: boolean;
  openCount: number;
  /** With so many open they get no more, where it is fewer than for everybody; null: not set. */
  ownMostOpen: number | null;
  /** Of the open ones: important and major. */
  hardCount: number;
  /** Average of all ratings so far, 10,000 is five out of five; null before the first. */
  ratingBasisPoints: number | null;
  /** Since the last claim that they were given. */
  idle: Milliseconds;
}

export interface RoutingQuestion {
  candidates: readonly OwnerCandidate[];
  residentId: string;
  residentHouseholdId: string;
  /** The claim is important or major. */
  isHard: boolean;
  /**
   * Decides among those who are equally good: the lowest wins. Drawn from the claim as well, so that
   * many claims at once do not all choose the same person; left out: by id.
   */
  lotOf?: (personId: string) => string;
}
