import type { RoutingPolicy } from '../policy/routing-policy';
import { MINUTE } from '../primitives/instant';
import type { OwnerCandidate } from './candidate';

/** In the order in which they are told. */
export const scoreParts = [
  'firstContact',
  'standIn',
  'specialty',
  'language',
  'rating',
  'openLoad',
  'hardShare',
  'idle',
] as const;

export type ScorePart = (typeof scoreParts)[number];

/** What speaks for somebody, in points; parts that add nothing are left out. */
export interface Score {
  total: number;
  parts: Array<{ part: ScorePart; points: number }>;
}

/** Points for first contact, knowledge, language, rating and idle time; less for load. */
export function scoreOf(one: OwnerCandidate, isHard: boolean, policy: RoutingPolicy): Score {
  const points = pointsOf(one, isHard, policy);
  const parts = scoreParts
    .map((part) => ({ part, points: points[part] }))
    .filter((part) => part.points !== 0);
  return { total: parts.reduce((sum, part) => sum + part.points, 0), parts };
}

function pointsOf(
  one: OwnerCandidate,
  isHard: boolean,
  policy: RoutingPolicy,
): Record<ScorePart, number> {
  const hardShare = one.openCount === 0 ? 0 : one.hardCount / one.openCount;
  const idleShare = Math.min(1, one.idle / (policy.idleFullMinutes * MINUTE));
  return {
    firstContact: one.isOrderLeader ? policy.firstContactPoints : 0,
    standIn: one.standsIn ? policy.standInPoints : 0,
    specialty: one.knowsGoods ? policy.specialtyPoints : 0,
    language: one.speaksLanguage ? policy.languagePoints : 0,
    rating: Math.floor((policy.ratingPoints * (one.ratingBasisPoints ?? 0)) / 10_000),
    openLoad: 0 - policy.pointsPerOpenClaim * one.openCount,
    hardShare: isHard ? 0 - Math.floor(policy.hardSharePoints * hardShare) : 0,
    idle: Math.floor(policy.idlePoints * idleShare),
  };
}
