/** Spoiled or fresh, from the one source that has both; the others only set slope and offset. */
import type { StoredHead } from '../../domain/understanding/photo/head';
import { calibrate, fitHead, packHead, scoreBy, type FittedHead } from './fit-head';

export interface SpoilageExample {
  features: Float32Array;
  isSpoiled: boolean;
  /** Photos of the same thing. */
  group: string;
  /** Of the source that weights are learnt from. */
  isLearnt: boolean;
}

/** Chosen on the four fifths that are not held back. */
const PENALTY = 0.3;
const FOLDS = 5;

/**
 * Weights see one source only, so that figures on the others are those of goods and cameras that
 * they have never met. Slope and offset are set on scores of weights that did not see the group.
 */
export function trainSpoilage(
  examples: readonly SpoilageExample[],
  card: StoredHead['card'],
): StoredHead {
  const { slope, offset } = straighten(examples, crossScores(examples));
  return packHead(fit(examples), { slope, offset }, card);
}

/** What the recipe is worth: each photo's probability by weights, slope and offset without its group. */
export function crossProbabilities(examples: readonly SpoilageExample[]): number[] {
  const scores = crossScores(examples);
  const folds = foldsOf(examples);
  const curves = Array.from({ length: FOLDS }, (_, fold) => {
    const kept = examples.flatMap((_, at) => (folds[at] === fold ? [] : [at]));
    return straighten(kept.map((at) => examples[at]!), kept.map((at) => scores[at]!));
  });
  return scores.map((score, at) => {
    const { slope, offset } = curves[folds[at]!]!;
    return 1 / (1 + Math.exp(-(slope * score + offset)));
  });
}

function straighten(examples: readonly SpoilageExample[], scores: readonly number[]) {
  return calibrate(scores, examples.map(({ isSpoiled }) => isSpoiled));
}

function crossScores(examples: readonly SpoilageExample[]): number[] {
  const folds = foldsOf(examples);
  const heads = Array.from({ length: FOLDS }, (_, fold) => {
    return fit(examples.filter((_, at) => folds[at] !== fold));
  });
  return examples.map(({ features }, at) => scoreBy(heads[folds[at]!]!, features));
}

function foldsOf(examples: readonly SpoilageExample[]): number[] {
  const groups = [...new Set(examples.map(({ group }) => group))];
  const places = new Map(groups.map((group, place) => [group, place]));
  return examples.map(({ group }) => places.get(group)! % FOLDS);
}

function fit(examples: readonly SpoilageExample[]): FittedHead {
  const learnt = examples.filter(({ isLearnt }) => isLearnt);
  return fitHead(
    learnt.map(({ features, isSpoiled }) => ({ features, isPositive: isSpoiled })),
    PENALTY,
  );
}
