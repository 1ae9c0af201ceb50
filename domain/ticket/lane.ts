/** The lane decides who comes first: green (old or disabled), then mother-and-baby, then the rest. */
export const lanes = ['green', 'motherAndBaby', 'standard'] as const;

export type Lane = (typeof lanes)[number];

/** 0 comes first in every queue. */
export function laneRank(lane: Lane): number {
  return lanes.indexOf(lane);
}
