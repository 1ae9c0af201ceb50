import type { Instant } from '../primitives/instant';

/** Where a claim stands in a list: who reads these need not know the policy. */
export interface Placed {
  /** By lane and priority; the smaller comes first. */
  rank: number;
  /** The next clock; null where none runs. */
  dueAt: Instant | null;
  filedAt: Instant;
}

/** Negative where the first comes first; what is due sooner, then what was filed earlier. */
export function placeOrder(one: Placed, other: Placed): number {
  return (
    one.rank - other.rank ||
    (one.dueAt ?? Infinity) - (other.dueAt ?? Infinity) ||
    one.filedAt - other.filedAt
  );
}

/** The same for claims with names, of which no two have one place. */
export function listOrder(
  one: Placed & { ticketId: string },
  other: Placed & { ticketId: string },
): number {
  return placeOrder(one, other) || (one.ticketId < other.ticketId ? -1 : 1);
}
