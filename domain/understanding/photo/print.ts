import { discPrint, wholeDisc, type Disc } from './disc';
import { readNumbers } from './head';
import { shrinkWithin, type Picture, type Sketch } from './picture';
import { SPOT_SIDE, spotsOf } from './spots';

/** The longer side of the sketch that discs are read from. */
export const PRINT_SIDE = 64;

/** Bands of the whole disc, and of each smaller one. */
const WHOLE_BANDS = 8;
const PART_BANDS = 4;
/** More photos share a shorter band: 20 bits keep a band to a few of a million photos. */
const BAND_BITS = 20;
/** A spot has one band. Spots of photos are more alike than photos are, so it is longer. */
export const SPOT_BITS = 40;
/** Of a photo's spots the rarest are kept, and looked up so many at a time, the rarest first. */
const SPOTS_KEPT = 32;
const SPOT_SHARES = [0, 8, 16, SPOTS_KEPT];
/** When looking up, the bits that are least sure are tried both ways. */
const DOUBTFUL_BITS = 3;
const DOUBTFUL_SPOT_BITS = 4;

/** Smaller discs: what is left in the middle of a photo that was cut on all sides, or grown around. */
const parts: readonly Disc[] = [
  { x: 0.5, y: 0.5, radius: 0.9 },
  { x: 0.5, y: 0.5, radius: 0.8 },
  { x: 0.5, y: 0.5, radius: 0.7 },
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

/** Of discs about the middle, and of those around spots. */
export interface PhotoPlanes {
  discs: PrintPlanes;
  spots: PrintPlanes;
}

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
  /** `w` the whole disc, `p` smaller ones about the middle, `s` spots. */
  kept: string[];
  /** Each is one query, which reads so many documents at most. */
  sought: string[][];
}

/** The sides of a photo's discs, the whole one first, and of its spots, the rarest first. */
export interface PhotoSides {
  discs: Float32Array[];
  spots: Float32Array[];
}

export function sidesOfPhoto(picture: Picture, planes: PhotoPlanes): PhotoSides {
  const printed = shrinkWithin(picture, PRINT_SIDE);
  const spotted = shrinkWithin(picture, SPOT_SIDE);
  const discs = [wholeDisc, ...parts].map((disc) => sidesOf(printed, disc, planes.discs));
  const spots = spotsOf(spotted)
    .map((disc) => sidesOf(spotted, disc, planes.spots))
    // Far from the planes is far from other spots, and each of its bits is sure.
    .map((sides) => ({ sides, rarity: sides.reduce((sum, side) => sum + side * side, 0) }))
    .sort((one, other) => other.rarity - one.rarity)
    .slice(0, SPOTS_KEPT)
    .map(({ sides }) => sides);
  return { discs, spots };
}

export function keptBands({ discs: [whole, ...smaller], spots }: PhotoSides): string[] {
  const bands = [
    ...bandsOf('w', whole!, WHOLE_BANDS, 0),
    ...smaller.flatMap((sides) => bandsOf('p', sides, PART_BANDS, 0)),
    ...spots.flatMap((sides) => bandOf('s', sides, 0)),
  ];
  return [...new Set(bands)];
}

/**
 * The whole disc may be the whole or a smaller one of another photo, and the smaller ones may be
 * the whole of another that was cut out of it. A cutting off the middle shares spots.
 */
function soughtBands({ discs: [whole, ...smaller], spots }: PhotoSides): string[][] {
  const same = bandsOf('w', whole!, WHOLE_BANDS, DOUBTFUL_BITS);
  const cutFrom = bandsOf('p', whole!, PART_BANDS, DOUBTFUL_BITS);
  const cutOut = smaller.flatMap((sides) => bandsOf('w', sides, PART_BANDS, DOUBTFUL_BITS));
  const ofSpots = SPOT_SHARES.slice(1).map((to, at) => {
    const share = spots.slice(SPOT_SHARES[at], to);
    return share.flatMap((sides) => bandOf('s', sides, DOUBTFUL_SPOT_BITS));
  });
  return [[...same, ...cutFrom], cutOut, ...ofSpots]
    .map((bands) => [...new Set(bands)])
    .filter((bands) => bands.length > 0);
}

export function photoBands(picture: Picture, planes: PhotoPlanes): PhotoBands {
  const sides = sidesOfPhoto(picture, planes);
  return { kept: keptBands(sides), sought: soughtBands(sides) };
}

/** On which side of each plane the disc lies, and how far from it. */
function sidesOf(sketch: Sketch, disc: Disc, { means, planes }: PrintPlanes): Float32Array {
  const print = discPrint(sketch, disc);
  const { length } = print;
  const centred = Float64Array.from(print, (value, at) => value - means[at]!);
  return Float32Array.from({ length: planes.length / length }, (_, plane) => {
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
function bandsOf(
  kind: 'w' | 'p',
  sides: Float32Array,
  count: number,
  doubtful: number,
): string[] {
  return Array.from({ length: count }, (_, band) => {
    return bandOf(`${kind}${band}`, sides.subarray(band * BAND_BITS, (band + 1) * BAND_BITS), doubtful);
  }).flat();
}

/** One band of all these sides, and of those with one of the doubtful bits turned over. */
function bandOf(name: string, sides: Float32Array, doubtful: number): string[] {
  // Longer than the 32 bits that operators on bits take.
  const bits = sides.reduce((sum, side, bit) => sum + (side > 0 ? 2 ** bit : 0), 0);
  const turned = doubtfulBits(sides, doubtful).map((bit) => {
    return sides[bit]! > 0 ? bits - 2 ** bit : bits + 2 ** bit;
  });
  return [bits, ...turned].map((value) => `${name}:${value.toString(36)}`);
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
