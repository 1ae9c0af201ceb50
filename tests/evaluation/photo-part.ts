/**
 * What the reader of photos is worth. Nothing here was trained or set on the fifth of the groups
 * that is held back; parcels, and the drawings and screenshots among them, were never trained on.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { imageSize } from 'image-size';
import type { ReadPhoto } from '../../cloudfunctions/_application/photo-reader';
import { createPhotoReader } from '../../cloudfunctions/_platform/photo-reader/photo-reader';
import { photos202611 } from '../../domain/policy/photo-policy';
import { findInPhoto } from '../../domain/understanding/photo/findings';
import { likeness } from '../../domain/understanding/photo/likeness';
import { readSketch } from '../../domain/understanding/photo/sketch-text';
import { figureAtLeast, figureAtMost, type Figure } from '../../scripts/figure';
import { isHeldBack, labelledPhotos, readCsv } from '../../scripts/training/photo-data';
import type { EvaluationPart, Prediction } from './part';
import { areaUnderCurve, calibrationError, interval, type Scored } from './scores';

const reader = createPhotoReader();

/** The source that the weights for spoilage come from; the others they have never met. */
const TRAINED_SOURCE = 'kaggle_fresh_rotten';

interface ReadLabelled {
  label: string;
  source: string;
  group: string;
  heldBack: boolean;
  read: ReadPhoto;
}

async function readFile(file: string): Promise<ReadPhoto | null> {
  const bytes = readFileSync(file);
  const { width, height, type } = imageSize(bytes);
  const format = type === 'png' || type === 'webp' ? type : 'jpg';
  return reader.read(bytes, { format, width, height });
}

const rounded = (value: number) => Math.round(value * 1_000) / 1_000;

function curve(figure: string, scored: readonly Scored[], gate: number | null): Figure[] {
  const value = rounded(areaUnderCurve(scored));
  const [low, high] = interval(scored, areaUnderCurve).map(rounded);
  const unit = `AUC (${low}-${high}, n ${scored.length})`;
  return [
    gate === null
      ? { figure, value, unit, target: null, holds: null }
      : figureAtLeast(figure, value, unit, gate),
  ];
}

function spoilageFigures(photos: readonly ReadLabelled[]): Figure[] {
  const judged = photos.filter(({ label }) => label === 'fresh' || label === 'rotten');
  const scored = (chosen: readonly ReadLabelled[]) =>
    chosen.map(({ label, group, read }) => {
      return { group, isPositive: label === 'rotten', score: read.measures.spoiled };
    });
  const own = judged.filter(({ source }) => source === TRAINED_SOURCE);
  const others = judged.filter(({ source }) => source !== TRAINED_SOURCE);
  const heldBack = judged.filter((photo) => photo.heldBack);
  const error = rounded(calibrationError(scored(heldBack)));
  return [
    ...curve('fresh/rotten, sources never trained on', scored(others), 0.73),
    ...curve('  of these the groups held back', scored(others.filter((one) => one.heldBack)), null),
    ...curve('fresh/rotten, same source, held back', scored(own.filter((one) => one.heldBack)), null),
    figureAtMost('fresh/rotten calibration error, held back', error, '', 0.05),
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
  const error = rounded(calibrationError(scored(unseen)));
  return [
    ...curve('not a photo, against photos never seen', scored(unseen), 0.97),
    ...curve('  against photos of goods alone', scored(goods), null),
    ...curve('  against parcels alone (stock photos)', scored(parcels), null),
    figureAtMost('not a photo calibration error', error, '', 0.05),
  ];
}

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
  ];
}

async function pairScores(file: string): Promise<Array<Record<string, string> & { score: number }>> {
  const scored: Array<Record<string, string> & { score: number }> = [];
  for (const row of readCsv(file)) {
    const [one, other] = ['a', 'b'].map((side) => path.join(path.dirname(file), row[side] ?? ''));
    const [first, second] = [await readFile(one!), await readFile(other!)];
    const score =
      first === null || second === null
        ? 0
        : likeness(readSketch(first.sketch), readSketch(second.sketch));
    scored.push(Object.assign({ ...row }, { score: rounded(score) }) as never);
  }
  return scored;
}

const plainKinds = ['recrawled', 'aug:saltandpepper', 'aug:translation', 'aug:vertical_flip'];

async function pairFigures(folder: string): Promise<Figure[]> {
  const file = path.join(folder, 'photos', 'pairs', 'pairs.csv');
  if (!existsSync(file)) return [];
  const least = photos202611.sameShotBasisPoints / 10_000;
  const pairs = await pairScores(file);
  const found = (chosen: typeof pairs) => {
    return rounded(chosen.filter(({ score }) => score >= least).length / chosen.length);
  };
  const same = pairs.filter(({ duplicate }) => duplicate === '1');
  const ofKinds = (kinds: string[]) => same.filter(({ kind }) => kinds.includes(kind ?? ''));
  const different = pairs.filter(({ duplicate }) => duplicate === '0');
  const turned = ofKinds(['aug:rotated_by_']);
  return [
    figureAtLeast('same shot re-encoded, cut or mirrored', found(ofKinds(plainKinds)), 'found', 0.95),
    figureAtLeast('same shot turned by 15-75 degrees', found(turned), 'found', 0.85),
    figureAtLeast('same shot changed twice over', found(ofKinds(['aug2'])), 'found', 0.85),
    figureAtMost('other shots of the same goods', found(different), 'taken for same', 0.01),
  ];
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(jpe?g|png|webp)$/i.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** Photos of groceries: what is wrong with them, what they show, which are the same. */
export const photoPart: EvaluationPart = {
  name: 'photos',
  async evaluate(folder) {
    const photos: ReadLabelled[] = [];
    for (const photo of labelledPhotos(folder)) {
      const read = await readFile(photo.file);
      if (read === null) continue;
      const { label, source, group } = photo;
      photos.push({ label, source, group, heldBack: isHeldBack(photo), read });
    }
    return [
      ...spoilageFigures(photos),
      ...drawingFigures(photos),
      ...lightFigures(photos),
      ...(await pairFigures(folder)),
    ];
  },
  async predict(folder) {
    if (!existsSync(folder) || !statSync(folder).isDirectory()) return null;
    const predictions: Prediction[] = [];
    for (const file of filesIn(folder)) {
      const read = await readFile(file);
      const name = path.relative(folder, file);
      if (read === null) {
        predictions.push(predictionOf(name, null));
        continue;
      }
      predictions.push(predictionOf(name, read));
    }
    return predictions;
  },
  async scorePairs(file) {
    const least = photos202611.sameShotBasisPoints / 10_000;
    return (await pairScores(file)).map(({ a = '', b = '', score }) => {
      return { a, b, score, same: score >= least ? 1 : 0 };
    });
  },
};

function predictionOf(file: string, read: ReadPhoto | null): Prediction {
  if (read === null) return { file, rotten: '', not_a_photo: '', sharpness: '', hints: 'unreadable' };
  const { measures } = read;
  const hints = findInPhoto(measures, photos202611).map(({ kind, region }) => {
    const box = region && [region.left, region.top, region.width, region.height].map(rounded);
    return box === null ? kind : `${kind}@${box.join(',')}`;
  });
  return {
    file,
    rotten: rounded(measures.spoiled),
    not_a_photo: rounded(measures.drawing),
    sharpness: Math.round(measures.light.sharpness),
    brightness: Math.round(measures.light.brightness),
    burnt: rounded(measures.light.burnt),
    hints: hints.join(' '),
  };
}
