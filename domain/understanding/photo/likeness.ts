import { lightOf } from './light';
import { overlapLikeness, patchOf, positioned, resized, type Patch, type Plane } from './patch';
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

/**
 * The best agreement when the second sketch is a part of the first, in any of eight positions, or
 * lies beside it with some overlap (a shifted picture leaves a band of another colour). Searched by
 * brightness at half the size; what agrees well there is laid over in colour. -1: nothing does.
 */
export function shiftedLikeness(whole: Sketch, part: Sketch): number {
  const ground = patchOf([resized(brightness(whole), 0.5)]);
  const light = brightness(part);
  const sizes = SCALES.map((scale) => ({ scale, plane: resized(light, scale * 0.5) }));
  const found: Placed[] = [];
  for (let position = 0; position < 8; position += 1) {
    const best = { likeness: -1, scale: 1, position, x: 0, y: 0 };
    for (const { scale, plane } of sizes) {
      search(ground, patchOf([positioned(plane, position)]), scale, best);
    }
    found.push(best);
  }
  found.sort((one, other) => other.likeness - one.likeness);
  const rough = found[0]!.likeness;
  if (rough < WORTH_COLOURS) return -1;
  const grounds = patchOf(coloursOf(whole));
  const parts = coloursOf(part);
  return Math.max(...found.slice(0, REFINED).map((placed) => refined(grounds, parts, placed)));
}

/** So many of the eight positions are looked at in colour. */
const REFINED = 2;
/** Of pairs that agree to nine tenths in colour, the least did to .88 by brightness at half the size. */
const WORTH_COLOURS = 0.75;

interface Placed {
  likeness: number;
  scale: number;
  position: number;
  x: number;
  y: number;
}

/** Every second place that `patch` may lie at, then those around the best of them. */
function search(ground: Patch, patch: Patch, scale: number, best: Placed): void {
  const reachX = reachOf(ground.width, patch.width);
  const reachY = reachOf(ground.height, patch.height);
  const rough = { likeness: -1, x: 0, y: 0 };
  const tried = (x: number, y: number) => {
    const likeness = overlapLikeness(ground, patch, x, y);
    if (likeness > rough.likeness) Object.assign(rough, { likeness, x, y });
  };
  for (let y = reachY.from; y <= reachY.to; y += 2) {
    for (let x = reachX.from; x <= reachX.to; x += 2) tried(x, y);
  }
  const { x, y } = rough;
  for (const [aside, down] of AROUND) tried(x + aside, y + down);
  if (rough.likeness > best.likeness) Object.assign(best, rough, { scale });
}

const AROUND = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((aside) => [aside, down] as const));

function reachOf(ground: number, patch: number): { from: number; to: number } {
  const hanging = Math.round(patch * 0.22);
  return { from: -hanging, to: ground - patch + hanging };
}

/** Around what the coarse search found, at full size. */
function refined(whole: Patch, part: readonly Plane[], found: Placed): number {
  let best = -1;
  const turned = part.map((plane) => positioned(plane, found.position));
  for (const change of [-0.03, 0, 0.03]) {
    const scale = Math.min(1, found.scale + change);
    const patch = patchOf(turned.map((plane) => resized(plane, scale)));
    for (let y = found.y * 2 - 2; y <= found.y * 2 + 2; y += 1) {
      for (let x = found.x * 2 - 2; x <= found.x * 2 + 2; x += 1) {
        best = Math.max(best, overlapLikeness(whole, patch, x, y));
      }
    }
  }
  return best;
}

function brightness(sketch: Sketch): Plane {
  return { width: sketch.width, height: sketch.height, values: lightOf(sketch) };
}

function coloursOf({ width, height, colours }: Sketch): Plane[] {
  return [0, 1, 2].map((channel) => {
    const values = new Float32Array(width * height);
    for (let at = 0; at < values.length; at += 1) values[at] = colours[at * 3 + channel]!;
    return { width, height, values };
  });
}
