/**
 * Spoiled or fresh, over all photos that may be trained on, each judged by weights, slope and
 * offset that did not see its group: more than are held back for good, so that chance says less.
 */
import { photos202611 } from '../../domain/policy/photo-policy';
import type { Figure } from '../../scripts/figure';
import {
  SPOILAGE_SOURCE,
  spoilageExamples,
  type SeenPhoto,
} from '../../scripts/training/measure-photos';
import { labelledPhotos, mayTrain } from '../../scripts/training/photo-data';
import { lookAt } from '../../scripts/training/train-photos';
import {
  crossProbabilities,
  everySource,
  oneSource,
  strangersProbabilities,
} from '../../scripts/training/train-spoilage';
import type { SourcedPhoto } from './spoilage-calibration';

/** Judged by both heads, as a hint takes. */
export interface TwiceJudged extends SourcedPhoto {
  across: number;
}

export async function goodsOf(folder: string): Promise<SeenPhoto[]> {
  return (await lookAt(labelledPhotos(folder).filter(mayTrain))).filter(({ label }) => {
    return label === 'fresh' || label === 'rotten';
  });
}

/** Each without its group. */
export function crossedPhotos(goods: readonly SeenPhoto[]): TwiceJudged[] {
  const examples = spoilageExamples(goods);
  return judged(
    goods,
    crossProbabilities(examples, everySource),
    crossProbabilities(examples, oneSource),
  );
}

/** Each of the sources that one head never learns by heads that have not met it at all. */
export function strangers(goods: readonly SeenPhoto[]): TwiceJudged[] {
  const others = new Set(goods.map(({ source }) => source).filter((one) => one !== SPOILAGE_SOURCE));
  return [...others].flatMap((source) => {
    const met = spoilageExamples(goods.filter((one) => one.source !== source));
    const own = goods.filter((one) => one.source === source);
    const unmet = spoilageExamples(own);
    return judged(
      own,
      strangersProbabilities(met, everySource, unmet),
      strangersProbabilities(met, oneSource, unmet),
    );
  });
}

function judged(
  goods: readonly SeenPhoto[],
  scores: readonly number[],
  across: readonly number[],
): TwiceJudged[] {
  return goods.map(({ group, source, label }, at) => {
    const isPositive = label === 'rotten';
    return { group, source, isPositive, score: scores[at]!, across: across[at]! };
  });
}

const spoiledFrom = photos202611.spoiledAboveBasisPoints / 10_000;
const freshBelow = photos202611.freshBelowBasisPoints / 10_000;

function told(figure: string, value: number, unit: string): Figure {
  return { figure, value: Math.round(value * 1_000) / 1_000, unit, target: null, holds: null };
}

const shareOf = (photos: readonly TwiceJudged[], holds: (photo: TwiceJudged) => boolean) =>
  photos.filter(holds).length / photos.length;

const isSpoiled = ({ isPositive }: TwiceJudged) => isPositive;
const isFresh = ({ isPositive }: TwiceJudged) => !isPositive;
const calledSpoiled = ({ score, across }: TwiceJudged) => Math.min(score, across) > spoiledFrom;
const calledFresh = ({ score, across }: TwiceJudged) => Math.max(score, across) < freshBelow;

/** How often the hints that people read are right, and on whose photos they are not. */
export function hintFigures(name: string, photos: readonly TwiceJudged[]): Figure[] {
  const spoiled = photos.filter(calledSpoiled);
  const fresh = photos.filter(calledFresh);
  const sources = [...new Set(photos.map(({ source }) => source))];
  const said = (kind: string) => `${name}: said to look ${kind}, and are`;
  return [
    told(said('spoiled'), shareOf(spoiled, isSpoiled), `(n ${spoiled.length})`),
    told(said('fresh'), shareOf(fresh, isFresh), `(n ${fresh.length})`),
    ...sources.flatMap((source) => sourceFigures(source, photos)),
  ];
}

function sourceFigures(source: string, photos: readonly TwiceJudged[]): Figure[] {
  const own = photos.filter((photo) => photo.source === source);
  const rotten = own.filter(isSpoiled);
  const good = own.filter(isFresh);
  const counted = ({ length }: readonly TwiceJudged[]) => `(n ${length})`;
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
