import { askQuestions, ownBeside } from '../../../domain/knowledge/ask';
import type { Question } from '../../../domain/knowledge/question';
import { askableOf, type Askable } from '../../../domain/knowledge/rank';
import { speech } from '../../../locales/zh-hans/knowledge/speech';
import {
  askedIn,
  filledQuestions,
  type AskedQuestion,
} from '../../../scripts/training/asked-questions';

/** The 150 questions of `questions.tsv` with the entries of `answers.tsv`. */
export function judgedQuestions(): AskedQuestion[] {
  return askedIn('questions.tsv', 'answers.tsv');
}

/** Those of `english-questions.tsv`, written before the vocabulary that they are judged by. */
export function englishQuestions(): AskedQuestion[] {
  return askedIn('english-questions.tsv', 'english-answers.tsv');
}

/** What the bot answers from, as a platform that changed nothing has it. */
export function filledAskable(): Askable {
  return askableOf(filledQuestions(), speech);
}

/** @returns the entry that answers, null where the bot says that it does not know */
export function answeredBy(
  askable: Askable,
  words: string,
  asker: AskedQuestion['asker'],
): Question | null {
  return askQuestions(askable, { words, forDesk: asker === 'leader' }).best;
}

/**
 * Right: an entry that says it, or silence where nobody can know. A resident's own things stand
 * beside it, as the bot puts them there; a leader is told where the own work stands.
 */
export function isRight({ asker, kind, entries, words }: AskedQuestion, best: Question | null) {
  if (kind === 'unknown' || best === null) return kind === 'unknown' && best === null;
  const beside = kind === 'own' && asker === 'resident';
  return entries.includes(best.id) && (!beside || ownBeside(best, words, speech) !== null);
}
