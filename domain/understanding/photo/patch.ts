/** Pieces of pictures that are laid over each other: plane by plane, each with its sums. */
import type { Sketch } from './picture';

/** One number a point, row by row. */
export interface Plane {
  width: number;
  height: number;
  values: Float32Array;
}

/** Red, green and blue. */
export function planesOf({ width, height, colours }: Sketch): Plane[] {
  return [0, 1, 2].map((channel) => {
    const values = new Float32Array(width * height);
    for (let at = 0; at < values.length; at += 1) values[at] = colours[at * 3 + channel]!;
    return { width, height, values };
  });
}

/** A blank corner agrees with any other: contrast below this share of the whole's does not count. */
export const LEAST_CONTRAST = 0.35;
/** So much of the smaller picture must lie on the larger. */
export const LEAST_OVERLAP = 0.55;

/** As bilinear as `readColour`; the shortest side keeps four points. */
export function resized(plane: Plane, scale: number): Plane {
  const width = Math.max(4, Math.round(plane.width * scale));
  const height = Math.max(4, Math.round(plane.height * scale));
  const columns = stepsOf(plane.width, width);
  const rows = stepsOf(plane.height, height);
  const values = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const top = rows.first[y]! * plane.width;
    const down = rows.share[y]!;
    for (let x = 0; x < width; x += 1) {
      const at = top + columns.first[x]!;
      const below = at + plane.width;
      const across = columns.share[x]!;
      const upper = plane.values[at]! * (1 - across) + plane.values[at + 1]! * across;
      const lower = plane.values[below]! * (1 - across) + plane.values[below + 1]! * across;
      values[y * width + x] = upper + (lower - upper) * down;
    }
  }
  return { width, height, values };
}

/** Which of the old points each new one lies behind, and how far on the way to the next. */
function stepsOf(length: number, count: number): { first: Int32Array; share: Float64Array } {
  const first = new Int32Array(count);
  const share = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    const place = Math.min(length - 1.001, Math.max(0, ((at + 0.5) * length) / count - 0.5));
    first[at] = Math.floor(place);
    share[at] = place - first[at]!;
  }
  return { first, share };
}

/** The eight ways to lay a rectangle: bit 0 mirrors, bit 1 turns over, bit 2 swaps the sides. */
export function positioned(plane: Plane, position: number): Plane {
  if (position === 0) return plane;
  const swapped = (position & 4) !== 0;
  const width = swapped ? plane.height : plane.width;
  const height = swapped ? plane.width : plane.height;
  const values = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const row = (position & 2) !== 0 ? height - 1 - y : y;
    for (let x = 0; x < width; x += 1) {
      const column = (position & 1) !== 0 ? width - 1 - x : x;
      const from = swapped ? column * plane.width + row : row * plane.width + column;
      values[y * width + x] = plane.values[from]!;
    }
  }
  return { width, height, values };
}

/** Planes of one size, with what it takes to know mean and variance of any rectangle of them. */
export interface Patch {
  width: number;
  height: number;
  channels: Array<{ values: Float32Array; sums: Float64Array; squares: Float64Array }>;
  /** The variance of all planes together. */
  spread: number;
}

/** @param planes at least one; all of one size */
export function patchOf(planes: readonly Plane[]): Patch {
  const { width, height } = planes[0]!;
  const channels = planes.map((plane) => ({ values: plane.values, ...sumsOf(plane) }));
  const whole = { fromX: 0, toX: width, fromY: 0, toY: height };
  const spread = channels.reduce((sum, { sums, squares }) => {
    return sum + varianceIn(sums, squares, width + 1, whole);
  }, 0);
  return { width, height, channels, spread };
}

/** Of all points above and to the left of each corner: any rectangle is four of them. */
function sumsOf({ width, height, values }: Plane): { sums: Float64Array; squares: Float64Array } {
  const stride = width + 1;
  const sums = new Float64Array(stride * (height + 1));
  const squares = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let ofRow = 0;
    let squaresOfRow = 0;
    for (let x = 0; x < width; x += 1) {
      const value = values[y * width + x]!;
      ofRow += value;
      squaresOfRow += value * value;
      const at = (y + 1) * stride + x + 1;
      sums[at] = sums[at - stride]! + ofRow;
      squares[at] = squares[at - stride]! + squaresOfRow;
    }
  }
  return { sums, squares };
}

interface Rectangle {
  fromX: number;
  toX: number;
  fromY: number;
  toY: number;
}

function sumIn(table: Float64Array, stride: number, { fromX, toX, fromY, toY }: Rectangle): number {
  const [top, bottom] = [fromY * stride, toY * stride];
  return table[bottom + toX]! - table[bottom + fromX]! - table[top + toX]! + table[top + fromX]!;
}

function varianceIn(
  sums: Float64Array,
  squares: Float64Array,
  stride: number,
  place: Rectangle,
): number {
  const count = (place.toX - place.fromX) * (place.toY - place.fromY);
  return sumIn(squares, stride, place) / count - (sumIn(sums, stride, place) / count) ** 2;
}

/** How a patch agrees with what lies under it; -1 where too little of it lies on the ground. */
export function overlapLikeness(ground: Patch, patch: Patch, left: number, top: number): number {
  const fromX = Math.max(0, -left);
  const toX = Math.min(patch.width, ground.width - left);
  const fromY = Math.max(0, -top);
  const toY = Math.min(patch.height, ground.height - top);
  const count = (toX - fromX) * (toY - fromY);
  if (toX <= fromX || toY <= fromY || count < patch.width * patch.height * LEAST_OVERLAP) return -1;
  const above = { fromX, toX, fromY, toY };
  const below = { fromX: fromX + left, toX: toX + left, fromY: fromY + top, toY: toY + top };
  const [groundStride, patchStride] = [ground.width + 1, patch.width + 1];
  let agreement = 0;
  let groundSpread = 0;
  let patchSpread = 0;
  for (let channel = 0; channel < patch.channels.length; channel += 1) {
    const under = ground.channels[channel]!;
    const over = patch.channels[channel]!;
    const products = productsOf(under.values, over.values, {
      above, groundStart: below.fromY * ground.width + below.fromX,
      groundWidth: ground.width, patchWidth: patch.width,
    });
    const means = sumIn(under.sums, groundStride, below) * sumIn(over.sums, patchStride, above);
    agreement += products / count - means / count / count;
    groundSpread += varianceIn(under.sums, under.squares, groundStride, below);
    patchSpread += varianceIn(over.sums, over.squares, patchStride, above);
  }
  const least = LEAST_CONTRAST * Math.min(ground.spread, patch.spread);
  return agreement / Math.sqrt(Math.max(groundSpread, least) * Math.max(patchSpread, least) || 1);
}

/** This is where comparing spends its time: every point of every place that is tried. */
function productsOf(
  under: Float32Array,
  over: Float32Array,
  { above, groundStart, groundWidth, patchWidth }: {
    above: Rectangle; groundStart: number; groundWidth: number; patchWidth: number;
  },
): number {
  const { fromX, toX, fromY, toY } = above;
  // Four sums side by side: a processor adds the next before it has the last.
  let [one, two, three, four] = [0, 0, 0, 0];
  for (let y = fromY, row = groundStart; y < toY; y += 1, row += groundWidth) {
    const end = y * patchWidth + toX;
    let b = y * patchWidth + fromX;
    let a = row;
    for (; b + 3 < end; b += 4, a += 4) {
      one += under[a]! * over[b]!;
      two += under[a + 1]! * over[b + 1]!;
      three += under[a + 2]! * over[b + 2]!;
      four += under[a + 3]! * over[b + 3]!;
    }
    for (; b < end; b += 1, a += 1) one += under[a]! * over[b]!;
  }
  return one + two + three + four;
}
