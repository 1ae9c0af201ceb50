/** Chance from a seed, so that a training can be repeated. */
export interface Chance {
  /** Between 0 and 1, without 1. */
  next(): number;
  /** Both ends included. */
  whole(from: number, to: number): number;
  under(share: number): boolean;
  pick<Thing>(things: readonly Thing[]): Thing;
  /** Normally distributed around 0 with a spread of 1. */
  normal(): number;
}

/** Mulberry32: small, and good enough to draw examples with. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    under: (share) => next() < share,
    pick: (things) => things[whole(0, things.length - 1)]!,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}
