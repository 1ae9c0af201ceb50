import { seededChance } from './seeded-chance';

export interface Interval {
  value: number;
  low: number;
  high: number;
}

const DRAWS = 1_000;
const SEED = 7;
/** Of the draws, as many lie outside on each side. */
const TAIL = 0.025;

/** A figure over items, and between what it lies in 95 of 100 samples drawn like this one. */
export function bootstrap<Item>(
  items: readonly Item[],
  figure: (sample: readonly Item[]) => number,
): Interval {
  const chance = seededChance(SEED);
  const drawn = Array.from({ length: DRAWS }, () => {
    return figure(items.map(() => items[Math.floor(chance.next() * items.length)] as Item));
  }).sort((one, other) => one - other);
  const at = (share: number) => drawn[Math.min(DRAWS - 1, Math.floor(share * DRAWS))] ?? 0;
  return { value: figure(items), low: at(TAIL), high: at(1 - TAIL) };
}
