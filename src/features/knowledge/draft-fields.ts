import type { ActionInput } from '../../../domain/contract/actions';
import type { KnowledgeHit } from '../../../domain/contract/views/knowledge';
import { moods, scriptMoments, scriptTones } from '../../../domain/knowledge/script';
import { questionTopics } from '../../../domain/knowledge/question';
import { issues } from '../../../domain/primitives/issue';
import { text } from '../../../locales/text';
import type { Kind } from './kinds';

export type KnowledgeEditInput = ActionInput<'knowledge.edit'>['edit'];

export type FieldName =
  | 'title' | 'text' | 'issue' | 'mood' | 'moment' | 'tone'
  | 'when' | 'steps' | 'never'
  | 'before' | 'done' | 'after' | 'lesson'
  | 'topic' | 'audience' | 'question' | 'alsoAsked' | 'answer' | 'about'
  | 'englishQuestion' | 'englishAnswer';

/** What stands in the form: words as typed, choices by name, lists a line each. */
export type Fields = Partial<Record<FieldName, string>>;

export interface FieldShape {
  name: FieldName;
  /** `words`: several lines; absent with `choices`. */
  as: 'line' | 'words' | 'choice';
  choices?: Array<{ value: string; label: string }>;
  /** May stay empty. */
  optional?: boolean;
}

/** Stands for "none" among choices: a choice needs a value. */
const NONE = 'none';

const issueChoices = () => named(issues, (one) => text(`issue.${one}`));
const any = () => ({ value: NONE, label: text('mood.any') });

const line = (name: FieldName): FieldShape => ({ name, as: 'line' });
const words = (name: FieldName): FieldShape => ({ name, as: 'words' });

/** Made when they are shown, in the language that is spoken then. */
const shapesOfKind: Readonly<Record<Kind, () => readonly FieldShape[]>> = {
  script: () => [
    line('title'),
    words('text'),
    { name: 'tone', as: 'choice', choices: named(scriptTones, (one) => text(`tone.${one}`)) },
    { name: 'moment', as: 'choice', choices: named(scriptMoments, (one) => text(`moment.${one}`)) },
    { name: 'mood', as: 'choice', choices: [any(), ...named(moods, (one) => text(`mood.${one}`))] },
    { name: 'issue', as: 'choice', choices: [any(), ...issueChoices()] },
  ],
  procedure: () => [line('title'), words('when'), words('steps'), words('never')],
  case: () => [
    line('title'),
    { name: 'issue', as: 'choice', choices: issueChoices() },
    words('before'),
    words('done'),
    words('after'),
    words('lesson'),
  ],
  question: () => [
    line('question'),
    words('answer'),
    { ...words('alsoAsked'), optional: true },
    { ...line('englishQuestion'), optional: true },
    { ...words('englishAnswer'), optional: true },
    { name: 'topic', as: 'choice', choices: named(questionTopics, (one) => text(`topic.${one}`)) },
    {
      name: 'audience',
      as: 'choice',
      choices: named(['resident', 'leader'] as const, (one) => text(`audience.${one}`)),
    },
    {
      name: 'about',
      as: 'choice',
      choices: named([NONE, 'claims', 'orders'] as const, (one) => text(`about.${one}`)),
    },
  ],
};

export function fieldsOfKind(kind: Kind): readonly FieldShape[] {
  return shapesOfKind[kind]();
}

function named<Value extends string>(values: readonly Value[], label: (value: Value) => string) {
  return values.map((value) => ({ value, label: label(value) }));
}

/** Where a new entry starts. */
export const emptyFields: Readonly<Record<Kind, Fields>> = {
  script: { tone: 'plain', moment: 'act', mood: NONE, issue: NONE },
  procedure: {},
  case: { issue: 'other' },
  question: { topic: 'filing', audience: 'resident', about: NONE },
};

/** Between what to do and why, in a line of a procedure. */
const becauseWords = () => text('editor.because');

export function fieldsOf({ kind, entry }: KnowledgeHit): Fields {
  switch (kind) {
    case 'script': {
      const { title, text: said, tone, moment, mood, issue } = entry;
      return { title, text: said, tone, moment, mood: mood ?? NONE, issue: issue ?? NONE };
    }
    case 'procedure': {
      const { title, when, steps, never } = entry;
      const lines = steps.map((step) =>
        step.because === undefined ? step.do : step.do + becauseWords() + step.because,
      );
      return { title, when, steps: lines.join('\n'), never };
    }
    case 'case': {
      const { title, issue, before, done, after, lesson } = entry;
      return { title, issue, before, done, after, lesson };
    }
    case 'question': {
      const { question, answer, alsoAsked, english, topic, audience, about } = entry;
      return {
        question,
        answer,
        alsoAsked: alsoAsked.join('\n'),
        englishQuestion: english?.question ?? '',
        englishAnswer: english?.answer ?? '',
        topic,
        audience,
        about: about ?? NONE,
      };
    }
  }
}

/** The first that stands empty and must not; null where all is there. */
export function missingField(kind: Kind, fields: Fields): FieldName | null {
  const empty = (name: FieldName) => (fields[name] ?? '').trim() === '';
  const missing = fieldsOfKind(kind).find(({ name, optional }) => optional !== true && empty(name));
  if (missing !== undefined) return missing.name;
  // An answer in English needs its question, and the other way round.
  if (empty('englishQuestion') === empty('englishAnswer')) return null;
  return empty('englishQuestion') ? 'englishQuestion' : 'englishAnswer';
}

const inEnglish: readonly FieldName[] = ['englishQuestion', 'englishAnswer'];

/** What is sent; the server judges it again. */
export function editOf(kind: Kind, fields: Fields): KnowledgeEditInput {
  const said = (name: FieldName) => (fields[name] ?? '').trim();
  const lines = (name: FieldName) =>
    said(name).split('\n').map((one) => one.trim()).filter((one) => one !== '');
  const entry: Record<string, unknown> = {};
  for (const { name } of fieldsOfKind(kind)) {
    const value = said(name);
    if (inEnglish.includes(name)) continue;
    if (name === 'alsoAsked') entry[name] = lines(name);
    else if (name === 'steps') entry[name] = lines(name).map(stepOf);
    else if (value !== NONE) entry[name] = value;
    else if (name !== 'about') entry[name] = null;
  }
  if (said('englishAnswer') !== '') {
    entry.english = { question: said('englishQuestion'), answer: said('englishAnswer') };
  }
  // Choices come from the lists above, so the shape is the contract's.
  return { kind, entry } as KnowledgeEditInput;
}

function stepOf(said: string): { do: string; because?: string } {
  const [what = '', because] = said.split(becauseWords()).map((part) => part.trim());
  return because === undefined || because === '' ? { do: what } : { do: what, because };
}
