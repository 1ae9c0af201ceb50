import { fitFigures, fitsOf, indexOfAsked, type FitIndex } from './match';
import { plainWords } from './plain-words';
import type { Question } from './question';
import type { Speech } from './speech';

/** What is weighed for each candidate; the weights stand in `rank-weights.ts`. */
export const rankFigures = [
  ...fitFigures,
  'bestTitleSquared',
  'ofDesk',
  'ofOwn',
  'elsewhere',
  'nobody',
  'unseen',
] as const;

export type RankWeights = Readonly<Record<(typeof rankFigures)[number], number>>;

export interface Askable {
  questions: readonly Question[];
  index: FitIndex;
  speech: Speech;
}

/** An entry that may answer; null: nothing here does. */
export interface Candidate {
  question: Question | null;
  figures: readonly number[];
}

export interface Asking {
  words: string;
  /** Who works at the desk asks as such and as a resident; a resident is spared the desk's rules. */
  forDesk: boolean;
}

/** The concept of speaking of one's own. */
const OWN = 'own';

/** Takes a good part of a second for all that shipped: kept by those who ask more than once. */
export function askableOf(questions: readonly Question[], speech: Speech): Askable {
  const plain = (words: string) => plainWords(words, speech.spelling);
  const known = questions.map(({ id, question, alsoAsked, answer }) => ({
    id,
    titles: [question, ...alsoAsked].map(plain),
    body: answer,
  }));
  const others = Object.entries(speech.elsewhere).map(([topic, ways]) => ({
    id: elsewhereId(topic),
    titles: ways.map(plain),
    body: '',
  }));
  return { questions, speech, index: indexOfAsked([...known, ...others], speech.concepts) };
}

/** No question has such an id: ids of questions are words or are made by us. */
export function elsewhereId(topic: string): string {
  return `elsewhere:${topic}`;
}

/** Whether they ask about what is theirs, not about the rules. */
export function speaksOfOwn(words: string, { concepts, spelling }: Speech): boolean {
  return concepts[OWN]?.test(plainWords(words, spelling)) ?? false;
}

/** Everything that may answer, each topic that is none of ours, and that nothing does. */
export function candidatesOf(askable: Askable, { words, forDesk }: Asking): Candidate[] {
  const { questions, index, speech } = askable;
  const fits = fitsOf(index, plainWords(words, speech.spelling));
  const ofOwn = speaksOfOwn(words, speech);
  const figuresOf = (id: string, marks: readonly number[]) => {
    const fit = fits.get(id);
    const figures = fitFigures.map((name) => fit?.[name] ?? 0);
    return [...figures, (fit?.bestTitle ?? 0) ** 2, ...marks];
  };
  const known = questions
    .filter(({ audience }) => forDesk || audience === 'resident')
    .map((question) => {
      const desk = forDesk && question.audience === 'leader' ? 1 : 0;
      const own = ofOwn && question.about !== undefined ? 1 : 0;
      return { question, figures: figuresOf(question.id, [desk, own, 0, 0, 0]) };
    });
  const others = Object.keys(speech.elsewhere).map((topic) => ({
    question: null,
    figures: figuresOf(elsewhereId(topic), [0, 0, 1, 0, 0]),
  }));
  const seen = Math.max(0, ...[...fits.values()].map(({ pairs }) => pairs));
  const nobody = { question: null, figures: figuresOf('', [0, 0, 0, 1, 1 - seen]) };
  return [...known, ...others, nobody];
}

export function scoreOf(figures: readonly number[], weights: RankWeights): number {
  return rankFigures.reduce((sum, name, place) => sum + weights[name] * (figures[place] ?? 0), 0);
}
