import { lightOf } from './light';
import { readColour, type Sketch } from './picture';

/** The longer side of the sketches that are compared. */
export const LIKENESS_SIDE = 40;

const TURNS = 72;
const RINGS = 14;

/**
 * Whether two sketches show the same shot: 1 is the same picture, however it was turned, mirrored,
 * cut or shifted; about 0.3 are two pictures of the same kind of goods.
 */
export function likeness(one: Sketch, other: Sketch): number {
  const turned = turnedLikeness(one, other);
  if (turned > SURE) return turned;
  return Math.max(turned, shiftedLikeness(one, other), shiftedLikeness(other, one));
}

const SURE = 0.97;

/** The best agreement over all turns about the middle, mirrored or not. */
export function turnedLikeness(one: Sketch, other: Sketch): number {
  const first = ringsOf(one);
  const second = ringsOf(other);
  let best = -1;
  for (const way of [1, -1]) {
    for (let turn = 0; turn < TURNS; turn += 1) {
      best = Math.max(best, agreement(first, second, way, turn));
    }
  }
  return best;
}

/** One photo is compared with many. */
const unrolledOnce = new WeakMap<Sketch, Float32Array>();

function ringsOf(sketch: Sketch): Float32Array {
  const known = unrolledOnce.get(sketch);
  if (known !== undefined) return known;
  const rings = unrolled(sketch);
  unrolledOnce.set(sketch, rings);
  return rings;
}

/** The disc in the middle as rings of colours, mean 0 and length 1; outer rings weigh more. */
function unrolled(sketch: Sketch): Float32Array {
  const reach = Math.min(sketch.width, sketch.height) / 2;
  const values = new Float32Array(RINGS * TURNS * 3);
  const colour = new Float32Array(3);
  for (let ring = 0; ring < RINGS; ring += 1) {
    const radius = (reach * (ring + 0.7)) / RINGS;
    for (let turn = 0; turn < TURNS; turn += 1) {
      const angle = (2 * Math.PI * turn) / TURNS;
      const x = sketch.width / 2 - 0.5 + radius * Math.cos(angle);
      const y = sketch.height / 2 - 0.5 + radius * Math.sin(angle);
      const at = (ring * TURNS + turn) * 3;
      readColour(sketch, x, y, colour);
      values.set(colour, at);
    }
  }
  return standardised(values);
}

/** Mean 0 and length 1, a ring weighing as much as it is wide. */
function standardised(values: Float32Array): Float32Array {
  const perRing = TURNS * 3;
  const means = [0, 0, 0];
  let weights = 0;
  for (let index = 0; index < values.length; index += 1) {
    const weight = Math.floor(index / perRing) + 0.7;
    means[index % 3]! += values[index]! * weight;
    weights += weight / 3;
  }
  let squares = 0;
  for (let index = 0; index < values.length; index += 1) {
    const weight = Math.floor(index / perRing) + 0.7;
    const centred = (values[index]! - means[index % 3]! / weights) * Math.sqrt(weight);
    values[index] = centred;
    squares += centred * centred;
  }
  const length = Math.sqrt(squares) || 1;
  return values.map((value) => value / length);
}

function agreement(one: Float32Array, other: Float32Array, way: number, turn: number): number {
  let sum = 0;
  for (let angle = 0; angle < TURNS; angle += 1) {
    const from = angle * 3;
    const to = ((way * angle + turn + TURNS) % TURNS) * 3;
    for (let ring = 0; ring < RINGS * TURNS * 3; ring += TURNS * 3) {
      const at = ring + from;
      const there = ring + to;
      sum += one[at]! * other[there]!;
      sum += one[at + 1]! * other[there + 1]!;
      sum += one[at + 2]! * other[there + 2]!;
    }
  }
  return sum;
}

/** Shares of the first sketch's size that the second may be a cutting of. */
const SCALES = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64];
/** So much of the smaller picture must lie on the larger. */
const LEAST_OVERLAP = 0.55;
/** A blank corner agrees with any other: contrast below this share of the whole's does not count. */
const LEAST_CONTRAST = 0.35;

/**
 * The best agreement when the second sketch is a part of the first, in any of eight positions, or
 * lies beside it with some overlap (a shifted picture leaves a band of another colour). Searched by
 * brightness at half the size; what agrees best there is laid over in colour.
 */
export function shiftedLikeness(whole: Sketch, part: Sketch): number {
  const ground = patchOf(resized(whole, 0.5), 1);
  const found: Placed[] = [];
  for (let position = 0; position < 8; position += 1) {
    const turned = positioned(part, position);
    const best = { likeness: -1, scale: 1, position, x: 0, y: 0 };
    for (const scale of SCALES) search(ground, patchOf(resized(turned, scale * 0.5), 1), scale, best);
    found.push(best);
  }
  found.sort((one, other) => other.likeness - one.likeness);
  const grounds = patchOf(whole, 3);
  return Math.max(...found.slice(0, REFINED).map((placed) => refined(grounds, part, placed)));
}

/** So many of the eight positions are looked at in colour. */
const REFINED = 2;

interface Placed {
  likeness: number;
  scale: number;
  position: number;
  x: number;
  y: number;
}

/** Every place that `patch` may lie at; `best` is replaced by what agrees better. */
function search(ground: Patch, patch: Patch, scale: number, best: Placed): void {
  const reachX = reachOf(ground.width, patch.width);
  const reachY = reachOf(ground.height, patch.height);
  for (let y = reachY.from; y <= reachY.to; y += 1) {
    for (let x = reachX.from; x <= reachX.to; x += 1) {
      const likeness = overlapLikeness(ground, patch, x, y);
      if (likeness > best.likeness) Object.assign(best, { likeness, scale, x, y });
    }
  }
}

function reachOf(ground: number, patch: number): { from: number; to: number } {
  const hanging = Math.round(patch * 0.22);
  return { from: -hanging, to: ground - patch + hanging };
}

/** Around what the coarse search found, at full size. */
function refined(whole: Patch, part: Sketch, found: Placed): number {
  let best = -1;
  const turned = positioned(part, found.position);
  for (const change of [-0.03, 0, 0.03]) {
    const patch = patchOf(resized(turned, Math.min(1, found.scale + change)), 3);
    for (let y = found.y * 2 - 2; y <= found.y * 2 + 2; y += 1) {
      for (let x = found.x * 2 - 2; x <= found.x * 2 + 2; x += 1) {
        best = Math.max(best, overlapLikeness(whole, patch, x, y));
      }
    }
  }
  return best;
}

function resized(sketch: Sketch, scale: number): Sketch {
  const width = Math.max(4, Math.round(sketch.width * scale));
  const height = Math.max(4, Math.round(sketch.height * scale));
  const colours = new Float32Array(width * height * 3);
  const colour = new Float32Array(3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const column = ((x + 0.5) * sketch.width) / width - 0.5;
      const row = ((y + 0.5) * sketch.height) / height - 0.5;
      readColour(sketch, column, row, colour);
      colours.set(colour, (y * width + x) * 3);
    }
  }
  return { width, height, colours };
}

/** The eight ways to lay a rectangle: bit 0 mirrors, bit 1 turns over, bit 2 swaps the sides. */
function positioned(sketch: Sketch, position: number): Sketch {
  if (position === 0) return sketch;
  const swapped = (position & 4) !== 0;
  const width = swapped ? sketch.height : sketch.width;
  const height = swapped ? sketch.width : sketch.height;
  const colours = new Float32Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const column = (position & 1) !== 0 ? width - 1 - x : x;
      const row = (position & 2) !== 0 ? height - 1 - y : y;
      const from = (swapped ? column * sketch.width + row : row * sketch.width + column) * 3;
      colours.set(sketch.colours.subarray(from, from + 3), (y * width + x) * 3);
    }
  }
  return { width, height, colours };
}

/** Channels one after the other, with the variance of all of them together. */
interface Patch {
  width: number;
  height: number;
  planes: Float32Array[];
  spread: number;
}

/** @param channels 1: brightness alone; 3: colours */
function patchOf(sketch: Sketch, channels: 1 | 3): Patch {
  const { width, height, colours } = sketch;
  const planes =
    channels === 1
      ? [lightOf(sketch)]
      : [0, 1, 2].map((channel) => {
          const plane = new Float32Array(width * height);
          for (let at = 0; at < plane.length; at += 1) plane[at] = colours[at * 3 + channel]!;
          return plane;
        });
  return { width, height, planes, spread: planes.reduce((sum, plane) => sum + varianceOf(plane), 0) };
}

function varianceOf(values: Float32Array): number {
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  return squares / values.length - (sum / values.length) ** 2;
}

/** How a patch agrees with what lies under it; -1 where too little of it lies on the ground. */
function overlapLikeness(ground: Patch, patch: Patch, left: number, top: number): number {
  const fromX = Math.max(0, -left);
  const toX = Math.min(patch.width, ground.width - left);
  const fromY = Math.max(0, -top);
  const toY = Math.min(patch.height, ground.height - top);
  const count = (toX - fromX) * (toY - fromY);
  if (toX <= fromX || toY <= fromY || count < patch.width * patch.height * LEAST_OVERLAP) return -1;
  let agreement = 0;
  let groundSpread = 0;
  let patchSpread = 0;
  for (let channel = 0; channel < patch.planes.length; channel += 1) {
    const belows = ground.planes[channel]!;
    const aboves = patch.planes[channel]!;
    let [sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0];
    for (let y = fromY; y < toY; y += 1) {
      let a = (y + top) * ground.width + fromX + left;
      let b = y * patch.width + fromX;
      for (let x = fromX; x < toX; x += 1, a += 1, b += 1) {
        const below = belows[a]!;
        const above = aboves[b]!;
        sumA += below;
        sumB += above;
        sumAA += below * below;
        sumBB += above * above;
        sumAB += below * above;
      }
    }
    agreement += sumAB / count - (sumA / count) * (sumB / count);
    groundSpread += sumAA / count - (sumA / count) ** 2;
    patchSpread += sumBB / count - (sumB / count) ** 2;
  }
  const least = LEAST_CONTRAST * Math.min(ground.spread, patch.spread);
  return agreement / Math.sqrt(Math.max(groundSpread, least) * Math.max(patchSpread, least) || 1);
}
