/**
 * Whether the probability that goods are spoiled keeps its word: where each photo is judged without
 * its group, which is gated, and by the shipped weights on the groups held back, which are too few
 * for a gate to say more than chance does; both for each source, since their errors may cancel out.
 */
import { figureAtMost, type Figure } from '../../scripts/figure';
import {
  calibrationError,
  chanceOfCalibration,
  interval,
  type Scored,
} from '../../scripts/training/scores';

export interface SourcedPhoto extends Scored {
  source: string;
}

/** Asked of the figure, and of the upper end of what it is when whole groups are drawn again. */
const GATE = 0.05;
const rounded = (value: number) => Math.round(value * 1_000) / 1_000;

/** @param crossed each photo judged by weights, slope and offset without its group */
export function crossedFigures(crossed: readonly SourcedPhoto[]): Figure[] {
  const [low, high] = interval(crossed, calibrationError).map(rounded) as [number, number];
  const figure = 'fresh/rotten calibration error, crossed by groups';
  return [
    figureAtMost(figure, rounded(calibrationError(crossed)), counted(crossed), GATE),
    figureAtMost('  upper end of its interval', high, `(95 % by groups from ${low})`, GATE),
    ...sourcesOf(crossed).flatMap((source) => sourceFigures(source, crossed)),
  ];
}

/** @param heldBack judged by the shipped weights, which know nothing of them */
export function shippedFigures(heldBack: readonly SourcedPhoto[]): Figure[] {
  const [low, high] = interval(heldBack, calibrationError).map(rounded) as [number, number];
  const unit = `(${low}-${high}, ${counted(heldBack).slice(1)}`;
  return [
    { ...told('fresh/rotten calibration error, held back', calibrationError(heldBack)), unit },
    ...sourcesOf(heldBack).flatMap((source) => sourceFigures(source, heldBack)),
  ];
}

function counted(photos: readonly SourcedPhoto[]): string {
  return `(n ${photos.length}, by chance alone ${rounded(chanceOfCalibration(photos))})`;
}

function sourceFigures(source: string, photos: readonly SourcedPhoto[]): Figure[] {
  const own = photos.filter((photo) => photo.source === source);
  const share = own.filter(({ isPositive }) => isPositive).length / own.length;
  const said = own.reduce((sum, { score }) => sum + score, 0) / own.length;
  return [
    { ...told(`  ${source}: error`, calibrationError(own)), unit: `(n ${own.length})` },
    { ...told('    said to be spoiled, on average', said), unit: `(are ${rounded(share)})` },
  ];
}

function sourcesOf(photos: readonly SourcedPhoto[]): string[] {
  return [...new Set(photos.map(({ source }) => source))];
}

function told(figure: string, value: number): Figure {
  return { figure, value: rounded(value), unit: '', target: null, holds: null };
}
