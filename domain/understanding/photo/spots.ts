/** Places in a picture that are found again in a cutting of it: what a whole disc cannot be. */
import type { Disc } from './disc';
import { lightOf } from './light';
import type { Sketch } from './picture';

/** The longer side of the sketch that spots are sought in. */
export const SPOT_SIDE = 96;

/** Widths of blur in points, three an octave: a spot is as large as the blur that shows it best. */
const WIDTHS = Array.from({ length: 10 }, (_, level) => 1.6 * 2 ** (level / 3));
/** A disc reaches so many widths around its spot: what is around it tells spots apart. */
const REACH = 5;
/** Fainter ones are noise, 0-255. */
const LEAST_STRENGTH = 0.4;
const MOST_SPOTS = 60;

interface Spot {
  x: number;
  y: number;
  width: number;
  strength: number;
}

/** Discs around the spots that stand out most from what is around them, strongest first. */
export function spotsOf(sketch: Sketch): Disc[] {
  const { width, height } = sketch;
  const short = Math.min(width, height);
  return standingOut(sketch)
    .sort((one, other) => weightOf(other) - weightOf(one))
    .slice(0, MOST_SPOTS)
    .map((spot) => ({
      x: (spot.x + 0.5) / width,
      y: (spot.y + 0.5) / height,
      radius: (2 * REACH * spot.width) / short,
    }));
}

/** A large spot is seen again more surely than a small one as strong. */
function weightOf({ strength, width }: Spot): number {
  return strength * Math.sqrt(width);
}

/** Where one blur differs from the next more than around it, in place and in width. */
function standingOut(sketch: Sketch): Spot[] {
  const { width, height } = sketch;
  const changes = changesOf(lightOf(sketch), width, height);
  const spots: Spot[] = [];
  for (let level = 1; level < changes.length - 1; level += 1) {
    const margin = Math.ceil(WIDTHS[level]! * 1);
    for (let y = margin; y < height - margin; y += 1) {
      for (let x = margin; x < width - margin; x += 1) {
        const at = y * width + x;
        if (isPeak(changes, level, at, width)) spots.push(refined(changes, level, at, width));
      }
    }
  }
  return spots;
}

/** What each blur takes away from the one before it. */
function changesOf(light: Float32Array, width: number, height: number): Float32Array[] {
  let [blurred, before] = [blur(light, width, height, WIDTHS[0]!), WIDTHS[0]!];
  return WIDTHS.slice(1).map((next) => {
    // Blurred twice is blurred by the sum of the squares.
    const more = blur(blurred, width, height, Math.sqrt(next ** 2 - before ** 2));
    const change = more.map((value, at) => value - blurred[at]!);
    [blurred, before] = [more, next];
    return change;
  });
}

function isPeak(changes: Float32Array[], level: number, at: number, width: number): boolean {
  const value = changes[level]![at]!;
  if (Math.abs(value) < LEAST_STRENGTH) return false;
  const sign = Math.sign(value);
  for (let other = level - 1; other <= level + 1; other += 1) {
    const change = changes[other]!;
    for (let row = at - width; row <= at + width; row += width) {
      for (let there = row - 1; there <= row + 1; there += 1) {
        if (there === at && other === level) continue;
        if (change[there]! * sign >= value * sign) return false;
      }
    }
  }
  return true;
}

/** The peak between points and between widths, by a parabola through it and its neighbours. */
function refined(changes: Float32Array[], level: number, at: number, width: number): Spot {
  const change = changes[level]!;
  const peak = change[at]!;
  const x = peakBetween(change[at - 1]!, peak, change[at + 1]!);
  const y = peakBetween(change[at - width]!, peak, change[at + width]!);
  const wider = peakBetween(changes[level - 1]![at]!, peak, changes[level + 1]![at]!);
  return {
    x: (at % width) + x,
    y: Math.floor(at / width) + y,
    width: WIDTHS[level]! * 2 ** (wider / 3),
    strength: Math.abs(peak),
  };
}

function peakBetween(before: number, peak: number, after: number): number {
  const bend = before - 2 * peak + after;
  return bend === 0 ? 0 : Math.max(-0.5, Math.min(0.5, (before - after) / 2 / bend));
}

/** By a bell of this width, along rows and then along columns; its edge goes on outside. */
function blur(values: Float32Array, width: number, height: number, bell: number): Float32Array {
  const reach = Math.ceil(bell * 3);
  const weights = Float64Array.from({ length: 2 * reach + 1 }, (_, at) => {
    return Math.exp(-((at - reach) ** 2) / 2 / bell ** 2);
  });
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const shares = weights.map((weight) => weight / sum);
  const rows = alongRows(values, width, height, shares);
  // Written as columns each time, so that after two the picture stands as it was.
  return alongRows(rows, height, width, shares);
}

/** Each row blurred, and written as a column. */
function alongRows(
  values: Float32Array,
  width: number,
  height: number,
  shares: Float64Array,
): Float32Array {
  const reach = (shares.length - 1) / 2;
  const blurred = new Float32Array(values.length);
  const row = new Float64Array(width + 2 * reach);
  for (let y = 0; y < height; y += 1) {
    for (let x = -reach; x < width + reach; x += 1) {
      row[x + reach] = values[y * width + Math.min(width - 1, Math.max(0, x))]!;
    }
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let tap = 0; tap < shares.length; tap += 1) sum += row[x + tap]! * shares[tap]!;
      blurred[x * height + y] = sum;
    }
  }
  return blurred;
}
