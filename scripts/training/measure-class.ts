/** How well classes of complaint are found, and how well one reader agrees with themselves. */
import { understandWords, type WordModels } from '../../domain/understanding/understand-words';
import { unpackHead } from '../../domain/understanding/linear-head';
import { accuracyOf, calibrationError, f1Of, kappaOf, macroF1, type LabelPair } from './agreement';
import { bootstrap, type Interval } from './bootstrap';
import { classOfLabel, labelledClasses, twiceRead } from './complaint-labels';
import { classByRule } from './fit-class';
import { foldOf, isHeldBack } from './group-fold';
import { classHeads, classTexts } from './text-models';
import type { JudgedText } from './text-data';

const sixClasses = labelledClasses.filter((one) => one !== 'unclear');

export interface ReaderAgreement {
  texts: number;
  classKappa: number;
  kindKappa: number;
  moodKappa: number;
}

/** Two passes of one reader, the second in another order: it bounds what a model can reach. */
export function readerAgreement(): ReaderAgreement {
  const labels = twiceRead();
  const kappa = (of: (label: (typeof labels)[number]['first']) => string) =>
    kappaOf(labels.map(({ first, second }) => ({ truth: of(first), said: of(second) })));
  return {
    texts: labels.length,
    classKappa: kappa(classOfLabel),
    kindKappa: kappa(({ kind }) => kind),
    moodKappa: kappa(({ mood }) => mood),
  };
}

export interface ClassFigures {
  texts: number;
  macroF1: Interval;
  accuracy: number;
  byClass: Record<string, number>;
  rulesMacroF1: number;
  kindAccuracy: number;
  calibrationError: number;
}

interface Asked {
  class: LabelPair;
  kind: LabelPair;
  byRule: LabelPair;
  confidence: number;
}

function ask(goods: readonly JudgedText[], isAsked: (text: string) => boolean): Asked[] {
  const texts = new Map(goods.map((judged) => [judged.id, judged.text]));
  const heads = classHeads(classTexts(goods.filter(({ text }) => !isAsked(text))));
  const classes = heads.map((packed) => ({ class: packed.class, head: unpackHead(packed) }));
  const sentiment = { bias: 0, weights: new Float32Array(1), calibration: { slope: 1, offset: 0 } };
  const models: WordModels = { sentiment, classes };
  return twiceRead().flatMap(({ id, first, second }) => {
    const text = texts.get(id);
    const truth = classOfLabel(first);
    if (text === undefined || !isAsked(text) || truth !== classOfLabel(second)) return [];
    const hints = understandWords(text, models);
    return [
      {
        class: { truth, said: hints.class.value },
        kind: { truth: first.kind, said: hints.kind ?? 'unclear' },
        byRule: { truth, said: classByRule(text) },
        confidence: (hints.class.confidencePercent ?? 100) / 100,
      },
    ];
  });
}

function figuresOf(asked: readonly Asked[]): ClassFigures {
  const pairs = asked.map((one) => one.class);
  return {
    texts: asked.length,
    macroF1: bootstrap(pairs, (sample) => macroF1(sample, sixClasses)),
    accuracy: accuracyOf(pairs),
    byClass: Object.fromEntries(labelledClasses.map((one) => [one, f1Of(pairs, one)])),
    rulesMacroF1: macroF1(asked.map(({ byRule }) => byRule), sixClasses),
    kindAccuracy: accuracyOf(asked.map(({ kind }) => kind)),
    calibrationError: calibrationError(
      asked.map(({ class: { truth, said }, confidence }) => {
        return { confidence, isRight: truth === said };
      }),
    ),
  };
}

/** The fifth that nothing was tuned on; few texts, so the interval is wide. */
export function measureClassHeldBack(goods: readonly JudgedText[]): ClassFigures {
  return figuresOf(ask(goods, isHeldBack));
}

const FOLDS = 4;

/** The other four fifths, each quarter by a model of the rest: the recipe was tuned on them. */
export function measureClassTuned(goods: readonly JudgedText[]): ClassFigures {
  const tuned = goods.filter(({ text }) => !isHeldBack(text));
  const folds = Array.from({ length: FOLDS }, (_, fold) => fold);
  return figuresOf(
    folds.flatMap((fold) => ask(tuned, (text) => foldOf(text, FOLDS, 'class') === fold)),
  );
}
