/**
 * A photo that was turned about its middle when the frame did not stay as it was: a program turns
 * it and lets the frame grow around it, or cuts the corners off and so shows it larger.
 */
import { climb } from './climb';
import { readColour, type Sketch } from './picture';
import { shrunkBy } from './placed';
import { bestTurn, unrolled, type RingGrid, type Turn } from './rings';

/** How large the middle that both show is in the one that shows more: as far as frames grow. */
const RATIOS = [0.97, 0.92, 0.87, 0.82, 0.77, 0.72, 0.67, 0.62, 0.57];
const GRID: RingGrid = { turns: 36, rings: 7 };
/** So many of what the rings find are looked at point by point. */
const REFINED = 2;
/** Below, rings of few points do not agree either. */
const WORTH_POINTS = 0.65;
/** First steps of the climb: degrees, share of the size, points across and down. */
const STEPS = [2.5, 0.03, 0.5, 0.5];
const HALVINGS = 3;
/** A copy that was turned and cut lies on the whole to its edges; shots a moment apart do not. */
const LEAST_ON_WHOLE = 0.96;

interface Found extends Turn {
  whole: Sketch;
  /** What shows only the middle of the whole. */
  part: Sketch;
  /** Of the disc that both show, in points of the whole. */
  reach: number;
}

/** The best agreement of two sketches when one shows the middle of the other, turned; -1: none. */
export function zoomedLikeness(one: Sketch, other: Sketch): number {
  const found = [...foundIn(one, other), ...foundIn(other, one)];
  found.sort((first, second) => second.likeness - first.likeness);
  if (found[0]!.likeness < WORTH_POINTS) return -1;
  return Math.max(...found.slice(0, REFINED).map(climbed));
}

/** The best turn for each ratio, by rings of few points. */
function foundIn(whole: Sketch, part: Sketch): Found[] {
  return RATIOS.map((ratio) => {
    const reach = reachOf(whole) * ratio;
    const middle = shrunkBy(part, reach / reachOf(part));
    const turn = bestTurn(unrolled(whole, reach, GRID), unrolled(middle, reach, GRID), GRID);
    return { ...turn, whole, part, reach };
  });
}

function reachOf({ width, height }: Sketch): number {
  return Math.min(width, height) / 2;
}

/** Point by point from where the rings agree best, with the middles moved by parts of a point. */
function climbed({ whole, part, reach, way, turn }: Found): number {
  const scale = reachOf(part) / reach;
  const around = pointsAround(whole, Math.hypot(part.width, part.height) / 2 / scale);
  return climb([(turn * 360) / GRID.turns, 1, 0, 0], STEPS, HALVINGS, ([degrees, size, x, y]) => {
    const angle = (degrees! * Math.PI) / 180;
    return laidOver(around, part, { way, angle, size: size! * scale, x: x!, y: y! });
  });
}

/** The points of the whole that the part may lie on, by where they are from its middle. */
interface Points {
  across: Float32Array;
  down: Float32Array;
  /** Three a point. */
  colours: Float32Array;
}

function pointsAround({ width, height, colours }: Sketch, reach: number): Points {
  const [middleX, middleY] = [width / 2 - 0.5, height / 2 - 0.5];
  const points: number[] = [];
  for (let at = 0; at < width * height; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)];
    if (Math.hypot(x - middleX, y - middleY) <= reach) points.push(at);
  }
  return {
    across: Float32Array.from(points, (at) => (at % width) - middleX),
    down: Float32Array.from(points, (at) => Math.floor(at / width) - middleY),
    colours: Float32Array.from(points.flatMap((at) => [...colours.subarray(at * 3, at * 3 + 3)])),
  };
}

interface Lying {
  way: number;
  /** In radians. */
  angle: number;
  /** Points of the part for one of the whole. */
  size: number;
  /** How far the middles are apart, in points of the part. */
  x: number;
  y: number;
}

/**
 * How all that the part shows agrees with what lies below it. The middle alone would not do: of two
 * shots a moment apart it looks the same.
 */
function laidOver({ across, down, colours }: Points, part: Sketch, lying: Lying): number {
  const { way, angle, size, x, y } = lying;
  const [cosine, sine] = [Math.cos(angle) * size, Math.sin(angle) * size];
  const [halfWidth, halfHeight] = [part.width / 2, part.height / 2];
  const sums = new Sums();
  const colour = new Float32Array(3);
  for (let point = 0; point < across.length; point += 1) {
    const [beside, below] = [across[point]!, down[point]! * way];
    const partX = x + beside * cosine - below * sine;
    const partY = y + beside * sine + below * cosine;
    if (Math.abs(partX) > halfWidth - size / 2 || Math.abs(partY) > halfHeight - size / 2) continue;
    readAveraged(part, partX + halfWidth - 0.5, partY + halfHeight - 0.5, lying, colour);
    sums.add(colours, point * 3, colour);
  }
  const most = ((part.width - size) * (part.height - size)) / size ** 2;
  return sums.count < most * LEAST_ON_WHOLE ? -1 : sums.correlation();
}

/** A point of the whole lies on more than one of the part: four places on it are averaged. */
function readAveraged(
  part: Sketch,
  x: number,
  y: number,
  { angle, size }: Lying,
  target: Float32Array,
): void {
  const [cosine, sine] = [(Math.cos(angle) * size) / 4, (Math.sin(angle) * size) / 4];
  const place = new Float32Array(3);
  target.fill(0);
  for (let corner = 0; corner < 4; corner += 1) {
    const [beside, below] = [corner % 2 === 0 ? -1 : 1, corner < 2 ? -1 : 1];
    readColour(part, x + beside * cosine - below * sine, y + beside * sine + below * cosine, place);
    for (let channel = 0; channel < 3; channel += 1) target[channel]! += place[channel]! / 4;
  }
}

/** What it takes to know how colours agree, each of the three about its own mean. */
class Sums {
  count = 0;
  private readonly ofOne = [0, 0, 0];
  private readonly ofOther = [0, 0, 0];
  private products = 0;
  private squares = 0;
  private squaresOfOther = 0;

  add(one: Float32Array, at: number, other: Float32Array): void {
    this.count += 1;
    for (let channel = 0; channel < 3; channel += 1) {
      const [value, there] = [one[at + channel]!, other[channel]!];
      this.ofOne[channel]! += value;
      this.ofOther[channel]! += there;
      this.products += value * there;
      this.squares += value * value;
      this.squaresOfOther += there * there;
    }
  }

  correlation(): number {
    let [products, squares, squaresOfOther] = [this.products, this.squares, this.squaresOfOther];
    for (let channel = 0; channel < 3; channel += 1) {
      const [sum, sumOfOther] = [this.ofOne[channel]!, this.ofOther[channel]!];
      products -= (sum * sumOfOther) / this.count;
      squares -= sum ** 2 / this.count;
      squaresOfOther -= sumOfOther ** 2 / this.count;
    }
    return products / (Math.sqrt(squares * squaresOfOther) || 1);
  }
}
