/** What a head is worth on photos that it never saw: the figures on its card. */
import { probabilityOf, readHead, type StoredHead } from '../../domain/understanding/photo/head';
import { isHeldBack, mayTrain, type LabelledPhoto } from './photo-data';
import type { PhotoFeatures } from './photo-features';
import { areaUnderCurve, calibrationError, type Scored } from './scores';
import { crossProbabilities, everySource, type SpoilageExample } from './train-spoilage';

export type SeenPhoto = LabelledPhoto & { features: PhotoFeatures };

/** Its photos are both fresh and rotten; the other sources have one of the two each. */
export const SPOILAGE_SOURCE = 'kaggle_fresh_rotten';

const isParcel = ({ source }: Pick<LabelledPhoto, 'source'>) => !mayTrain({ source });

export function spoilageExamples(seen: readonly SeenPhoto[]): SpoilageExample[] {
  return seen
    .filter(({ label }) => label === 'fresh' || label === 'rotten')
    .map(({ features, label, group, source }) => ({
      features: features.goods,
      isSpoiled: label === 'rotten',
      group,
      isOfBoth: source === SPOILAGE_SOURCE,
    }));
}

/** Of the head that gives the probability: whether it keeps its word where its groups are new. */
export function spoilageFigures(stored: StoredHead, all: readonly SeenPhoto[]) {
  const examples = spoilageExamples(all);
  const crossed = crossProbabilities(examples, everySource).map((score, at) => {
    return { score, isPositive: examples[at]!.isSpoiled, group: examples[at]!.group };
  });
  const heldBack = judgedBy(stored, all.filter(isHeldBack));
  return rounded({
    aucCrossed: areaUnderCurve(crossed),
    aucHeldBack: areaUnderCurve(heldBack),
    calibrationErrorCrossed: calibrationError(crossed),
    calibrationErrorHeldBack: calibrationError(heldBack),
  });
}

/** Of the head that is asked as well: whether it puts photos of strangers in order. */
export function acrossFigures(stored: StoredHead, all: readonly SeenPhoto[]) {
  const ofOne = ({ source }: SeenPhoto) => source === SPOILAGE_SOURCE;
  return rounded({
    aucSourcesNeverTrainedOn: areaUnderCurve(judgedBy(stored, all.filter((one) => !ofOne(one)))),
    aucSameSourceHeldBack: areaUnderCurve(judgedBy(stored, all.filter(isHeldBack).filter(ofOne))),
  });
}

function judgedBy(stored: StoredHead, photos: readonly SeenPhoto[]): Scored[] {
  const head = readHead(stored);
  return spoilageExamples(photos).map(({ features, isSpoiled, group }) => {
    return { score: probabilityOf(head, features), isPositive: isSpoiled, group };
  });
}

export function drawingFigures(stored: StoredHead, all: readonly SeenPhoto[]) {
  const head = readHead(stored);
  const drawn = all.filter(({ label }) => label === 'not_a_photo');
  const unseen = all.filter((photo) => {
    return photo.label !== 'not_a_photo' && (isParcel(photo) || isHeldBack(photo));
  });
  const scored = (photos: readonly SeenPhoto[]): Scored[] =>
    [...drawn, ...photos].map(({ features: { look, texture }, label, group }) => ({
      score: probabilityOf(head, [...look, ...texture]),
      isPositive: label === 'not_a_photo',
      group,
    }));
  return rounded({
    aucPhotosNeverSeen: areaUnderCurve(scored(unseen)),
    aucParcelsAlone: areaUnderCurve(scored(unseen.filter(isParcel))),
    calibrationErrorNeverSeen: calibrationError(scored(unseen)),
  });
}

function rounded<Figures extends Record<string, number>>(figures: Figures) {
  const cut = (value: number) => Math.round(value * 1_000) / 1_000;
  const entries = Object.entries(figures).map(([name, value]) => [name, cut(value)]);
  return Object.fromEntries(entries) as Record<keyof Figures, number>;
}
