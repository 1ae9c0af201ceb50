/**
 * Spoiled or fresh, twice: a head that learns every source gives the probability, one that learns
 * a single source knows no shop by its shelf, and is asked as well before a hint is given.
 */
import type { StoredHead } from '../../domain/understanding/photo/head';
import { calibrate, fitHead, packHead, scoreBy, type FittedHead } from './fit-head';

export interface SpoilageExample {
  features: Float32Array;
  isSpoiled: boolean;
  /** Photos of the same thing. */
  group: string;
  /** Of the one source that has both labels. */
  isOfBoth: boolean;
}

/** How weights come from examples; chosen on the four fifths that are not held back. */
export interface SpoilageRecipe {
  penalty: number;
  learns: (example: SpoilageExample) => boolean;
}

/** Knows the sources of its examples, so that its probability keeps its word on photos like them. */
export const everySource: SpoilageRecipe = { penalty: 0.03, learns: () => true };

/** Sees the source with both labels only: on the others its figures are those of a stranger. */
export const oneSource: SpoilageRecipe = { penalty: 0.3, learns: ({ isOfBoth }) => isOfBoth };

const FOLDS = 5;

/** Slope and offset are set on scores of weights that did not see the group. */
export function trainSpoilage(
  examples: readonly SpoilageExample[],
  recipe: SpoilageRecipe,
  card: StoredHead['card'],
): StoredHead {
  const { slope, offset } = straighten(examples, crossScores(examples, recipe));
  return packHead(fit(examples, recipe), { slope, offset }, card);
}

/** What the recipe is worth: each photo's probability by weights, slope and offset without its group. */
export function crossProbabilities(
  examples: readonly SpoilageExample[],
  recipe: SpoilageRecipe,
): number[] {
  const scores = crossScores(examples, recipe);
  const folds = foldsOf(examples);
  const curves = Array.from({ length: FOLDS }, (_, fold) => {
    const kept = examples.flatMap((_, at) => (folds[at] === fold ? [] : [at]));
    return straighten(kept.map((at) => examples[at]!), kept.map((at) => scores[at]!));
  });
  return scores.map((score, at) => probability(curves[folds[at]!]!, score));
}

/** What a head that learnt from `examples` says of photos of a source that it has never met. */
export function strangersProbabilities(
  examples: readonly SpoilageExample[],
  recipe: SpoilageRecipe,
  strangers: readonly SpoilageExample[],
): number[] {
  const curve = straighten(examples, crossScores(examples, recipe));
  const head = fit(examples, recipe);
  return strangers.map(({ features }) => probability(curve, scoreBy(head, features)));
}

function probability({ slope, offset }: { slope: number; offset: number }, score: number): number {
  return 1 / (1 + Math.exp(-(slope * score + offset)));
}

function straighten(examples: readonly SpoilageExample[], scores: readonly number[]) {
  return calibrate(scores, examples.map(({ isSpoiled }) => isSpoiled));
}

function crossScores(examples: readonly SpoilageExample[], recipe: SpoilageRecipe): number[] {
  const folds = foldsOf(examples);
  const heads = Array.from({ length: FOLDS }, (_, fold) => {
    return fit(examples.filter((_, at) => folds[at] !== fold), recipe);
  });
  return examples.map(({ features }, at) => scoreBy(heads[folds[at]!]!, features));
}

function foldsOf(examples: readonly SpoilageExample[]): number[] {
  const groups = [...new Set(examples.map(({ group }) => group))];
  const places = new Map(groups.map((group, place) => [group, place]));
  return examples.map(({ group }) => places.get(group)! % FOLDS);
}

function fit(examples: readonly SpoilageExample[], { penalty, learns }: SpoilageRecipe): FittedHead {
  return fitHead(
    examples.filter(learns).map(({ features, isSpoiled }) => ({ features, isPositive: isSpoiled })),
    penalty,
  );
}
