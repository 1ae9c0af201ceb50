/**
 * Recipe of the model that says what a complaint is about. Few texts were read by a person, so the
 * many others count a little, as the words of the rules sort them.
 */
import { classOf } from '../../domain/understanding/complaint-class';
import { classKeys, heardKinds } from '../../domain/understanding/read-class';
import { bucketsOf } from '../../domain/understanding/wording';
import { labelledClasses, type LabelledClass } from './complaint-labels';
import { fitLogistic, type Example, type Fit } from './logistic';

/** A byte for each of these and each class: 187 KB as text; a model may weigh 300 KB. */
const CLASS_BUCKETS = 20_000;
export const CLASS_SEED = 20_261_122;
/** What rules said counts so much beside what a person read. */
const WEIGHT_OF_RULES = 0.06;
/** Words that people corrected or read count this much. */
const WEIGHT_OF_READING = 1;
/** A class of less than this share counts more for each text of it, up to so many times. */
const FEW = 0.15;
const MOST_FOR_RARE = 2;
const OPTIONS = { cost: 6, rounds: 10, seed: CLASS_SEED };

export interface ClassText {
  text: string;
  class: LabelledClass;
  isRead: boolean;
  buckets: Int32Array;
}

export function classText(text: string, named: LabelledClass, isRead: boolean): ClassText {
  const buckets = Int32Array.from(bucketsOf(classKeys(text), CLASS_BUCKETS));
  return { text, class: named, isRead, buckets };
}

/** Sorted by the words of the rules alone. */
export function classByRule(text: string): LabelledClass {
  const [heard] = heardKinds(text);
  return heard === undefined ? 'unclear' : classOf(heard.kind);
}

export type ClassFits = { readonly [Class in LabelledClass]: Fit };

/** One model a class, each against all others. */
export function fitClasses(texts: readonly ClassText[]): ClassFits {
  const shareOf = (named: LabelledClass) => {
    const read = texts.filter(({ isRead }) => isRead);
    return read.filter(({ class: own }) => own === named).length / Math.max(1, read.length);
  };
  const fitOne = (named: LabelledClass): Fit => {
    const rarity = Math.min(MOST_FOR_RARE, Math.sqrt(FEW / Math.max(shareOf(named), 1e-3)));
    const examples: Example[] = texts.map(({ class: own, isRead, buckets }) => ({
      buckets,
      isPositive: own === named,
      weight: (isRead ? WEIGHT_OF_READING : WEIGHT_OF_RULES) * (own === named ? rarity : 1),
    }));
    return fitLogistic(examples, CLASS_BUCKETS, OPTIONS);
  };
  const fits = labelledClasses.map((named) => [named, fitOne(named)] as const);
  return Object.fromEntries(fits) as Record<LabelledClass, Fit>;
}
