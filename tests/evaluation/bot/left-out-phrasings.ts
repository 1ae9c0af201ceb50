import type { Question } from '../../../domain/knowledge/question';
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
export function leftOutPhrasings(questions: readonly Question[]): LeftOut[] {
  return questions.flatMap((question) =>
    question.alsoAsked.map((words) => {
      const alsoAsked = question.alsoAsked.filter((each) => each !== words);
      const without = questions.map((each) =>
        each.id === question.id ? { ...each, alsoAsked } : each,
      );
      const best = answeredBy(without, words, question.audience);
      return { words, rightId: question.id, foundId: best?.id ?? null };
    }),
  );
}
