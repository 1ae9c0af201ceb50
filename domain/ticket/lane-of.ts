import type { Policy } from '../policy/policy';
import type { Lane } from './lane';

interface LaneFacts {
  policy: Policy;
  /** Of the resident the claim is for; null where they did not say. */
  age: number | null;
  /** Asked for the green channel, as disabled people and anyone in need may. */
  greenChannelRequested: boolean;
  motherAndBabyGoods: boolean;
}

/** The green channel comes before the goods: who is old stays first whatever they bought. */
export function laneOf(facts: LaneFacts): Lane {
  return isGreenChannel(facts) ? 'green' : facts.motherAndBabyGoods ? 'motherAndBaby' : 'standard';
}

/** Whether a person is served first in every queue. */
export function isGreenChannel(
  facts: Pick<LaneFacts, 'policy' | 'age' | 'greenChannelRequested'>,
): boolean {
  const { policy, age, greenChannelRequested } = facts;
  return greenChannelRequested || (age !== null && age >= policy.entitlement.greenChannelAge);
}
