import { figureAtLeast, type Figure } from '../../scripts/figure';
import {
  developmentQuestions,
  type AskedKind,
  type AskedQuestion,
} from '../../scripts/training/asked-questions';
import {
  answeredBy,
  englishQuestions,
  filledAskable,
  isRight,
  judgedQuestions,
} from './bot/judged-questions';
import { leftOutPhrasings } from './bot/left-out-phrasings';
import type { Askable } from '../../domain/knowledge/rank';
import type { EvaluationPart } from './part';

/** Issue's gate. */
const GATE_PERCENT = 90;

/** Ours: the issue sets none. Who asks in English is better told nothing than the wrong thing. */
const ENGLISH_GATE_PERCENT = 80;

const percent = (part: number, whole: number) => Math.round((1000 * part) / whole) / 10;

interface Outcome {
  asked: AskedQuestion;
  best: string | null;
  right: boolean;
}

function outcomesOf(askable: Askable, questions: readonly AskedQuestion[]): Outcome[] {
  return questions.map((asked) => {
    const best = answeredBy(askable, asked.words, asked.asker);
    return { asked, best: best?.id ?? null, right: isRight(asked, best) };
  });
}

const rightOf = (outcomes: readonly Outcome[]) => outcomes.filter(({ right }) => right).length;

function printMisses(outcomes: readonly Outcome[]): void {
  for (const { asked, best, right } of outcomes) {
    if (right) continue;
    console.error(`${asked.id} ${asked.words}\n  ${best ?? 'unknown'}, not ${wanted(asked)}`);
  }
}

function inEnglish(askable: Askable): Figure[] {
  const outcomes = outcomesOf(askable, englishQuestions());
  printMisses(outcomes);
  const share = percent(rightOf(outcomes), outcomes.length);
  const silent = outcomes.filter(({ right, best }) => !right && best === null).length;
  return [
    figureAtLeast('questions in English answered right', share, '%', ENGLISH_GATE_PERCENT),
    counted('questions in English', outcomes.length, 'texts'),
    counted('questions in English said to be unknown though they are not', silent, 'texts'),
  ];
}

function judged(askable: Askable): Figure[] {
  const outcomes = outcomesOf(askable, judgedQuestions());
  printMisses(outcomes);
  const share = percent(rightOf(outcomes), outcomes.length);
  const named = new Set(judgedQuestions().flatMap(({ entries }) => entries));
  // Whether such an entry says it nobody has judged: most names are older.
  const byUnnamed = outcomes.filter(({ right, asked, best }) => {
    if (right || asked.kind === 'unknown' || best === null) return false;
    return !named.has(best) && !asked.notSaidBy.includes(best);
  });
  const kinds: AskedKind[] = ['policy', 'own', 'unknown'];
  return [
    figureAtLeast('questions answered right', share, '%', GATE_PERCENT),
    ...kinds.map((kind) => {
      const ofKind = outcomes.filter(({ asked }) => asked.kind === kind);
      return counted(`right of ${ofKind.length} questions (${kind})`, rightOf(ofKind), 'texts');
    }),
    counted('wrong by an entry that nobody judged', byUnnamed.length, 'texts'),
  ];
}

function wanted({ kind, entries }: AskedQuestion): string {
  return kind === 'unknown' ? 'known here' : entries.join(' or ');
}

function counted(figure: string, value: number, unit: string): Figure {
  return { figure, value, unit, target: null, holds: null };
}

/** What the ranking was made on, and what was held back from it. */
function developed(askable: Askable): Figure[] {
  const phrasings = leftOutPhrasings(askable);
  const found = phrasings.filter(({ rightId, foundId }) => rightId === foundId).length;
  const { read, heldBack } = developmentQuestions();
  const rightOfSet = (set: readonly AskedQuestion[]) =>
    percent(rightOf(outcomesOf(askable, set)), set.length);
  return [
    counted('development questions right, half that was read', rightOfSet(read), '%'),
    counted('development questions right, half held back', rightOfSet(heldBack), '%'),
    counted('phrasings found when left out', percent(found, phrasings.length), '%'),
  ];
}

/** What the answering service is worth; it learns from its content, so no data are read. */
export const botPart: EvaluationPart = {
  name: 'bot',
  needsData: false,
  evaluate: () => {
    const askable = filledAskable();
    return Promise.resolve([...judged(askable), ...inEnglish(askable), ...developed(askable)]);
  },
  predict: () => Promise.resolve(null),
};
