/** Recipe of the model that says whether a text complains; tuned on four fifths of the texts. */
import { calibrate } from './calibrate';
import { foldOf, FOLDS } from './group-fold';
import { bayesRates, blend, exampleOf, fitLogistic, marginOf } from './logistic';
import type { Example, Fit } from './logistic';
import type { Calibration } from '../../domain/understanding/linear-head';
import type { JudgedText } from './text-data';

/** 200,000 bytes are 267 KB as text, below the 300 KB that a model may weigh. */
const SENTIMENT_BUCKETS = 200_000;
export const SENTIMENT_SEED = 20_261_122;
/** Other goods are praised and scolded in other words: they count, but less. */
const WEIGHT_OF_OTHERS = 0.5;
const BAYES = { cost: 5, share: 0.6, rounds: 12 };
const PLAIN = { cost: 4, share: 0.4, rounds: 12 };

export interface LearntText extends JudgedText {
  isOther: boolean;
  example: Example;
}

/** Positive: it complains. */
export function learntTexts(texts: readonly JudgedText[], isOther: boolean): LearntText[] {
  return texts.map((judged) => {
    const weight = isOther ? WEIGHT_OF_OTHERS : 1;
    const example = exampleOf(judged.text, SENTIMENT_BUCKETS, judged.isNegative, weight);
    return { ...judged, isOther, example };
  });
}

export function fitSentiment(texts: readonly LearntText[]): Fit {
  const examples = texts.map(({ example }) => example);
  const seed = SENTIMENT_SEED;
  const rates = bayesRates(examples, SENTIMENT_BUCKETS);
  const bayes = fitLogistic(examples, SENTIMENT_BUCKETS, { ...BAYES, seed, rates });
  const plain = fitLogistic(examples, SENTIMENT_BUCKETS, { ...PLAIN, seed });
  return blend([
    { fit: bayes, share: BAYES.share },
    { fit: plain, share: PLAIN.share },
  ]);
}

/** Fitted on a fifth of the same texts that a model of its own had not seen. */
export function calibrateSentiment(texts: readonly LearntText[]): Calibration {
  const isApart = ({ text }: LearntText) => foldOf(text, FOLDS, 'calibration') === 0;
  const fit = fitSentiment(texts.filter((text) => !isApart(text)));
  const apart = texts.filter((text) => isApart(text) && !text.isOther);
  return calibrate(
    apart.map(({ example, isNegative }) => {
      return { score: marginOf(fit, example), isPositive: isNegative };
    }),
  );
}
