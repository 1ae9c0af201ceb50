/**
 * Whether the probability that goods are spoiled keeps its word: of the recipe, of the shipped
 * weights, and for each source, since the errors of sources cancel out in a mixture of them.
 */
import { figureAtMost, type Figure } from '../../scripts/figure';
import { createChance } from '../../scripts/training/chance';
import {
  calibrationError,
  chanceOfCalibration,
  grouped,
  type Scored,
} from '../../scripts/training/scores';

export interface SourcedPhoto extends Scored {
  source: string;
}

/** Asked of both, the recipe and the weights. */
const GATE = 0.05;
const rounded = (value: number) => Math.round(value * 1_000) / 1_000;
const DRAWS = 400;
/** As many of the groups as are held back. */
const HELD_BACK = 5;

/** @param crossed each photo judged by weights, slope and offset without its group */
export function recipeFigures(crossed: readonly SourcedPhoto[]): Figure[] {
  const errors = errorsOfFifths(crossed);
  const at = (share: number) => rounded(errors[Math.floor(share * (errors.length - 1))] ?? NaN);
  const holds = errors.filter((error) => error <= GATE).length / errors.length;
  const unit = `(95 % from ${at(0.025)} to ${at(0.975)}; ${rounded(holds)} of them hold ${GATE})`;
  return [
    error('fresh/rotten calibration error, recipe, crossed', crossed),
    { ...told('  of a fifth of its groups drawn by chance', at(0.5)), unit },
    ...sourcesOf(crossed).flatMap((source) => sourceFigures(source, crossed)),
  ];
}

/** @param heldBack judged by the shipped weights, which know nothing of them */
export function shippedFigures(heldBack: readonly SourcedPhoto[]): Figure[] {
  return [
    error('fresh/rotten calibration error, shipped, held back', heldBack),
    ...sourcesOf(heldBack).flatMap((source) => sourceFigures(source, heldBack)),
  ];
}

function error(figure: string, photos: readonly SourcedPhoto[]): Figure {
  const unit = `(n ${photos.length}, by chance alone ${rounded(chanceOfCalibration(photos))})`;
  return figureAtMost(figure, rounded(calibrationError(photos)), unit, GATE);
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

/** What hold-outs of other groups would have said of the same recipe, smallest first. */
function errorsOfFifths(photos: readonly SourcedPhoto[]): number[] {
  const chance = createChance(20_261_123);
  const groups = grouped(photos);
  const names = [...groups.keys()];
  const errors = Array.from({ length: DRAWS }, () => {
    const drawn = new Set<string>();
    while (drawn.size < names.length / HELD_BACK) drawn.add(chance.pick(names));
    return calibrationError([...drawn].flatMap((name) => groups.get(name) ?? []));
  });
  return errors.sort((one, other) => one - other);
}

function sourcesOf(photos: readonly SourcedPhoto[]): string[] {
  return [...new Set(photos.map(({ source }) => source))];
}

function told(figure: string, value: number): Figure {
  return { figure, value: rounded(value), unit: '', target: null, holds: null };
}
