import type { RoutingPolicy } from '../policy/routing-policy';
import { barTo } from './bar-to';
import type { OwnerCandidate, RoutingQuestion } from './candidate';
import type { RoutingDecision } from './choose-owner';

/** Why a claim that waits for the morning goes to somebody else. */
export const goesOnReasons = ['othersThere', 'ownerNotThere'] as const;

export type GoesOnReason = (typeof goesOnReasons)[number];

/**
 * A claim came while nobody was on duty, and nobody has touched it. Asked again, it goes to an
 * agent who is there before its leader is, and away from a leader who will not come today. A leader
 * who is merely not on duty yet keeps it where nobody else is there: points alone move nothing, or two
 * leaders with as much to do would pass it to and fro. Null: it stays.
 */
export function goesOn(
  owner: OwnerCandidate,
  decision: Pick<RoutingDecision, 'ownerKind' | 'ownerId'>,
  question: Omit<RoutingQuestion, 'candidates' | 'isHard'>,
  policy: RoutingPolicy,
): GoesOnReason | null {
  if (decision.ownerId === owner.personId) return null;
  // The claim itself is among what fills them.
  const isBarred = barTo({ ...owner, openCount: 0 }, question, policy) !== null;
  if (isBarred || owner.isSilent) return 'ownerNotThere';
  const isAgent = decision.ownerKind === 'platform' && decision.ownerId !== null;
  return isAgent ? 'othersThere' : null;
}
