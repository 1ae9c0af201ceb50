/** Chance that comes out the same for the same seed (mulberry32). */
export interface SeededChance {
  /** From 0, below 1. */
  next(): number;
  /** Puts a list in another order, in place. */
  mix(list: unknown[]): void;
}

export function seededChance(seed: number): SeededChance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    mix(list) {
      for (let last = list.length - 1; last > 0; last -= 1) {
        const other = Math.floor(next() * (last + 1));
        [list[last], list[other]] = [list[other], list[last]];
      }
    },
  };
}
