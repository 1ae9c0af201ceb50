/**
 * Spoiled or fresh, over all photos that may be trained on, each judged by weights, slope and
 * offset that did not see its group: more than are held back for good, so that chance says less.
 */
import { photos202611 } from '../../domain/policy/photo-policy';
import type { Figure } from '../../scripts/figure';
import { spoilageExamples } from '../../scripts/training/measure-photos';
import { labelledPhotos, mayTrain } from '../../scripts/training/photo-data';
import { lookAt } from '../../scripts/training/train-photos';
import { crossProbabilities } from '../../scripts/training/train-spoilage';
import type { SourcedPhoto } from './spoilage-calibration';

export async function crossedPhotos(folder: string): Promise<SourcedPhoto[]> {
  const judged = (await lookAt(labelledPhotos(folder).filter(mayTrain))).filter(({ label }) => {
    return label === 'fresh' || label === 'rotten';
  });
  const examples = spoilageExamples(judged);
  const probabilities = crossProbabilities(examples);
  return examples.map(({ group, isSpoiled }, at) => ({
    group,
    isPositive: isSpoiled,
    score: probabilities[at]!,
    source: judged[at]!.source,
  }));
}

const spoiledFrom = photos202611.spoiledAboveBasisPoints / 10_000;
const freshBelow = photos202611.freshBelowBasisPoints / 10_000;

function told(figure: string, value: number, unit: string): Figure {
  return { figure, value: Math.round(value * 1_000) / 1_000, unit, target: null, holds: null };
}

const shareOf = (photos: readonly SourcedPhoto[], holds: (photo: SourcedPhoto) => boolean) =>
  photos.filter(holds).length / photos.length;

/** How often the hints that people read are right, and on whose photos they are not. */
export function hintFigures(photos: readonly SourcedPhoto[]): Figure[] {
  const spoiled = photos.filter(({ score }) => score > spoiledFrom);
  const fresh = photos.filter(({ score }) => score < freshBelow);
  const sources = [...new Set(photos.map(({ source }) => source))];
  return [
    told('said to look spoiled, and are', shareOf(spoiled, isSpoiled), `(n ${spoiled.length})`),
    told('said to look fresh, and are', shareOf(fresh, isFresh), `(n ${fresh.length})`),
    ...sources.flatMap((source) => sourceFigures(source, photos)),
  ];
}

const isSpoiled = ({ isPositive }: SourcedPhoto) => isPositive;
const isFresh = ({ isPositive }: SourcedPhoto) => !isPositive;

function sourceFigures(source: string, photos: readonly SourcedPhoto[]): Figure[] {
  const own = photos.filter((photo) => photo.source === source);
  const rotten = own.filter(isSpoiled);
  const good = own.filter(isFresh);
  const calledSpoiled = ({ score }: SourcedPhoto) => score > spoiledFrom;
  const calledFresh = ({ score }: SourcedPhoto) => score < freshBelow;
  const counted = ({ length }: readonly SourcedPhoto[]) => `(n ${length})`;
  return [
    ...(rotten.length === 0 ? [] : [
      told(`  ${source}: spoiled, said so`, shareOf(rotten, calledSpoiled), counted(rotten)),
      told(`  ${source}: spoiled, called fresh`, shareOf(rotten, calledFresh), counted(rotten)),
    ]),
    ...(good.length === 0 ? [] : [
      told(`  ${source}: fresh, said so`, shareOf(good, calledFresh), counted(good)),
      told(`  ${source}: fresh, called spoiled`, shareOf(good, calledSpoiled), counted(good)),
    ]),
  ];
}
