import type { StoredHead } from '../../domain/understanding/photo/head';

export interface Example {
  features: Float32Array;
  isPositive: boolean;
}

export interface FittedHead {
  weights: Float32Array;
  bias: number;
}

export function scoreBy({ weights, bias }: FittedHead, features: Float32Array): number {
  let sum = bias;
  for (let at = 0; at < weights.length; at += 1) sum += weights[at]! * features[at]!;
  return sum;
}

const ROUNDS = 600;

/**
 * Logistic regression with an L2 penalty, both classes weighing the same, on standardised features;
 * the standardisation is folded into the weights. Deterministic: full gradients, no chance.
 */
export function fitHead(examples: readonly Example[], penalty: number): FittedHead {
  const depth = examples[0]!.features.length;
  const { means, scales } = standardsOf(examples, depth);
  const rows = examples.map(({ features }) => {
    return features.map((value, at) => (value - means[at]!) * scales[at]!);
  });
  const positives = examples.filter(({ isPositive }) => isPositive).length;
  const shares = examples.map(({ isPositive }) => {
    return examples.length / 2 / (isPositive ? positives : examples.length - positives);
  });
  const { weights, bias } = descend(rows, examples, shares, penalty);
  const folded = weights.map((weight, at) => weight * scales[at]!);
  const moved = folded.reduce((sum, weight, at) => sum + weight * means[at]!, 0);
  return { weights: folded, bias: bias - moved };
}

function standardsOf(examples: readonly Example[], depth: number) {
  const means = new Float32Array(depth);
  const squares = new Float32Array(depth);
  for (const { features } of examples) {
    features.forEach((value, at) => {
      means[at]! += value / examples.length;
      squares[at]! += (value * value) / examples.length;
    });
  }
  const deviations = squares.map((square, at) => Math.sqrt(Math.max(0, square - means[at]! ** 2)));
  // A feature that hardly ever fires must not become loud.
  const floor = 0.02 * Math.max(...deviations);
  const scales = deviations.map((deviation) => 1 / (deviation + floor) / Math.sqrt(depth));
  return { means, scales };
}

/** Nesterov's descent; the step follows from the largest length of a row. */
function descend(
  rows: readonly Float32Array[],
  examples: readonly Example[],
  shares: readonly number[],
  penalty: number,
): FittedHead {
  const depth = rows[0]!.length;
  const lengths = rows.map((row) => row.reduce((sum, value) => sum + value * value, 1));
  const steepest = lengths.reduce((sum, length, at) => sum + length * shares[at]!, 0) / 4;
  const step = 1 / (steepest + penalty);
  let weights = new Float32Array(depth + 1);
  let ahead = weights.slice();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const gradient = ahead.map((weight, at) => (at === depth ? 0 : weight * penalty));
    rows.forEach((row, position) => {
      let score = ahead[depth]!;
      for (let at = 0; at < depth; at += 1) score += ahead[at]! * row[at]!;
      const target = examples[position]!.isPositive ? 1 : 0;
      const error = (1 / (1 + Math.exp(-score)) - target) * shares[position]!;
      for (let at = 0; at < depth; at += 1) gradient[at]! += error * row[at]!;
      gradient[depth]! += error;
    });
    const next = ahead.map((weight, at) => weight - step * gradient[at]!);
    const push = (round - 1) / (round + 2);
    ahead = next.map((weight, at) => weight + push * (weight - weights[at]!));
    weights = next;
  }
  return { weights: weights.slice(0, depth), bias: weights[depth]! };
}

/**
 * Slope and offset that turn scores into probabilities, by likelihood on these scores.
 *
 * @param share of positives among what will be judged; left out: as among these
 */
export function calibrate(
  scores: readonly number[],
  isPositive: readonly boolean[],
  share?: number,
): { slope: number; offset: number } {
  const positives = isPositive.filter(Boolean).length / isPositive.length;
  const counts = [(1 - (share ?? positives)) / (1 - positives), (share ?? positives) / positives];
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < 50; round += 1) {
    let [gradientA, gradientB, aa, ab, bb] = [0, 0, 1e-6, 0, 1e-6];
    scores.forEach((score, at) => {
      const chance = 1 / (1 + Math.exp(-(slope * score + offset)));
      const counted = counts[isPositive[at] ? 1 : 0]!;
      const error = (chance - (isPositive[at] ? 1 : 0)) * counted;
      const weight = chance * (1 - chance) * counted;
      gradientA += error * score;
      gradientB += error;
      aa += weight * score * score;
      ab += weight * score;
      bb += weight;
    });
    const determinant = aa * bb - ab * ab;
    slope -= (bb * gradientA - ab * gradientB) / determinant;
    offset -= (aa * gradientB - ab * gradientA) / determinant;
  }
  return { slope, offset };
}

export function packNumbers(numbers: ArrayLike<number>): { scale: number; packed: string } {
  const values = Array.from(numbers);
  const scale = Math.max(...values.map(Math.abs)) / 32_767 || 1;
  const packed = Buffer.from(Int16Array.from(values, (value) => Math.round(value / scale)).buffer);
  return { scale, packed: packed.toString('base64') };
}

export function packHead(
  { weights, bias }: FittedHead,
  { slope, offset }: { slope: number; offset: number },
  card: StoredHead['card'],
): StoredHead {
  const { scale, packed } = packNumbers(weights);
  return { card, scale, weights: packed, bias, slope, offset };
}
