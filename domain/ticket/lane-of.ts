import type { Policy } from '../policy/policy';
import type { Lane } from '../primitives/lane';
import type { Sentence } from '../primitives/sentence';

/** What is known of a claim when it is filed. */
export interface LaneFacts {
  policy: Policy;
  /** Of the resident the claim is for; null where they did not say. */
  age: number | null;
  /** Asked for the green channel, as disabled people and anyone in need may. */
  greenChannelRequested: boolean;
  motherAndBabyGoods: boolean;
  /** Goods that spoil within days. */
  freshFood: boolean;
  /** Minutes after midnight in Asia/Shanghai. */
  filedAtMinute: number;
}

/** A lane that a claim is in, and why. The first of several decides who comes first. */
export interface LaneReason {
  lane: Lane;
  /** Says nothing about the person but that a rule holds for them. */
  reason: Sentence;
}

/**
 * All lanes of a claim, the first in the queue first; empty for a standard one. What each promises
 * holds: who is old and bought baby goods comes first, and has the baby goods' 30 minutes as well.
 */
export function lanesOf(facts: LaneFacts): LaneReason[] {
  const { policy, greenChannelRequested } = facts;
  const found: LaneReason[] = [];
  if (isGreenChannel(facts)) {
    const age = policy.entitlement.greenChannelAge;
    const asked = { key: 'laneReason.asked', params: {} };
    const reason = greenChannelRequested ? asked : { key: 'laneReason.age', params: { age } };
    found.push({ lane: 'green', reason });
  }
  if (facts.motherAndBabyGoods) found.push(plain('motherAndBaby'));
  if (facts.freshFood) found.push(plain('freshFood'));
  if (isNight(facts.filedAtMinute, policy)) found.push(plain('night'));
  return found.sort((one, other) => laneRank(one.lane, policy) - laneRank(other.lane, policy));
}

function plain(lane: Lane): LaneReason {
  return { lane, reason: { key: `laneReason.${lane}`, params: {} } };
}

/** From late in the evening over midnight until the morning. */
function isNight(minute: number, { lanes: { night } }: Policy): boolean {
  return minute >= night.fromMinute || minute < night.untilMinute;
}

/** Whether a person is served first in every queue. */
export function isGreenChannel(
  facts: Pick<LaneFacts, 'policy' | 'age' | 'greenChannelRequested'>,
): boolean {
  const { policy, age, greenChannelRequested } = facts;
  return greenChannelRequested || (age !== null && age >= policy.entitlement.greenChannelAge);
}

/** The smaller comes first in every queue, among claims of one priority. */
export function laneRank(lane: Lane, { lanes }: Policy): number {
  return lanes.rules[lane].rank;
}
