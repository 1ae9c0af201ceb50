import type { Policy } from '../policy/policy';
import type { Instant } from '../primitives/instant';
import type { Lane } from '../primitives/lane';
import { priorities, type Priority } from '../primitives/priority';
import { laneRank } from './lane-of';
import { placeOrder } from './list-order';

/** What decides who comes first in a queue. */
export interface Queued {
  lane: Lane;
  priority: Priority;
  /** The next clock; null where none runs. */
  dueAt: Instant | null;
  filedAt: Instant;
}

/**
 * Negative where the first comes first: lanes that go before all, then the more urgent, then the
 * lane, then what is due sooner, then what was filed earlier.
 */
export function queueOrder(one: Queued, other: Queued, policy: Policy): number {
  const placed = (queued: Queued) => ({ ...queued, rank: queueRank(queued, policy) });
  return placeOrder(placed(one), placed(other));
}

/** Lane and priority in one number, as the policy orders them; the smaller comes first. */
export function queueRank(queued: Pick<Queued, 'lane' | 'priority'>, policy: Policy): number {
  const before = goesBeforeAll(queued, policy) ? 0 : 1;
  const urgency = priorities.length - 1 - priorities.indexOf(queued.priority);
  const ranks = Object.values(policy.lanes.rules).map(({ rank }) => rank);
  const urgent = before * priorities.length + urgency;
  return urgent * (1 + Math.max(...ranks)) + laneRank(queued.lane, policy);
}

function goesBeforeAll({ lane }: Pick<Queued, 'lane'>, { lanes }: Policy): boolean {
  return lanes.rules[lane].beforeAll;
}
