/** Photo or drawing: one line through two looks, one by hand and one by the network's middle. */
import type { StoredHead } from '../../domain/understanding/photo/head';
import { calibrate, fitHead, packHead, scoreBy, type FittedHead } from './fit-head';
import type { PhotoFeatures } from './photo-features';

export interface DrawingExample {
  features: PhotoFeatures;
  isDrawn: boolean;
  /** Of drawings the kind, of photos the thing: left out together. */
  group: string;
}

const LOOK_PENALTY = 0.1;
const TEXTURE_PENALTY = 0.3;
const FOLDS = 4;
/**
 * Of ten pictures sent as evidence one is no photo: an assumption (ours) until closed tickets tell
 * more, for what is drawn here says nothing about how many there are.
 */
const DRAWN_SHARE = 0.1;

export function trainDrawing(
  examples: readonly DrawingExample[],
  card: StoredHead['card'],
): StoredHead {
  const groups = [...new Set(examples.map(({ group }) => group))];
  const foldOf = ({ group }: DrawingExample) => groups.indexOf(group) % FOLDS;
  const heads = Array.from({ length: FOLDS }, (_, fold) => {
    return fitBoth(examples.filter((example) => foldOf(example) !== fold));
  });
  const crossed = examples.map((example) => scoreBy(heads[foldOf(example)]!, together(example)));
  const isDrawn = examples.map((example) => example.isDrawn);
  const curve = calibrate(crossed, isDrawn, DRAWN_SHARE);
  return { ...packHead(fitBoth(examples), curve, card), reads: 'look' };
}

/** In the order in which the reader puts them. */
function together({ features: { look, texture } }: DrawingExample): Float32Array {
  return Float32Array.from([...look, ...texture]);
}

/**
 * Each look has its own fit, and both speak equally loud: fitted as one, the many numbers of the
 * network drown the few others, and those are what holds on pictures of another kind.
 */
function fitBoth(examples: readonly DrawingExample[]): FittedHead {
  const look = evened(examples, ({ look: values }) => values, LOOK_PENALTY);
  const texture = evened(examples, ({ texture: values }) => values, TEXTURE_PENALTY);
  return {
    weights: Float32Array.from([...look.weights, ...texture.weights]),
    bias: look.bias + texture.bias,
  };
}

/** Scores of the examples spread by one. */
function evened(
  examples: readonly DrawingExample[],
  chosen: (features: PhotoFeatures) => Float32Array,
  penalty: number,
): FittedHead {
  const scales = scalesOf(examples.map(({ features }) => chosen(features)));
  const rows = examples.map(({ features, isDrawn }) => {
    const scaled = chosen(features).map((value, at) => value * scales[at]!);
    return { features: scaled, isPositive: isDrawn };
  });
  const head = fitHead(rows, penalty);
  const scores = rows.map(({ features }) => scoreBy(head, features));
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const spread = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length;
  const scale = 1 / Math.sqrt(spread);
  const weights = head.weights.map((weight, at) => weight * scale * scales[at]!);
  return { weights, bias: head.bias * scale };
}

/** Shares and logarithms side by side: each spreads by one before they are weighed. */
function scalesOf(rows: readonly Float32Array[]): Float32Array {
  const depth = rows[0]!.length;
  return Float32Array.from({ length: depth }, (_, at) => {
    const mean = rows.reduce((sum, row) => sum + row[at]!, 0) / rows.length;
    const spread = rows.reduce((sum, row) => sum + (row[at]! - mean) ** 2, 0) / rows.length;
    return spread > 0 ? 1 / Math.sqrt(spread) : 0;
  });
}
