import { readFileSync } from 'node:fs';
import path from 'node:path';
import { askQuestions, ownBeside } from '../../../domain/knowledge/ask';
import { policyFigures } from '../../../domain/knowledge/figures';
import type { Question } from '../../../domain/knowledge/question';
import { askableOf, type Askable } from '../../../domain/knowledge/rank';
import { policy202611 } from '../../../domain/policy/policy-2026-11';
import { figureText, fillKnowledge } from '../../../locales/figure-text';
import { shippedKnowledge } from '../../../locales/knowledge';
import { speech } from '../../../locales/zh-hans/knowledge/speech';

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
  return askedIn('questions.tsv', 'answers.tsv');
}

/**
 * Those that the ranking was made with, written from the rules before the content was read: every
 * other one was looked at, the rest were held back and only counted.
 */
export function developmentQuestions(): { read: JudgedQuestion[]; heldBack: JudgedQuestion[] } {
  const asked = askedIn('development.tsv', 'development-answers.tsv');
  return {
    read: asked.filter((_, position) => position % 2 === 0),
    heldBack: asked.filter((_, position) => position % 2 === 1),
  };
}

function askedIn(questions: string, answers: string): JudgedQuestion[] {
  const named = new Map(rowsOf(answers).map(([id = '', entries = '']) => [id, entries]));
  return rowsOf(questions).map(([id = '', asker, kind, words = '', rightAnswer = '']) => ({
    id,
    asker: asker as JudgedQuestion['asker'],
    kind: kind as AskedKind,
    words,
    rightAnswer,
    entries: kind === 'unknown' ? [] : (named.get(id) ?? '').split(',').filter((one) => one !== ''),
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

/** What the bot answers from, as a platform that changed nothing has it. */
export function filledAskable(): Askable {
  return askableOf(filledQuestions(), speech);
}

/** @returns the entry that answers, null where the bot says that it does not know */
export function answeredBy(
  askable: Askable,
  words: string,
  asker: JudgedQuestion['asker'],
): Question | null {
  return askQuestions(askable, { words, forDesk: asker === 'leader' }).best;
}

/**
 * Right: an entry that says it, or silence where nobody can know. A resident's own things stand
 * beside it, as the bot puts them there; a leader is told where the own work stands.
 */
export function isRight({ asker, kind, entries, words }: JudgedQuestion, best: Question | null) {
  if (kind === 'unknown' || best === null) return kind === 'unknown' && best === null;
  const beside = kind === 'own' && asker === 'resident';
  return entries.includes(best.id) && (!beside || ownBeside(best, words, speech) !== null);
}
