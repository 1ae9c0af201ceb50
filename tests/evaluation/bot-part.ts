import { figureAtLeast, type Figure } from '../../scripts/figure';
import {
  answeredBy,
  filledQuestions,
  isRight,
  judgedQuestions,
  type AskedKind,
} from './bot/judged-questions';
import { leftOutPhrasings } from './bot/left-out-phrasings';
import type { EvaluationPart } from './part';

/** Issue's gate. */
const GATE_PERCENT = 90;

const percent = (part: number, whole: number) => Math.round((1000 * part) / whole) / 10;

function judged(): Figure[] {
  const questions = filledQuestions();
  const outcomes = judgedQuestions().map((asked) => {
    const best = answeredBy(questions, asked.words, asked.asker);
    return { asked, best, right: isRight(asked, best) };
  });
  for (const { asked, best, right } of outcomes) {
    if (right) continue;
    console.error(`${asked.id} ${asked.words}\n  ${best?.id ?? 'unknown'}, not ${wanted(asked)}`);
  }
  const right = outcomes.filter((outcome) => outcome.right).length;
  const share = percent(right, outcomes.length);
  const kinds: AskedKind[] = ['policy', 'own', 'unknown'];
  return [
    figureAtLeast('questions answered right', share, '%', GATE_PERCENT),
    ...kinds.map((kind) => {
      const ofKind = outcomes.filter(({ asked }) => asked.kind === kind);
      const rightOnes = ofKind.filter((outcome) => outcome.right).length;
      const figure = `right of ${ofKind.length} questions (${kind})`;
      return { figure, value: rightOnes, unit: 'texts', target: null, holds: null };
    }),
  ];
}

function wanted({ kind, entries }: { kind: AskedKind; entries: readonly string[] }): string {
  return kind === 'unknown' ? 'known here' : entries.join(' or ');
}

function developed(): Figure {
  const phrasings = leftOutPhrasings(filledQuestions());
  const right = phrasings.filter(({ rightId, foundId }) => rightId === foundId).length;
  const value = percent(right, phrasings.length);
  return { figure: 'phrasings found when left out', value, unit: '%', target: null, holds: null };
}

/** What the answering service is worth; it learns from its content, so no data are read. */
export const botPart: EvaluationPart = {
  name: 'bot',
  needsData: false,
  evaluate: () => Promise.resolve([...judged(), developed()]),
  predict: () => Promise.resolve(null),
};
