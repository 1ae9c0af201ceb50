import { lightOf } from './light';
import { climb } from './climb';
import {
  overlapLikeness,
  patchOf,
  planesOf,
  positioned,
  resized,
  type Patch,
  type Plane,
} from './patch';
import type { Sketch } from './picture';
import { placedLikeness, tabled } from './placed';
import { bestTurn, unrolled, type RingGrid } from './rings';
import { zoomedLikeness } from './turned';

/** The longer side of the sketches that are compared. */
export const LIKENESS_SIDE = 40;

const GRID: RingGrid = { turns: 72, rings: 14 };

/**
 * Whether two sketches show the same shot: 1 is the same picture, however it was turned, mirrored,
 * cut or shifted; about 0.3 are two pictures of the same kind of goods.
 */
export function likeness(one: Sketch, other: Sketch): number {
  const turned = turnedLikeness(one, other);
  return turned > SURE ? turned : Math.max(turned, searchedLikeness(one, other));
}

const SURE = 0.97;

/** The best agreement over all turns about the middle, mirrored or not. */
export function turnedLikeness(one: Sketch, other: Sketch): number {
  return bestTurn(ringsOf(one), ringsOf(other), GRID).likeness;
}

/** One photo is compared with many. */
const unrolledOnce = new WeakMap<Sketch, Float32Array>();

function ringsOf(sketch: Sketch): Float32Array {
  const known = unrolledOnce.get(sketch);
  if (known !== undefined) return known;
  const rings = unrolled(sketch, Math.min(sketch.width, sketch.height) / 2, GRID);
  unrolledOnce.set(sketch, rings);
  return rings;
}

/** Cuttings, shifts, and turns in a frame of another size: what takes longer to find. */
export function searchedLikeness(one: Sketch, other: Sketch): number {
  return Math.max(
    shiftedLikeness(one, other),
    shiftedLikeness(other, one),
    zoomedLikeness(one, other),
  );
}

/** Shares of the first sketch's size that the second may be a cutting of. */
const SCALES = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64];

/**
 * The best agreement when the second sketch is a part of the first, in any of eight positions, or
 * lies beside it with some overlap (a shifted picture leaves a band of another colour). Searched by
 * brightness at half the size; what agrees well there is laid over in colour. -1: nothing does.
 */
function shiftedLikeness(whole: Sketch, part: Sketch): number {
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
  const grounds = patchOf(planesOf(whole));
  const colours = planesOf(part);
  return Math.max(...found.slice(0, REFINED).map((placed) => refined(grounds, colours, placed)));
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

/** First steps of the climb: points across and down, share of the size, of width to height. */
const STEPS = [0.5, 0.5, 0.02, 0.01];
const HALVINGS = 3;

/** From what the coarse search found, between the points and in colour. */
function refined(whole: Patch, part: readonly Plane[], found: Placed): number {
  const patch = tabled(patchOf(part.map((plane) => positioned(plane, found.position))));
  const start = [
    found.x * 2 + (patch.width * found.scale) / 2,
    found.y * 2 + (patch.height * found.scale) / 2,
    found.scale,
    1,
  ];
  return climb(start, STEPS, HALVINGS, ([middleX, middleY, scale, stretch]) => {
    const [across, down] = [scale! * stretch!, scale! / stretch!];
    return placedLikeness(whole, patch, { middleX: middleX!, middleY: middleY!, across, down });
  });
}

function brightness(sketch: Sketch): Plane {
  return { width: sketch.width, height: sketch.height, values: lightOf(sketch) };
}
