/** A platform's own closed claims alone: the class model, licensed, where no other data is at hand. */
import type { ClassModel } from '../../domain/understanding/model-card';
import { accuracyOf } from './agreement';
import { closedTicketTexts } from './closed-tickets';
import { labelledClasses } from './complaint-labels';
import { CLASS_SEED, fitClasses, type ClassText } from './fit-class';
import { foldOf } from './group-fold';
import { marginOf } from './logistic';
import { classHeads } from './text-models';

const FOLDS = 4;
/** With fewer, what is learnt is chance. */
const FEWEST = 200;

/** Each quarter asked of a model of the other three: how often the class is the one that stands. */
function accuracyWithin(texts: readonly ClassText[]): number {
  const folds = Array.from({ length: FOLDS }, (_, fold) => fold);
  const pairs = folds.flatMap((fold) => {
    const isApart = ({ text }: ClassText) => foldOf(text, FOLDS, 'own') === fold;
    const fits = fitClasses(texts.filter((text) => !isApart(text)));
    return texts.filter(isApart).map(({ class: truth, buckets }) => {
      const example = { buckets, isPositive: true, weight: 1 };
      const scored = labelledClasses.map((one) => ({ one, margin: marginOf(fits[one], example) }));
      const best = scored.reduce((one, other) => (other.margin > one.margin ? other : one));
      return { truth, said: best.one };
    });
  });
  return accuracyOf(pairs);
}

export function trainOnOwn(folder: string, trainedOn: string): ClassModel {
  const texts = closedTicketTexts(folder);
  if (texts.length < FEWEST) {
    throw new Error(`${texts.length} closed claims with words: wait until there are ${FEWEST}`);
  }
  const read = texts.filter(({ isRead }) => isRead).length;
  return {
    card: {
      model: 'what a complaint is about: seven linear models over runs and words of rules',
      trainedOn,
      seed: CLASS_SEED,
      data: [{ name: 'own closed claims', texts: texts.length, licence: 'own' }],
      isLicensed: true,
      figures: { accuracyWithin: accuracyWithin(texts), correctedByPeople: read },
      limits: [
        'Where nobody corrected a hint it stands as it was: the accuracy counts that as right.',
        'Only what one platform sells and how its residents speak was learnt.',
      ],
    },
    heads: classHeads(texts),
  };
}
