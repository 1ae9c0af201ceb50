import type { Instant } from '../primitives/instant';

/** A count of the same goods after an order had been packed or handed out. Whole units. */
export interface StockCount {
  place: string;
  countedAt: Instant;
  /** What should have been left. */
  expectedUnits: number;
  countedUnits: number;
}

/** Units left over: they were not given to somebody. Negative: too many were given. */
export function unitsLeftOver({ expectedUnits, countedUnits }: StockCount): number {
  return countedUnits - expectedUnits;
}
