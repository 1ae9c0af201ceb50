/**
 * What the reader of photos is worth. Nothing here was trained or set on the fifth of the groups
 * that is held back; parcels, and the drawings and screenshots among them, were never trained on.
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { ReadPhoto } from '../../cloudfunctions/_application/photo-reader';
import { photos202611 } from '../../domain/policy/photo-policy';
import { findInPhoto } from '../../domain/understanding/photo/findings';
import type { ModelCard } from '../../domain/understanding/photo/head';
import drawing from '../../domain/understanding/weights/photo-drawing.json';
import across from '../../domain/understanding/weights/photo-spoilage-across.json';
import spoilage from '../../domain/understanding/weights/photo-spoilage.json';
import { figureAtLeast, figureAtMost, type Figure } from '../../scripts/figure';
import { isHeldBack, labelledPhotos } from '../../scripts/training/photo-data';
import { SPOILAGE_SOURCE } from '../../scripts/training/measure-photos';
import type { EvaluationPart, Prediction } from './part';
import { alteredFigures, pairFigures } from './same-shot';
import { crossedFigures, shippedFigures } from './spoilage-calibration';
import { crossedPhotos, goodsOf, hintFigures, strangers } from './spoilage-crossed';
import { isPicture, picturesIn, predictionOf, readPicture, rounded, scorePairsOf } from './read-pictures';
import {
  areaUnderCurve,
  calibrationError,
  chanceOfCalibration,
  interval,
  type Scored,
} from '../../scripts/training/scores';

interface ReadLabelled {
  label: string;
  source: string;
  group: string;
  heldBack: boolean;
  read: ReadPhoto;
}

function curve(
  figure: string,
  scored: readonly Scored[],
  gate: number | null,
  area: (scored: readonly Scored[]) => number = areaUnderCurve,
): Figure[] {
  const value = rounded(area(scored));
  const [low, high] = interval(scored, area).map(rounded);
  const unit = `AUC (${low}-${high}, n ${scored.length})`;
  return [
    gate === null
      ? { figure, value, unit, target: null, holds: null }
      : figureAtLeast(figure, value, unit, gate),
  ];
}

/** Rounding alone may part what a card says from what its weights are worth here. */
const MOST_OFF = 0.001;

/** Weights and card must come from one training: the figure on the card is measured again. */
function ofCard({ card }: { card: ModelCard }, name: string, measured: number): Figure[] {
  const off = Math.abs((card.figures[name] ?? NaN) - measured);
  const figure = figureAtMost(`  the card's word is off by`, rounded(off), '', MOST_OFF);
  return [{ ...figure, holds: off <= MOST_OFF }];
}

function calibration(figure: string, scored: readonly Scored[], gate: number): Figure[] {
  const value = rounded(calibrationError(scored));
  const unit = `(n ${scored.length}, by chance alone ${rounded(chanceOfCalibration(scored))})`;
  return [figureAtMost(figure, value, unit, gate)];
}

async function recipeFigures(folder: string): Promise<Figure[]> {
  const goods = await goodsOf(folder);
  const photos = crossedPhotos(goods);
  return [
    ...curve('fresh/rotten, all sources, crossed by groups', photos, null),
    ...ofCard(spoilage, 'aucCrossed', areaUnderCurve(photos)),
    ...crossedFigures(photos),
    ...hintFigures('of a group not learnt', photos),
    ...hintFigures('of a source not learnt', strangers(goods)),
  ];
}

function spoilageFigures(photos: readonly ReadLabelled[]): Figure[] {
  const judged = photos.filter(({ label }) => label === 'fresh' || label === 'rotten');
  type Measure = 'spoiled' | 'spoiledAcross';
  const scored = (chosen: readonly ReadLabelled[], measure: Measure = 'spoiledAcross') =>
    chosen.map(({ label, group, source, read }) => {
      return { group, source, isPositive: label === 'rotten', score: read.measures[measure] };
    });
  const own = judged.filter(({ source }) => source === SPOILAGE_SOURCE);
  const others = judged.filter(({ source }) => source !== SPOILAGE_SOURCE);
  const heldBack = judged.filter((photo) => photo.heldBack);
  return [
    ...curve('fresh/rotten, sources never trained on', scored(others), 0.73),
    ...ofCard(across, 'aucSourcesNeverTrainedOn', areaUnderCurve(scored(others))),
    ...curve('  of these the groups held back', scored(others.filter((one) => one.heldBack)), null),
    ...curve('fresh/rotten, same source, held back', scored(own.filter((one) => one.heldBack)), null),
    ...curve('fresh/rotten, all sources, held back', scored(heldBack, 'spoiled'), null),
    ...shippedFigures(scored(heldBack, 'spoiled')),
  ];
}

function drawingFigures(photos: readonly ReadLabelled[]): Figure[] {
  const drawn = photos.filter(({ label }) => label === 'not_a_photo');
  const real = photos.filter(({ label }) => label !== 'not_a_photo');
  const parcels = real.filter(({ source }) => source === 'roboflow_parcels');
  const unseen = real.filter((photo) => photo.heldBack || photo.source === 'roboflow_parcels');
  const scored = (chosen: readonly ReadLabelled[]) =>
    [...drawn, ...chosen].map(({ label, group, read }) => {
      return { group, isPositive: label === 'not_a_photo', score: read.measures.drawing };
    });
  const goods = unseen.filter(({ source }) => source !== 'roboflow_parcels');
  const share = parcels.length / real.length;
  const mixed = (all: readonly Scored[]) => {
    const without = (isParcel: boolean) =>
      all.filter(({ isPositive, group }) => isPositive || isOfParcels(group) !== isParcel);
    return share * areaUnderCurve(without(false)) + (1 - share) * areaUnderCurve(without(true));
  };
  return [
    ...curve('not a photo, photos mixed as the data are', scored(unseen), 0.97, mixed),
    ...curve('  against photos never seen, a third parcels', scored(unseen), 0.97),
    ...ofCard(drawing, 'aucPhotosNeverSeen', areaUnderCurve(scored(unseen))),
    ...curve('  against photos of goods alone', scored(goods), null),
    ...curve('  against parcels alone (stock photos)', scored(parcels), null),
    ...calibration('not a photo calibration error, never seen', scored(unseen), 0.05),
    ...calibration('  among all photos', scored(real), 0.05),
  ];
}

const isOfParcels = (group: string) => group.startsWith('roboflow_parcels/');

/** How often a kind of hint is given to photos of each label. */
function lightFigures(photos: readonly ReadLabelled[]): Figure[] {
  const shareOf = (kind: string, chosen: readonly ReadLabelled[]) => {
    const hit = chosen.filter(({ read }) => {
      return findInPhoto(read.measures, photos202611).some((finding) => finding.kind === kind);
    });
    return Math.round((hit.length / chosen.length) * 1_000) / 10;
  };
  const labelled = (label: string) => photos.filter((photo) => photo.label === label);
  const clear = photos.filter(({ label }) => ['fresh', 'intact_package'].includes(label));
  const said = (figure: string, value: number): Figure => {
    return { figure, value, unit: '%', target: null, holds: null };
  };
  return [
    said('blurred photos found (synthetic blur)', shareOf('blurred', labelled('blurry_synthetic'))),
    said('clear photos called blurred', shareOf('blurred', clear)),
    said('dark photos found (synthetic)', shareOf('dark', labelled('dark_synthetic'))),
    said('clear photos called dark', shareOf('dark', clear)),
    said('clear photos called over-exposed', shareOf('overExposed', clear)),
    said('clear photos called a drawing', shareOf('drawing', clear)),
    said('closed packages called spoiled', shareOf('spoiled', labelled('intact_package'))),
    said('damaged parcels called fresh', shareOf('fresh', labelled('damaged_package'))),
  ];
}

export const photoPart: EvaluationPart = {
  name: 'photos',
  async evaluate(folder) {
    const photos: ReadLabelled[] = [];
    for (const photo of labelledPhotos(folder)) {
      const { read } = await readPicture(photo.file);
      if (read === null) continue;
      const { label, source, group } = photo;
      photos.push({ label, source, group, heldBack: isHeldBack(photo), read });
    }
    if (photos.length === 0) throw new Error(`no photos named by photos/manifest.csv in ${folder}`);
    return [
      ...spoilageFigures(photos),
      ...(await recipeFigures(folder)),
      ...drawingFigures(photos),
      ...lightFigures(photos),
      ...(await pairFigures(folder)),
      ...(await alteredFigures(folder)),
    ];
  },
  async predict(place) {
    if (!statSync(place).isDirectory()) {
      if (!isPicture(place)) return null;
      return [predictionOf(path.basename(place), await readPicture(place))];
    }
    const files = picturesIn(place);
    if (files.length === 0) throw new Error(`${place}: no pictures (jpg, png, webp) in this folder`);
    const predictions: Prediction[] = [];
    for (const file of files) {
      predictions.push(predictionOf(path.relative(place, file), await readPicture(file)));
    }
    return predictions;
  },
  async scorePairs(file) {
    const least = photos202611.sameShotBasisPoints / 10_000;
    return (await scorePairsOf(file)).map(({ row: { a = '', b = '' }, score, note }) => {
      if (score === null) return { a, b, score: '', same: '', note };
      return { a, b, score, same: score >= least ? 1 : 0, note };
    });
  },
};
