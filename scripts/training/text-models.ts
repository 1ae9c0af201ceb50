/** Puts texts, labels and recipes together into models that can be shipped or measured. */
import type { PackedHead } from '../../domain/understanding/linear-head';
import type { ComplaintClass } from '../../domain/understanding/complaint-class';
import { calibrate } from './calibrate';
import { classOfLabel, labelledClasses, twiceRead, type LabelledClass } from './complaint-labels';
import { classByRule, classText, fitClasses, type ClassText } from './fit-class';
import { calibrateSentiment, fitSentiment, type LearntText } from './fit-sentiment';
import { foldOf } from './group-fold';
import { marginOf } from './logistic';
import { packHead } from './pack-head';
import type { JudgedText } from './text-data';

export function sentimentHead(texts: readonly LearntText[]): PackedHead {
  return packHead(fitSentiment(texts), calibrateSentiment(texts));
}

const SAMPLED_OF = 3;

/** A third of what the rules sort is enough: it only teaches which words stand beside theirs. */
function isSampled(text: string): boolean {
  return foldOf(text, SAMPLED_OF, 'sorted by rules') === 0;
}

/** Complaints about goods: those read twice with one result, others as the rules sort them. */
export function classTexts(goods: readonly JudgedText[]): ClassText[] {
  const labels = new Map(twiceRead().map((label) => [label.id, label]));
  return goods
    .filter(({ isNegative }) => isNegative)
    .flatMap(({ id, text }) => {
      const label = labels.get(id);
      if (label === undefined) {
        return isSampled(text) ? [classText(text, classByRule(text), false)] : [];
      }
      const [first, second] = [classOfLabel(label.first), classOfLabel(label.second)];
      return first === second ? [classText(text, first, true)] : [];
    });
}

export interface PackedClass extends PackedHead {
  class: ComplaintClass | 'unclear';
}

const CALIBRATION_FOLDS = 4;

export function classHeads(texts: readonly ClassText[]): PackedClass[] {
  const judged = new Map<LabelledClass, Array<{ score: number; isPositive: boolean }>>();
  for (let fold = 0; fold < CALIBRATION_FOLDS; fold += 1) {
    const isApart = ({ text }: ClassText) => foldOf(text, CALIBRATION_FOLDS, 'class') === fold;
    const fits = fitClasses(texts.filter((text) => !isApart(text)));
    for (const text of texts.filter((one) => isApart(one) && one.isRead)) {
      for (const named of labelledClasses) {
        const example = { buckets: text.buckets, isPositive: true, weight: 1 };
        const score = marginOf(fits[named], example);
        const list = judged.get(named) ?? [];
        list.push({ score, isPositive: text.class === named });
        judged.set(named, list);
      }
    }
  }
  const fits = fitClasses(texts);
  return labelledClasses.map((named) => {
    return { class: named, ...packHead(fits[named], calibrate(judged.get(named) ?? [])) };
  });
}
