import type { PhotoHead } from './head';

/** A rectangle in shares of width and height, 0-1. */
export interface Region {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The network's last map: `across` x `across` cells with the features of each. */
export interface FeatureMap {
  across: number;
  cells: Float32Array;
}

/**
 * Where in the picture a head's score comes from. The features are means over the cells, so each
 * cell's part of the score is exact. The box is drawn around the strongest cell and what hangs
 * together with it at more than half of its strength.
 */
export function speakingRegion(head: PhotoHead, { across, cells }: FeatureMap): Region | null {
  const depth = head.weights.length;
  const parts = Array.from({ length: across * across }, (_, cell) => {
    let part = 0;
    for (let at = 0; at < depth; at += 1) part += head.weights[at]! * cells[cell * depth + at]!;
    return part;
  });
  const mean = parts.reduce((sum, part) => sum + part, 0) / parts.length;
  const strongest = parts.indexOf(Math.max(...parts));
  const least = mean + (parts[strongest]! - mean) / 2;
  if (!(parts[strongest]! > mean)) return null;
  const taken = hangingTogether(strongest, across, (cell) => parts[cell]! >= least);
  const columns = taken.map((cell) => cell % across);
  const rows = taken.map((cell) => Math.floor(cell / across));
  const left = Math.min(...columns);
  const top = Math.min(...rows);
  return {
    left: left / across,
    top: top / across,
    width: (Math.max(...columns) + 1 - left) / across,
    height: (Math.max(...rows) + 1 - top) / across,
  };
}

function hangingTogether(
  start: number,
  across: number,
  joins: (cell: number) => boolean,
): number[] {
  const taken = new Set([start]);
  const open = [start];
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    const column = cell % across;
    const beside = [
      column > 0 ? cell - 1 : -1,
      column < across - 1 ? cell + 1 : -1,
      cell - across,
      cell + across < across * across ? cell + across : -1,
    ];
    for (const next of beside) {
      if (next < 0 || taken.has(next) || !joins(next)) continue;
      taken.add(next);
      open.push(next);
    }
  }
  return [...taken];
}
