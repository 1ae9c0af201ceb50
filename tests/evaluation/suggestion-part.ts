import { figureAtLeast, type Figure } from '../../scripts/figure';
import type { Row } from '../../scripts/training/table';
import { outcomeOf, workedCases } from '../domain/worked-cases/worked-case';
import type { EvaluationPart } from './part';

/** The gate: four of five standard claims are settled by confirming. */
const GATE_PERCENT = 80;

const percent = (part: number, whole: number) => Math.round((1000 * part) / whole) / 10;

/** Confirmed as it stands, and not merely sent up. */
function isSettledByConfirming(row: Row): boolean {
  return row['expert'] === 'same' && outcomeOf(row).confirm !== 'handUp';
}

function judged(): Figure[] {
  const cases = workedCases();
  const standard = cases.filter((row) => row['standard'] === 'yes');
  const settled = standard.filter(isSettledByConfirming);
  for (const row of standard.filter((one) => !settled.includes(one))) {
    const { id, title, expert } = row;
    const { way, confirm } = outcomeOf(row);
    const wanted = expert === 'same' ? '' : `, an expert: ${expert}`;
    console.error(`${id} ${title}\n  suggested: ${way} (${confirm})${wanted}`);
  }
  const asExpert = cases.filter(({ expert }) => expert === 'same');
  const of = (figure: string, value: number) => {
    return { figure, value, unit: 'cases', target: null, holds: null };
  };
  return [
    of('written examples (not real cases)', cases.length),
    of('of them standard', standard.length),
    figureAtLeast(
      'standard ones settled by confirming',
      percent(settled.length, standard.length),
      '%',
      GATE_PERCENT,
    ),
    of('of all: suggested what their writer would do', asExpert.length),
    of('of all: rules that contradict are shown', cases.filter(({ against }) => against !== '-').length),
  ];
}

/**
 * What the suggestions are worth on worked cases. Their writer knew the rules, so that this says
 * that rules and judgement agree, not how often people will: that is kept in `suggestionChoices`.
 */
export const suggestionPart: EvaluationPart = {
  name: 'suggestions',
  needsData: false,
  evaluate: () => Promise.resolve(judged()),
  predict: () => Promise.resolve(null),
};
