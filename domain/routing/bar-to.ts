import type { RoutingPolicy } from '../policy/routing-policy';
import type { Sentence } from '../primitives/sentence';
import type { OwnerCandidate, RoutingQuestion } from './candidate';

/** The hard rules, the weightiest first. */
export const bars = [
  'ownOrder',
  'household',
  'complainedOf',
  'suspended',
  'away',
  'full',
] as const;

export type BarKind = (typeof bars)[number];

export interface Bar {
  kind: BarKind;
  sentence: Sentence;
}

/** With so many open claims they get no more: their own number where a supervisor set one. */
export function mostOpenOf(
  { kind, ownMostOpen }: Pick<OwnerCandidate, 'kind' | 'ownMostOpen'>,
  { leaderOpenClaims, agentOpenClaims }: RoutingPolicy,
): number {
  const most = kind === 'leader' ? leaderOpenClaims : agentOpenClaims;
  return ownMostOpen === null ? most : Math.min(ownMostOpen, most);
}

/** Why a candidate may not have it whatever else speaks for them; null where they may. */
export function barTo(
  one: OwnerCandidate,
  { residentId, residentHouseholdId }: Omit<RoutingQuestion, 'candidates' | 'isHard'>,
  policy: RoutingPolicy,
): Bar | null {
  if (one.personId === residentId) return bar('ownOrder');
  if (one.isFamily || one.householdId === residentHouseholdId) return bar('household');
  if (one.isComplainedOf) return bar('complainedOf');
  if (one.suspended) return bar('suspended');
  if (one.away !== null) {
    const { until } = one.away;
    if (until === null) return bar('away');
    return { kind: 'away', sentence: { key: 'routing.awayUntil', params: { untilAt: until } } };
  }
  const { openCount } = one;
  const isFull = openCount >= mostOpenOf(one, policy);
  return isFull ? bar('full', { openCount }) : null;
}

function bar(kind: BarKind, params: Sentence['params'] = {}): Bar {
  return { kind, sentence: { key: `routing.${kind}`, params } };
}
