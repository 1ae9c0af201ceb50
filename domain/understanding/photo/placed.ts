/**
 * A part laid over the whole between its points: what of the part lies on each point of the whole
 * is averaged, as a phone does when it shrinks a photo, so that a true copy agrees all but wholly.
 */
import { LEAST_CONTRAST, LEAST_OVERLAP, patchOf, planesOf, type Patch } from './patch';
import type { Sketch } from './picture';

/** Sums of all points above and to the left of each corner of a plane. */
export interface Tabled {
  width: number;
  height: number;
  /** One table a plane, `width + 1` a row. */
  tables: Float64Array[];
  /** As the patch's: the variance of all planes together. */
  spread: number;
}

export function tabled({ width, height, channels, spread }: Patch): Tabled {
  return { width, height, spread, tables: channels.map(({ sums }) => sums) };
}

/** Where the part lies, in points of the whole. */
export interface Place {
  middleX: number;
  middleY: number;
  /** Points of the whole for one of the part, across and down: sketches round their sides. */
  across: number;
  down: number;
}

/** 1: they show the same there; -1: too little of the part lies on the whole. */
export function placedLikeness(whole: Patch, part: Tabled, place: Place): number {
  const columns = edgesOf(whole.width, part.width, place.middleX, place.across);
  const rows = edgesOf(whole.height, part.height, place.middleY, place.down);
  const count = columns.count * rows.count;
  const size = part.width * place.across * part.height * place.down;
  if (columns.count < 2 || rows.count < 2 || count < size * LEAST_OVERLAP) return -1;
  let agreement = 0;
  let spreadBelow = 0;
  let spreadAbove = 0;
  for (let channel = 0; channel < part.tables.length; channel += 1) {
    const corners = cornersOf(part.tables[channel]!, part.width + 1, columns, rows);
    const below = whole.channels[channel]!.values;
    let [sumBelow, sumAbove, products, squaresBelow, squaresAbove] = [0, 0, 0, 0, 0];
    for (let row = 0; row < rows.count; row += 1) {
      const top = row * (columns.count + 1);
      const under = top + columns.count + 1;
      const from = (rows.from + row) * whole.width + columns.from;
      for (let column = 0; column < columns.count; column += 1) {
        const value = below[from + column]!;
        const over =
          corners[under + column + 1]! - corners[under + column]! -
          corners[top + column + 1]! + corners[top + column]!;
        sumBelow += value;
        sumAbove += over;
        products += value * over;
        squaresBelow += value * value;
        squaresAbove += over * over;
      }
    }
    agreement += products / count - (sumBelow / count) * (sumAbove / count);
    spreadBelow += squaresBelow / count - (sumBelow / count) ** 2;
    spreadAbove += squaresAbove / count - (sumAbove / count) ** 2;
  }
  // What lies over a point was summed over its area in points of the part.
  const area = place.across * place.down;
  const least = LEAST_CONTRAST * Math.min(whole.spread, part.spread);
  const above = Math.max(spreadAbove * area ** 2, least);
  return (agreement * area) / Math.sqrt(Math.max(spreadBelow, least) * above || 1);
}

/** A sketch with larger points, its middle where it was; of a scale above 1, with smaller ones. */
export function shrunkBy(sketch: Sketch, scale: number): Sketch {
  const { width, height, tables } = tabled(patchOf(planesOf(sketch)));
  const columns = edgesOf(Math.floor(width * scale), width, Math.floor(width * scale) / 2, scale);
  const rows = edgesOf(Math.floor(height * scale), height, Math.floor(height * scale) / 2, scale);
  const colours = new Float32Array(columns.count * rows.count * 3);
  tables.forEach((table, channel) => {
    const corners = cornersOf(table, width + 1, columns, rows);
    for (let row = 0, at = channel; row < rows.count; row += 1) {
      const top = row * (columns.count + 1);
      const under = top + columns.count + 1;
      for (let column = 0; column < columns.count; column += 1, at += 3) {
        const sum =
          corners[under + column + 1]! - corners[under + column]! -
          corners[top + column + 1]! + corners[top + column]!;
        colours[at] = sum * scale ** 2;
      }
    }
  });
  return { width: columns.count, height: rows.count, colours };
}

/** Where the edges of the whole's points lie in the part, for those that lie on it wholly. */
interface Edges {
  /** The first point of the whole that does, and how many. */
  from: number;
  count: number;
  /** Of each edge, one more than points: the corner of the part before it, and the share beyond. */
  corner: Int32Array;
  beyond: Float64Array;
}

/** Rounding must not cost a row at the edge. */
const SLACK = 0.02;

function edgesOf(whole: number, part: number, middle: number, scale: number): Edges {
  const start = middle - (part * scale) / 2;
  const from = Math.max(0, Math.ceil(start - SLACK));
  const to = Math.min(whole, Math.floor(start + part * scale + SLACK));
  const count = Math.max(0, to - from);
  const corner = new Int32Array(count + 1);
  const beyond = new Float64Array(count + 1);
  for (let edge = 0; edge <= count; edge += 1) {
    const at = Math.min(part, Math.max(0, (from + edge - start) / scale));
    corner[edge] = Math.min(part - 1, Math.floor(at));
    beyond[edge] = at - corner[edge]!;
  }
  return { from, count, corner, beyond };
}

/** The table read where edges of the whole cross: between corners it grows as its points say. */
function cornersOf(table: Float64Array, stride: number, columns: Edges, rows: Edges): Float64Array {
  const corners = new Float64Array((columns.count + 1) * (rows.count + 1));
  for (let row = 0, at = 0; row <= rows.count; row += 1) {
    const top = rows.corner[row]! * stride;
    const down = rows.beyond[row]!;
    for (let column = 0; column <= columns.count; column += 1, at += 1) {
      const first = top + columns.corner[column]!;
      const across = columns.beyond[column]!;
      const upper = table[first]! + (table[first + 1]! - table[first]!) * across;
      const below = first + stride;
      const lower = table[below]! + (table[below + 1]! - table[below]!) * across;
      corners[at] = upper + (lower - upper) * down;
    }
  }
  return corners;
}
