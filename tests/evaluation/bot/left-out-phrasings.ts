import { withoutTitle } from '../../../domain/knowledge/match';
import type { Askable } from '../../../domain/knowledge/rank';
import { answeredBy } from './judged-questions';

export interface LeftOut {
  words: string;
  rightId: string;
  foundId: string | null;
}

/**
 * Each way of asking taken out of the content and asked: what the ranking is developed on, so that
 * the judged questions stay unseen.
 */
export function leftOutPhrasings(askable: Askable): LeftOut[] {
  return askable.questions.flatMap(({ id, audience, alsoAsked }) =>
    alsoAsked.map((words, place) => {
      // The question itself is the first of the ways to ask.
      const index = withoutTitle(askable.index, id, place + 1);
      const best = answeredBy({ ...askable, index }, words, audience);
      return { words, rightId: id, foundId: best?.id ?? null };
    }),
  );
}
