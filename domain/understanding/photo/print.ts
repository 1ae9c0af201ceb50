import { discPrint, wholeDisc, type Disc } from './disc';
import { readNumbers } from './head';
import type { Sketch } from './picture';

/** The longer side of the sketch that discs are read from. */
export const PRINT_SIDE = 64;

/** Bands of the whole disc, and of each smaller one. */
export const WHOLE_BANDS = 8;
export const PART_BANDS = 4;
/** More photos share a shorter band: 20 bits keep a band to a few of a million photos. */
const BAND_BITS = 20;
/** When looking up, the bits that are least sure are tried both ways. */
const DOUBTFUL_BITS = 3;

/** Smaller discs: what is left in the middle of a photo that was cut on all or on two sides. */
export const parts: readonly Disc[] = [
  { x: 0.5, y: 0.5, radius: 0.9 },
  { x: 0.5, y: 0.5, radius: 0.8 },
  { x: 0.5, y: 0.5, radius: 0.7 },
  ...[0.44, 0.56].flatMap((x) => [0.44, 0.56].map((y) => ({ x, y, radius: 0.88 }))),
];

/**
 * Planes that cut the space of disc prints so that photos fall evenly on both sides: learnt from
 * photos, see the card.
 */
export interface PrintPlanes {
  means: Float32Array;
  /** One plane a row. */
  planes: Float32Array;
}

export const PLANE_COUNT = WHOLE_BANDS * BAND_BITS;

export interface StoredPlanes {
  meansScale: number;
  means: string;
  planesScale: number;
  planes: string;
}

export function readPlanes(stored: StoredPlanes): PrintPlanes {
  return {
    means: readNumbers(stored.means, stored.meansScale),
    planes: readNumbers(stored.planes, stored.planesScale),
  };
}

/** What a photo is kept under, and what others like it are looked up under. */
export interface PhotoBands {
  /** `w` the whole disc, `p` its parts. */
  kept: string[];
  /**
   * The whole disc may be the whole or a part of another photo, and the parts may be the whole of
   * another that was cut out of it.
   */
  sought: { same: string[]; cutOut: string[] };
}

export function photoBands(sketch: Sketch, planes: PrintPlanes): PhotoBands {
  const whole = sidesOf(sketch, wholeDisc, planes);
  const ofParts = parts.map((disc) => sidesOf(sketch, disc, planes));
  const keptParts = ofParts.flatMap((sides) => bandsOf('p', sides, PART_BANDS, 0));
  const same = bandsOf('w', whole, WHOLE_BANDS, DOUBTFUL_BITS);
  const cutFrom = bandsOf('p', whole, PART_BANDS, DOUBTFUL_BITS);
  const cutOut = ofParts.flatMap((sides) => bandsOf('w', sides, PART_BANDS, DOUBTFUL_BITS));
  return {
    kept: [...new Set([...bandsOf('w', whole, WHOLE_BANDS, 0), ...keptParts])],
    sought: { same: [...same, ...cutFrom], cutOut: [...new Set(cutOut)] },
  };
}

/** On which side of each plane the disc lies, and how far from it. */
export function sidesOf(sketch: Sketch, disc: Disc, { means, planes }: PrintPlanes): Float32Array {
  const print = discPrint(sketch, disc);
  const { length } = print;
  const centred = Float64Array.from(print, (value, at) => value - means[at]!);
  return Float32Array.from({ length: PLANE_COUNT }, (_, plane) => {
    const row = plane * length;
    let side = 0;
    for (let at = 0; at < length; at += 1) side += planes[row + at]! * centred[at]!;
    return side;
  });
}

/**
 * @param sides one number a plane: its sign is the bit, its size how sure it is
 * @param doubtful so many of the least sure bits of each band are also tried the other way
 */
export function bandsOf(
  kind: 'w' | 'p',
  sides: Float32Array,
  count: number,
  doubtful: number,
): string[] {
  return Array.from({ length: count }, (_, band) => {
    const ofBand = sides.subarray(band * BAND_BITS, (band + 1) * BAND_BITS);
    const bits = ofBand.reduce((sum, side, bit) => sum + (side > 0 ? 2 ** bit : 0), 0);
    return [bits, ...doubtfulBits(ofBand, doubtful).map((bit) => bits ^ (1 << bit))].map(
      (value) => `${kind}${band}:${value.toString(36)}`,
    );
  }).flat();
}

/** The places of the smallest, smallest first; the earlier of two alike. */
function doubtfulBits(sides: Float32Array, count: number): number[] {
  const places: number[] = [];
  const sure = (place: number) => Math.abs(sides[place]!);
  for (let place = 0; place < sides.length && count > 0; place += 1) {
    if (places.length === count && sure(place) >= sure(places[count - 1]!)) continue;
    let at = places.length === count ? count - 1 : places.length;
    for (; at > 0 && sure(places[at - 1]!) > sure(place); at -= 1) places[at] = places[at - 1]!;
    places[at] = place;
  }
  return places;
}
