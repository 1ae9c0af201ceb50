/** What the model of complaints is worth on texts that it has not seen. */
import { unpackHead } from '../../domain/understanding/linear-head';
import { complaintProbability } from '../../domain/understanding/understand-words';
import { calibrationError } from './agreement';
import { bootstrap, type Interval } from './bootstrap';
import type { LearntText } from './fit-sentiment';
import { groupOf, isHeldBack } from './group-fold';
import { sentimentHead } from './text-models';

export interface SentimentFigures {
  accuracy: Interval;
  byCategory: Record<string, number>;
  calibrationError: number;
  /** Of texts that are wrong although the model was sure; many of them are wrong labels. */
  sureButWrong: string[];
  texts: number;
}

const SURE = 0.95;

/** Trains on some, through the very bytes that would be shipped, and asks about others. */
function measure(learnt: readonly LearntText[], asked: readonly LearntText[]): SentimentFigures {
  const head = unpackHead(sentimentHead(learnt));
  const judged = asked.map(({ id, text, category, isNegative }) => {
    const probability = complaintProbability(text, head);
    const confidence = Math.max(probability, 1 - probability);
    return { id, category, confidence, isRight: probability >= 0.5 === isNegative };
  });
  const share = (sample: ReadonlyArray<{ isRight: boolean }>) =>
    sample.filter(({ isRight }) => isRight).length / sample.length;
  const categories = [...new Set(judged.map(({ category }) => category))];
  return {
    accuracy: bootstrap(judged, share),
    byCategory: Object.fromEntries(
      categories.map((one) => [one, share(judged.filter(({ category }) => category === one))]),
    ),
    calibrationError: calibrationError(judged),
    sureButWrong: judged.flatMap(({ id, isRight, confidence }) => {
      return !isRight && confidence >= SURE ? [id] : [];
    }),
    texts: judged.length,
  };
}

/** The fifth of the goods that was held back, copies of its texts nowhere else. */
export function measureHeldBack(goods: readonly LearntText[], others: readonly LearntText[]) {
  const apart = goods.filter(({ text }) => isHeldBack(text));
  const learnt = [...goods, ...others].filter(({ text }) => !isHeldBack(text));
  return measure(learnt, apart);
}

/** Each kind of goods by a model that has never read a word about that kind. */
export function measureUnseen(
  goods: readonly LearntText[],
  others: readonly LearntText[],
): Record<string, SentimentFigures> {
  const categories = [...new Set(goods.map(({ category }) => category))];
  return Object.fromEntries(
    categories.map((category) => {
      const asked = goods.filter((text) => text.category === category);
      const groups = new Set(asked.map(({ text }) => groupOf(text)));
      const isFar = (text: LearntText) =>
        text.category !== category && !groups.has(groupOf(text.text));
      return [category, measure([...goods, ...others].filter(isFar), asked)];
    }),
  );
}

/** All kinds together, each text counting once. */
export function pooled(figures: Record<string, SentimentFigures>) {
  const all = Object.values(figures);
  const texts = all.reduce((sum, one) => sum + one.texts, 0);
  const right = all.reduce((sum, one) => sum + one.texts * one.accuracy.value, 0);
  return { value: right / texts, texts };
}
