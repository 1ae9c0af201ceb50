import { readMood } from '../../domain/understanding/read-mood';
import { accuracyOf, kappaOf } from './agreement';
import { twiceRead } from './complaint-labels';
import type { JudgedText } from './text-data';

export interface MoodFigures {
  texts: number;
  accuracy: number;
  kappa: number;
}

/**
 * The rules of mood beside what the reader felt, where both passes felt the same.
 *
 * @param complaintOf how surely a text complains, 0 to 1
 */
export function measureMood(
  goods: readonly JudgedText[],
  complaintOf: (text: string) => number,
): MoodFigures {
  const texts = new Map(goods.map(({ id, text }) => [id, text]));
  const pairs = twiceRead().flatMap(({ id, first, second }) => {
    const text = texts.get(id);
    if (text === undefined || first.mood !== second.mood) return [];
    return [{ truth: first.mood, said: readMood(text, complaintOf(text)).mood }];
  });
  return { texts: pairs.length, accuracy: accuracyOf(pairs), kappa: kappaOf(pairs) };
}
