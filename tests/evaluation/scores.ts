/** Figures about scores, with the interval that chance allows. */
import { createChance } from '../../scripts/training/chance';

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

/** How far probabilities are from what happens, over ten bands of them, weighted by their size. */
export function calibrationError(scored: readonly Scored[]): number {
  const bands = Array.from({ length: 10 }, () => ({ count: 0, said: 0, happened: 0 }));
  for (const { score, isPositive } of scored) {
    const band = bands[Math.min(9, Math.floor(score * 10))]!;
    band.count += 1;
    band.said += score;
    band.happened += isPositive ? 1 : 0;
  }
  return bands.reduce((sum, { said, happened }) => sum + Math.abs(said - happened), 0) / scored.length;
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

function grouped(scored: readonly Scored[]): Map<string, Scored[]> {
  const groups = new Map<string, Scored[]>();
  for (const one of scored) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  return groups;
}
