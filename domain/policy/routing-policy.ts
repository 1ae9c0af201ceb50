import { aboutLeaderWords } from './about-leader-words';

/** Who gets a claim. Points add up; all of them are ours, since no source names a number. */
export interface RoutingPolicy {
  /** Handed the goods out: more than everything else together, so that the case stays theirs. */
  firstContactPoints: number;
  /** Named by the order's leader for the time that they are away. */
  standInPoints: number;
  /** Knows this kind of goods. S0 6.4, S2 06 */
  specialtyPoints: number;
  /** Taken off for every open claim. S0 6.4 */
  pointsPerOpenClaim: number;
  /** For a rating of five out of five; less in proportion. S2 06 */
  ratingPoints: number;
  /** Speaks what the resident asked to be spoken to in. S0 3.3 */
  languagePoints: number;
  /** Taken off a hard one from whoever has nothing but hard ones; less in proportion. */
  hardSharePoints: number;
  /** For who has waited longest for work; less in proportion. */
  idlePoints: number;
  /** Who got nothing for so long has waited long enough for all of those points. */
  idleFullMinutes: number;
  /** What a resident writes about the leader in person: such a claim is somebody else's. */
  aboutLeaderWords: readonly string[];
  /** With so many open claims somebody gets no more. */
  leaderOpenClaims: number;
  agentOpenClaims: number;
  /** So often those who have a claim pass it on; from then on a supervisor decides. */
  transfersAlone: number;
  /** What a claim given to an agent waits for a word of theirs before another gets it. */
  silentMinutes: number;
  /** How many leaders of the community are looked at beside the order's own and a specialist. */
  othersLookedAt: number;
  /** At most; fewer where the leaders took the reads. */
  agentsLookedAt: number;
  /** A leader says that they are away for at most so many days; longer is for the platform. */
  awayDays: number;
  /** What one assignment may read of the database, whatever is open. */
  documentReads: number;
}

/** In force from November 2026. */
export const routing202611: RoutingPolicy = {
  firstContactPoints: 1_000,
  standInPoints: 600,
  specialtyPoints: 100,
  pointsPerOpenClaim: 10,
  ratingPoints: 50,
  languagePoints: 80,
  hardSharePoints: 40,
  idlePoints: 30,
  idleFullMinutes: 120,
  aboutLeaderWords,
  leaderOpenClaims: 30,
  agentOpenClaims: 25,
  transfersAlone: 2,
  silentMinutes: 10,
  othersLookedAt: 3,
  agentsLookedAt: 3,
  awayDays: 30,
  documentReads: 12,
};
