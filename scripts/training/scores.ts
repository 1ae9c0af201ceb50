/** Figures about scores, with the interval that chance allows. */
import { createChance } from './chance';

export interface Scored {
  score: number;
  isPositive: boolean;
  /** Drawn together when figures are drawn again. */
  group: string;
}

/** The share of pairs, one positive and one not, that the score puts in order. */
export function areaUnderCurve(scored: readonly Scored[]): number {
  const sorted = [...scored].sort((one, other) => one.score - other.score);
  let ranks = 0;
  let positives = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]!.score === sorted[from]!.score) to += 1;
    const tied = sorted.slice(from, to).filter(({ isPositive }) => isPositive).length;
    ranks += tied * ((from + 1 + to) / 2);
    positives += tied;
    from = to;
  }
  const negatives = sorted.length - positives;
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
}

const BANDS = 10;

/**
 * How far probabilities are from what happens, over ten bands that hold equally many: with bands of
 * equal width most would be nearly empty, and say more about chance than about the model.
 */
export function calibrationError(scored: readonly Scored[]): number {
  const sorted = [...scored].sort((one, other) => one.score - other.score);
  const edge = (band: number) => Math.round((band * sorted.length) / BANDS);
  const misses = Array.from({ length: BANDS }, (_, band) => {
    const held = sorted.slice(edge(band), edge(band + 1));
    return Math.abs(held.reduce((sum, { score, isPositive }) => {
      return sum + score - (isPositive ? 1 : 0);
    }, 0));
  });
  return misses.reduce((sum, miss) => sum + miss, 0) / scored.length;
}

/** What `calibrationError` would be on so many had every probability kept its word: chance alone. */
export function chanceOfCalibration(scored: readonly Scored[]): number {
  const chance = createChance(7);
  const errors = Array.from({ length: 200 }, () => {
    return calibrationError(scored.map((one) => ({ ...one, isPositive: chance.under(one.score) })));
  });
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
}

/** The middle 95 % of a figure when whole groups are drawn again, with a fixed seed. */
export function interval(
  scored: readonly Scored[],
  figure: (drawn: readonly Scored[]) => number,
): [number, number] {
  const chance = createChance(20_261_122);
  const groups = [...grouped(scored).values()];
  const figures = Array.from({ length: 400 }, () => {
    return figure(groups.flatMap(() => chance.pick(groups)));
  }).filter(Number.isFinite);
  figures.sort((one, other) => one - other);
  const at = (share: number) => figures[Math.floor(share * (figures.length - 1))] ?? NaN;
  return [at(0.025), at(0.975)];
}

function grouped<One extends Scored>(scored: readonly One[]): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of scored) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  return groups;
}
