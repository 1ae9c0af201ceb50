import { readColour, type Sketch } from './picture';

/** How finely a disc is unrolled. */
export interface RingGrid {
  turns: number;
  rings: number;
}

/** So far into each ring its colours are read. */
const INTO_RING = 0.7;

/**
 * The disc in the middle as rings of colours, mean 0 and length 1; a ring weighs as much as it is
 * wide.
 *
 * @param reach the disc's radius in points
 */
export function unrolled(sketch: Sketch, reach: number, { turns, rings }: RingGrid): Float32Array {
  const values = new Float32Array(rings * turns * 3);
  const colour = new Float32Array(3);
  for (let ring = 0; ring < rings; ring += 1) {
    const radius = (reach * (ring + INTO_RING)) / rings;
    for (let turn = 0; turn < turns; turn += 1) {
      const angle = (2 * Math.PI * turn) / turns;
      const x = sketch.width / 2 - 0.5 + radius * Math.cos(angle);
      const y = sketch.height / 2 - 0.5 + radius * Math.sin(angle);
      readColour(sketch, x, y, colour);
      values.set(colour, (ring * turns + turn) * 3);
    }
  }
  return standardised(values, turns * 3);
}

function standardised(values: Float32Array, perRing: number): Float32Array {
  const means = [0, 0, 0];
  let weights = 0;
  for (let index = 0; index < values.length; index += 1) {
    const weight = Math.floor(index / perRing) + INTO_RING;
    means[index % 3]! += values[index]! * weight;
    weights += weight / 3;
  }
  let squares = 0;
  for (let index = 0; index < values.length; index += 1) {
    const weight = Math.floor(index / perRing) + INTO_RING;
    const centred = (values[index]! - means[index % 3]! / weights) * Math.sqrt(weight);
    values[index] = centred;
    squares += centred * centred;
  }
  const length = Math.sqrt(squares) || 1;
  return values.map((value) => value / length);
}

export interface Turn {
  likeness: number;
  /** 1, or -1 for mirrored. */
  way: number;
  /** In steps of the grid. */
  turn: number;
}

/** The turn about the middle in which two unrolled discs agree best, mirrored or not. */
export function bestTurn(one: Float32Array, other: Float32Array, grid: RingGrid): Turn {
  const best = { likeness: -1, way: 1, turn: 0 };
  for (const way of [1, -1]) {
    for (let turn = 0; turn < grid.turns; turn += 1) {
      const likeness = agreement(one, other, { turns: grid.turns, way, turn });
      if (likeness > best.likeness) Object.assign(best, { likeness, way, turn });
    }
  }
  return best;
}

function agreement(
  one: Float32Array,
  other: Float32Array,
  { turns, way, turn }: { turns: number; way: number; turn: number },
): number {
  const perRing = turns * 3;
  let sum = 0;
  for (let angle = 0; angle < turns; angle += 1) {
    const from = angle * 3;
    const to = ((way * angle + turn + turns) % turns) * 3;
    for (let ring = 0; ring < one.length; ring += perRing) {
      const at = ring + from;
      const there = ring + to;
      sum += one[at]! * other[there]!;
      sum += one[at + 1]! * other[there + 1]!;
      sum += one[at + 2]! * other[there + 2]!;
    }
  }
  return sum;
}
