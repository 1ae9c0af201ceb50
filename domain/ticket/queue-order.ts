import type { Policy } from '../policy/policy';
import type { Instant } from '../primitives/instant';
import type { Lane } from '../primitives/lane';
import { priorities, type Priority } from '../primitives/priority';
import { laneRank } from './lane-of';

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
  return (
    Number(goesBeforeAll(other, policy)) - Number(goesBeforeAll(one, policy)) ||
    priorities.indexOf(other.priority) - priorities.indexOf(one.priority) ||
    laneRank(one.lane, policy) - laneRank(other.lane, policy) ||
    (one.dueAt ?? Infinity) - (other.dueAt ?? Infinity) ||
    one.filedAt - other.filedAt
  );
}

function goesBeforeAll({ lane }: Queued, { lanes }: Policy): boolean {
  return lanes.rules[lane].beforeAll;
}
