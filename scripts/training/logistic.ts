/**
 * Logistic regression over hashed runs, trained in the dual one example at a time (Yu, Huang and
 * Lin 2011, as in LIBLINEAR). Runs on one core in seconds and gives the same weights for the same seed.
 */
import { bucketsOf, runsOf } from '../../domain/understanding/wording';
import { seededChance } from './seeded-chance';

export interface Example {
  /** The buckets that occur, each once. */
  buckets: Int32Array;
  isPositive: boolean;
  /** What it counts beside others. */
  weight: number;
}

export interface Fit {
  bias: number;
  weights: Float64Array;
}

export interface FitOptions {
  /** How much an error costs beside large weights. */
  cost: number;
  rounds: number;
  seed: number;
  /** How fast each bucket's weight may grow; all alike where left out. */
  rates?: Float64Array;
}

export function exampleOf(text: string, buckets: number, isPositive: boolean, weight = 1): Example {
  const keys = runsOf(text).map(({ key }) => key);
  return { buckets: Int32Array.from(bucketsOf(keys, buckets)), isPositive, weight };
}

/** Every example has length one, whatever its text's. */
function valueOf({ buckets }: Example): number {
  return 1 / Math.sqrt(Math.max(1, buckets.length));
}

export function marginOf({ bias, weights }: Fit, example: Example): number {
  const { buckets } = example;
  let sum = 0;
  // By index: this is where training spends its time.
  for (let at = 0; at < buckets.length; at += 1) sum += weights[buckets[at] ?? 0] ?? 0;
  return bias + sum * valueOf(example);
}

const NEWTON_STEPS = 5;

interface DualTask {
  most: number;
  norm: number;
  pull: number;
}

/** The best dual variable of one example, the others as they are. Between 0 and `most`. */
function bestDual(before: number, { most, norm, pull }: DualTask): number {
  let dual = before;
  for (let step = 0; step < NEWTON_STEPS; step += 1) {
    const slope = norm * (dual - before) + pull + Math.log(dual / (most - dual));
    const next = dual - slope / (norm + most / (dual * (most - dual)));
    const kept = next <= 0 ? dual / 10 : next >= most ? most - (most - dual) / 10 : next;
    if (Math.abs(kept - dual) < 1e-7 * most) return kept;
    dual = kept;
  }
  return dual;
}

function normsOf(examples: readonly Example[], rates: Float64Array): Float64Array {
  return Float64Array.from(examples, (example) => {
    let sum = 0;
    for (const bucket of example.buckets) sum += rates[bucket] ?? 0;
    return 1 + sum * valueOf(example) ** 2;
  });
}

export function fitLogistic(
  examples: readonly Example[],
  buckets: number,
  { cost, rounds, seed, rates = new Float64Array(buckets).fill(1) }: FitOptions,
): Fit {
  const fit: Fit = { bias: 0, weights: new Float64Array(buckets) };
  const norms = normsOf(examples, rates);
  const duals = new Float64Array(examples.length);
  const move = (at: number, example: Example, change: number) => {
    const signed = example.isPositive ? change : -change;
    const step = signed * valueOf(example);
    const { buckets: own } = example;
    for (let index = 0; index < own.length; index += 1) {
      const bucket = own[index] ?? 0;
      fit.weights[bucket] = (fit.weights[bucket] ?? 0) + step * (rates[bucket] ?? 0);
    }
    fit.bias += signed;
    duals[at] = (duals[at] ?? 0) + change;
  };
  for (const [at, example] of examples.entries()) {
    move(at, example, Math.min(1e-8, example.weight * cost * 1e-3));
  }
  const shuffle = seededChance(seed);
  const order = examples.map((_, at) => at);
  for (let round = 0; round < rounds; round += 1) {
    shuffle.mix(order);
    for (const at of order) {
      const example = examples[at];
      if (example === undefined || example.weight <= 0) continue;
      const margin = marginOf(fit, example);
      const pull = example.isPositive ? margin : -margin;
      const before = duals[at] ?? 0;
      const task = { most: example.weight * cost, norm: norms[at] ?? 1, pull };
      move(at, example, bestDual(before, task) - before);
    }
  }
  return fit;
}

/**
 * How differently a bucket occurs in the two kinds, squared: a run that both share may hardly
 * speak (the naive Bayes weights of Wang and Manning 2012).
 */
export function bayesRates(examples: readonly Example[], buckets: number): Float64Array {
  const counts = [new Float64Array(buckets).fill(1), new Float64Array(buckets).fill(1)] as const;
  for (const { buckets: occurring, isPositive, weight } of examples) {
    const count = counts[isPositive ? 0 : 1];
    for (const bucket of occurring) count[bucket] = (count[bucket] ?? 0) + weight;
  }
  const [positive, negative] = counts.map((count) => count.reduce((sum, one) => sum + one, 0));
  return counts[0].map((count, bucket) => {
    const other = counts[1][bucket] ?? 1;
    return Math.log((count / (positive ?? 1)) / (other / (negative ?? 1))) ** 2;
  });
}

/** The mean of several fits is one of the same form. */
export function blend(fits: ReadonlyArray<{ fit: Fit; share: number }>): Fit {
  const weights = new Float64Array(fits[0]?.fit.weights.length ?? 0);
  let bias = 0;
  for (const { fit, share } of fits) {
    bias += fit.bias * share;
    for (let bucket = 0; bucket < weights.length; bucket += 1) {
      weights[bucket] = (weights[bucket] ?? 0) + (fit.weights[bucket] ?? 0) * share;
    }
  }
  return { bias, weights };
}
