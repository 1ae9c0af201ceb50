import type { Sketch } from './picture';

/**
 * What tells a drawing or a screen from a photo before anybody knows what is on it: few colours,
 * areas without grain, edges with nothing between their two sides, lines along the axes. The order
 * of the numbers is the order of the head's weights.
 *
 * @param sketch the picture at 256 points a side, see `measuredSketch`
 * @param light brightness of each of its points
 */
export function drawnLook(sketch: Sketch, light: Float32Array): number[] {
  const blocks = lookOfBlocks(sketch, light);
  return [...lookOfColours(sketch), ...lookOfEdges(sketch, light), ...blocks];
}

/** How many numbers `drawnLook` gives. */
export const DRAWN_LOOK_LENGTH = 55;

const logOf = (value: number) => Math.log(0.1 + value);

function shareAt(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

const ascending = (values: readonly number[]) => [...values].sort((one, other) => one - other);

/** Shades of paper and ink, how strong the colours are, and how few of them make the picture. */
function lookOfColours({ colours }: Sketch): number[] {
  const count = colours.length / 3;
  let [white, black, strength, vivid, grey] = [0, 0, 0, 0, 0];
  const fine = new Uint32Array(32 ** 3);
  const coarse = new Uint32Array(16 ** 3);
  for (let at = 0; at < colours.length; at += 3) {
    const [red, green, blue] = [colours[at]!, colours[at + 1]!, colours[at + 2]!];
    const most = Math.max(red, green, blue);
    const least = Math.min(red, green, blue);
    const saturation = most === 0 ? 0 : (most - least) / most;
    strength += saturation;
    if (least > 248) white += 1;
    if (most < 8) black += 1;
    if (saturation > 0.6 && most > 150) vivid += 1;
    if (most - least < 6) grey += 1;
    fine[((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3)]! += 1;
    coarse[((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4)]! += 1;
  }
  const used = coarse.filter((number) => number > 0).sort((one, other) => other - one);
  const shareOfFirst = (colourCount: number) =>
    used.slice(0, colourCount).reduce((sum, number) => sum + number, 0) / count;
  return [
    ...[white, black, strength, vivid, grey].map((sum) => sum / count),
    Math.log(fine.filter((number) => number > 0).length / count),
    Math.log(used.length / count),
    entropyOf(fine, count),
    entropyOf(coarse, count),
    ...[1, 2, 4, 8, 16].map(shareOfFirst),
  ];
}

/** In bits. */
function entropyOf(numbers: Uint32Array, count: number): number {
  let entropy = 0;
  for (const number of numbers) {
    if (number > 0) entropy -= (number / count) * Math.log2(number / count);
  }
  return entropy;
}

/** Steps of brightness that part the bands of the histogram of slopes. */
const SLOPES = [0.5, 1.5, 3, 6, 12, 24, 48, 96];
const EDGE = 24;

/** How steep brightness changes, how many edges lie along the axes, and whether they come in lines. */
function lookOfEdges({ width, height }: Sketch, light: Float32Array): number[] {
  const slopes = new Float64Array(SLOPES.length + 1);
  const rows = new Float64Array(height);
  const columns = new Float64Array(width);
  let edges = 0;
  let straight = 0;
  for (let y = 0; y < height - 1; y += 1) {
    for (let x = 0; x < width - 1; x += 1) {
      const at = y * width + x;
      const across = Math.abs(light[at + 1]! - light[at]!);
      const down = Math.abs(light[at + width]! - light[at]!);
      const slope = Math.hypot(across, down);
      slopes[bandOf(slope)]! += 1;
      if (slope <= EDGE) continue;
      edges += 1;
      rows[y]! += 1;
      columns[x]! += 1;
      if (Math.min(across, down) < 0.15 * Math.max(across, down)) straight += 1;
    }
  }
  const count = Math.max(1, (width - 1) * (height - 1));
  return [
    ...slopes.map((number) => number / count),
    straight / Math.max(1, edges),
    edges / count,
    Math.log(unevenness(rows) + 0.01),
    Math.log(unevenness(columns) + 0.01),
  ];
}

function bandOf(slope: number): number {
  let band = 0;
  while (band < SLOPES.length && slope > SLOPES[band]!) band += 1;
  return band;
}

/** Lines of text make some rows full of edges and others empty. */
function unevenness(counts: Float64Array): number {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const spread = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length;
  return spread / (mean * mean + 1);
}

const BLOCK = 8;
/** A block of so much contrast has something in it; two tones or many. */
const CONTRAST = 40;
const GRAIN_LEVELS = [0.3, 0.6, 1, 2, 4, 8];
const SPREAD_LEVELS = [0.5, 1, 2, 4, 8, 16, 32];
const SHARES = [0.1, 0.25, 0.5, 0.75, 0.9];

/** The picture in squares of eight points: their grain, and whether they know but two tones. */
function lookOfBlocks(sketch: Sketch, light: Float32Array): number[] {
  const blocks: BlockLook[] = [];
  for (let top = 0; top + BLOCK <= sketch.height; top += BLOCK) {
    for (let left = 0; left + BLOCK <= sketch.width; left += BLOCK) {
      blocks.push(blockLook(light, sketch.width, left, top));
    }
  }
  const grains = ascending(blocks.map(({ grain }) => grain));
  const spreads = ascending(blocks.map(({ spread }) => spread));
  const grainy = grains.filter((grain) => grain > 0.4);
  const shareBelow = (values: readonly number[], level: number) =>
    values.filter((value) => value < level).length / values.length;
  const tones = blocks.flatMap(({ twoTone }) => (twoTone === null ? [] : [twoTone]));
  return [
    ...SHARES.map((share) => logOf(shareAt(grains, share))),
    ...SHARES.map((share) => logOf(shareAt(spreads, share))),
    ...GRAIN_LEVELS.map((level) => shareBelow(grains, level)),
    ...SPREAD_LEVELS.map((level) => shareBelow(spreads, level)),
    tones.reduce((sum, tone) => sum + tone, 0) / Math.max(1, tones.length),
    tones.length / blocks.length,
    ...[0.1, 0.3, 0.5].map((share) => logOf(shareAt(grainy, share))),
  ];
}

interface BlockLook {
  /** Mean size of the second derivative of brightness inside the block. */
  grain: number;
  /** Standard deviation of brightness. */
  spread: number;
  /** Share of points near its darkest or lightest tone; null where there is hardly any contrast. */
  twoTone: number | null;
}

function blockLook(light: Float32Array, width: number, left: number, top: number): BlockLook {
  let [sum, squares, dark, bright, bends] = [0, 0, 255, 0, 0];
  for (let y = 0; y < BLOCK; y += 1) {
    for (let x = 0; x < BLOCK; x += 1) {
      const at = (top + y) * width + left + x;
      const value = light[at]!;
      sum += value;
      squares += value * value;
      dark = Math.min(dark, value);
      bright = Math.max(bright, value);
      if (x === 0 || y === 0 || x === BLOCK - 1 || y === BLOCK - 1) continue;
      const around = light[at - 1]! + light[at + 1]! + light[at - width]! + light[at + width]!;
      bends += Math.abs(around - 4 * value);
    }
  }
  const count = BLOCK * BLOCK;
  return {
    grain: bends / (BLOCK - 2) ** 2,
    spread: Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2)),
    twoTone:
      bright - dark > CONTRAST ? twoToneShare(light, width, { left, top, dark, bright }) : null,
  };
}

function twoToneShare(
  light: Float32Array,
  width: number,
  { left, top, dark, bright }: { left: number; top: number; dark: number; bright: number },
): number {
  const margin = 0.12 * (bright - dark);
  let extreme = 0;
  for (let y = top; y < top + BLOCK; y += 1) {
    for (let x = left; x < left + BLOCK; x += 1) {
      const value = light[y * width + x]!;
      if (value < dark + margin || value > bright - margin) extreme += 1;
    }
  }
  return extreme / BLOCK ** 2;
}
