import { statSync } from 'node:fs';
import { shippedModels } from '../../domain/understanding/shipped-models';
import { complaintProbability, understandWords } from '../../domain/understanding/understand-words';
import { figureAtLeast, figureAtMost, type Figure } from '../../scripts/figure';
import type { Interval } from '../../scripts/training/bootstrap';
import { measureText, type TextFigures } from '../../scripts/training/measure-text';
import { pooled } from '../../scripts/training/measure-sentiment';
import type { EvaluationPart, Prediction } from './part';
import { isPicture } from './read-pictures';
import { readTexts, type TextRow } from './read-texts';

/** What the issue asks for: accuracy in per cent, and how far confidence may be off. */
const gates = { goods: 91, unseen: 85, calibration: 5 };

function told(figure: string, share: number, unit = '%'): Figure {
  return { figure, value: percent(share), unit, target: null, holds: null };
}

function percent(share: number): number {
  return Number((share * 100).toFixed(2));
}

function interval(figure: string, { low, high }: Interval): Figure[] {
  return [told(`  ${figure}: 95 of 100 from`, low), told(`  ${figure}: 95 of 100 to`, high)];
}

function sentimentFigures({ heldBack, unseen }: TextFigures): Figure[] {
  const all = pooled(unseen);
  const goods = percent(heldBack.accuracy.value);
  const byCategory = Object.entries(heldBack.byCategory);
  return [
    figureAtLeast('complaint or not, held-back fifth', goods, '%', gates.goods),
    ...interval('held back', heldBack.accuracy),
    ...byCategory.map(([one, share]) => told(`  held back, ${one}`, share)),
    figureAtMost('calibration error', percent(heldBack.calibrationError), '%', gates.calibration),
    told('sure of 95 % and wrong', heldBack.sureButWrong.length / heldBack.texts),
    figureAtLeast('complaint or not, unseen goods', percent(all.value), '%', gates.unseen),
    ...Object.entries(unseen).flatMap(([one, { accuracy, calibrationError }]) => [
      told(`  unseen ${one}`, accuracy.value),
      ...interval(`unseen ${one}`, accuracy),
      told(`  unseen ${one}: calibration error`, calibrationError),
    ]),
  ];
}

function classFigures({ reader, classHeldBack, classTuned, mood }: TextFigures): Figure[] {
  const byClass = Object.entries(classHeldBack.byClass);
  return [
    told('reader with themselves: class, kappa x 100', reader.classKappa, ''),
    told('reader with themselves: kind, kappa x 100', reader.kindKappa, ''),
    told('reader with themselves: mood, kappa x 100', reader.moodKappa, ''),
    told(`class, held back (${classHeldBack.texts}): macro-F1`, classHeldBack.macroF1.value),
    ...interval('class', classHeldBack.macroF1),
    told('class, held back: right', classHeldBack.accuracy),
    told('class, held back, rules alone: macro-F1', classHeldBack.rulesMacroF1),
    told('kind, held back: right', classHeldBack.kindAccuracy),
    ...byClass.map(([one, f1]) => told(`  held back, ${one}: F1`, f1)),
    told(`class, the rest (${classTuned.texts}): macro-F1`, classTuned.macroF1.value),
    ...interval('class, the rest', classTuned.macroF1),
    told('class, the rest: right', classTuned.accuracy),
    told('class, the rest, rules alone: macro-F1', classTuned.rulesMacroF1),
    told('class, the rest: calibration error', classTuned.calibrationError),
    ...Object.entries(classTuned.byClass).map(([one, f1]) => told(`  the rest, ${one}: F1`, f1)),
    told(`mood by rules, held back (${mood.texts}): right`, mood.accuracy),
    told('mood by rules, held back: kappa x 100', mood.kappa, ''),
  ];
}

const nothing = {
  sentiment: '', negative_score: '', category: '', category_score: '', subcategory: '', issue: '',
  wish: '', mood: '', urgency: '', safety_words: '', numbers: '', reasons: '',
};

function prediction({ id, text, note }: TextRow): Prediction {
  if (note !== '') return { id, ...nothing, note };
  const hints = understandWords(text, shippedModels());
  const { complaint, class: about, kind, issue, wish, mood, urgency, safetyWords, numbers } = hints;
  const score = complaintProbability(text, shippedModels().sentiment);
  return {
    id,
    sentiment: complaint.value ? 'neg' : 'pos',
    negative_score: Number(score.toFixed(6)),
    category: about.value,
    category_score: about.confidencePercent === null ? 1 : about.confidencePercent / 100,
    subcategory: kind ?? '',
    issue: issue ?? '',
    wish: wish.value,
    mood: mood.value,
    urgency: urgency.value,
    safety_words: safetyWords.join(' '),
    numbers: JSON.stringify(numbers),
    reasons: [...about.words, ...complaint.words].join(' '),
    note,
  };
}

/** Rows are told apart by their id: whoever joins them by it should know of doubles. */
function sayDoubles(rows: readonly TextRow[], file: string): void {
  const doubled = rows.length - new Set(rows.map(({ id }) => id)).size;
  if (doubled > 0) console.error(`${file}: ids repeated: ${doubled}; rows keep their order`);
}

/** What the words of a claim say. */
export const textPart: EvaluationPart = {
  name: 'text',
  async evaluate(folder) {
    const figures = measureText(folder);
    return [...sentimentFigures(figures), ...classFigures(figures)];
  },
  async predict(file) {
    if (isPicture(file) || statSync(file).isDirectory()) return null;
    const rows = readTexts(file);
    sayDoubles(rows, file);
    return rows.map(prediction);
  },
};
