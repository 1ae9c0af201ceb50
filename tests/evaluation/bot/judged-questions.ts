import { readFileSync } from 'node:fs';
import path from 'node:path';
import { askQuestions } from '../../../domain/knowledge/ask';
import { policyFigures } from '../../../domain/knowledge/figures';
import type { Question } from '../../../domain/knowledge/question';
import { policy202611 } from '../../../domain/policy/policy-2026-11';
import { figureText, fillKnowledge } from '../../../locales/figure-text';
import { shippedKnowledge } from '../../../locales/knowledge';
import { concepts } from '../../../locales/zh-hans/knowledge/concepts';

/** `own` asks for what is the asker's own; `unknown` is nothing of this desk. */
export type AskedKind = 'policy' | 'own' | 'unknown';

export interface JudgedQuestion {
  id: string;
  asker: 'resident' | 'leader';
  kind: AskedKind;
  words: string;
  /** What a right answer says, written before any content was read. */
  rightAnswer: string;
  /** Entries that say it, named afterwards; none for what nobody here can know. */
  entries: readonly string[];
}

function rowsOf(file: string): string[][] {
  const lines = readFileSync(path.join(__dirname, file), 'utf8').trimEnd().split('\n');
  return lines.slice(1).map((line) => line.split('\t'));
}

/** The 150 questions of `questions.tsv` with the entries of `answers.tsv`. */
export function judgedQuestions(): JudgedQuestion[] {
  const named = new Map(rowsOf('answers.tsv').map(([id = '', entries = '']) => [id, entries]));
  return rowsOf('questions.tsv').map(([id = '', asker, kind, words = '', rightAnswer = '']) => ({
    id,
    asker: asker as JudgedQuestion['asker'],
    kind: kind as AskedKind,
    words,
    rightAnswer,
    entries: kind === 'unknown' ? [] : (named.get(id) ?? '').split(','),
  }));
}

/** The shipped questions as a reader gets them: filled with the figures of the policy. */
export function filledQuestions(): Question[] {
  const figures = Object.entries(policyFigures(policy202611));
  const words = Object.fromEntries(figures.map(([name, figure]) => [name, figureText(figure)]));
  return shippedKnowledge.questions.map((question: Question) => ({
    ...question,
    answer: fillKnowledge(question.answer, words),
  }));
}

/** @returns the id of the entry that answers, null where the bot says that it does not know */
export function answeredBy(
  questions: readonly Question[],
  words: string,
  asker: JudgedQuestion['asker'],
): Question | null {
  const forDesk = asker === 'leader';
  const read = questions.filter(({ audience }) => forDesk || audience === 'resident');
  return askQuestions(read, words, concepts, forDesk).best;
}

/**
 * Right: an entry that says it, or silence where nobody can know. A resident's own things stand
 * beside it; a leader is told where the own work stands.
 */
export function isRight({ asker, kind, entries }: JudgedQuestion, best: Question | null): boolean {
  if (kind === 'unknown' || best === null) return kind === 'unknown' && best === null;
  const beside = kind === 'own' && asker === 'resident';
  return entries.includes(best.id) && (!beside || best.about !== undefined);
}
