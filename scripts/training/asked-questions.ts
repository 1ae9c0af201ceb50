import { readFileSync } from 'node:fs';
import path from 'node:path';
import { policyFigures } from '../../domain/knowledge/figures';
import type { Question } from '../../domain/knowledge/question';
import { policy202611 } from '../../domain/policy/policy-2026-11';
import { figureText, fillKnowledge } from '../../locales/figure-text';
import { shippedKnowledge } from '../../locales/knowledge';

/** Only data are read there: the questions and the names of entries beside them. */
const FOLDER = path.join(__dirname, '../../tests/evaluation/bot');

/** `own` asks for what is the asker's own; `unknown` is nothing of this desk. */
export type AskedKind = 'policy' | 'own' | 'unknown';

export interface AskedQuestion {
  id: string;
  asker: 'resident' | 'leader';
  kind: AskedKind;
  words: string;
  /** What a right answer says, written before any content was read. */
  rightAnswer: string;
  /** Entries that say it, named afterwards; none for what nobody here can know. */
  entries: readonly string[];
  /** Entries that were read later and do not say it. */
  notSaidBy: readonly string[];
}

function rowsOf(file: string): string[][] {
  const lines = readFileSync(path.join(FOLDER, file), 'utf8').trimEnd().split('\n');
  return lines.slice(1).map((line) => line.split('\t'));
}

/**
 * Those that the ranking was made with, written from the rules before the content was read: every
 * other one was looked at, the rest were held back and only counted.
 */
export function developmentQuestions(): { read: AskedQuestion[]; heldBack: AskedQuestion[] } {
  const asked = askedIn('development.tsv', 'development-answers.tsv');
  return {
    read: asked.filter((_, position) => position % 2 === 0),
    heldBack: asked.filter((_, position) => position % 2 === 1),
  };
}

export function askedIn(questions: string, answers: string): AskedQuestion[] {
  const named = new Map(rowsOf(answers).map(([id = '', ...columns]) => [id, columns]));
  const listed = (id: string, column: number) =>
    (named.get(id)?.[column] ?? '').split(',').filter((one) => one !== '');
  return rowsOf(questions).map(([id = '', asker, kind, words = '', rightAnswer = '']) => ({
    id,
    asker: asker as AskedQuestion['asker'],
    kind: kind as AskedKind,
    words,
    rightAnswer,
    entries: kind === 'unknown' ? [] : listed(id, 0),
    notSaidBy: listed(id, 1),
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
