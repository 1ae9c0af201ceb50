/**
 * Whether a photo that was used before is known again: pairs that somebody labelled, and copies of
 * photos at hand that are made here, of kinds that the pairs do not hold.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { photos202611 } from '../../domain/policy/photo-policy';
import { likeness, LIKENESS_SIDE } from '../../domain/understanding/photo/likeness';
import { shrinkWithin, type Picture } from '../../domain/understanding/photo/picture';
import { photoBands, PRINT_SIDE, readPlanes } from '../../domain/understanding/photo/print';
import planes from '../../domain/understanding/weights/photo-planes.json';
import { figureAtLeast, figureAtMost, type Figure } from '../../scripts/figure';
import { labelledPhotos } from '../../scripts/training/photo-data';
import { pictureOf } from '../../scripts/training/photo-features';
import { alterations, type Alteration } from './altered-copies';
import { rounded, scorePairsOf } from './read-pictures';

const least = photos202611.sameShotBasisPoints / 10_000;

const plainKinds = ['recrawled', 'aug:saltandpepper', 'aug:translation', 'aug:vertical_flip'];

export async function pairFigures(folder: string): Promise<Figure[]> {
  const file = path.join(folder, 'photos', 'pairs', 'pairs.csv');
  if (!existsSync(file)) return [];
  const pairs = (await scorePairsOf(file)).map(({ row: { duplicate, kind }, score }) => {
    return { duplicate, kind, score: score ?? 0 };
  });
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

/** Photos of groceries: what is wrong with them, what they show, which are the same. */

/** So many photos, each of another group, are altered in every way. */
const ALTERED = 60;

/** @returns how many altered copies are known again when laid beside the photo */
export function alteredFigures(folder: string): Figure[] {
  const pictures = picturesOf(folder);
  if (pictures.length === 0) return [];
  const figures = alterations.map((alteration) => {
    return { alteration, ...foundAgain(pictures, alteration) };
  });
  const mean = (kind: Alteration['kind'], what: 'alike' | 'lookedUp') => {
    const own = figures.filter(({ alteration }) => alteration.kind === kind);
    return rounded(own.reduce((sum, figure) => sum + figure[what], 0) / own.length);
  };
  const told = ({ alteration: { name }, alike, lookedUp }: (typeof figures)[number]): Figure => {
    const unit = `found (${rounded(lookedUp)} looked up, n ${pictures.length})`;
    return { figure: `  ${name}`, value: rounded(alike), unit, target: null, holds: null };
  };
  return [
    figureAtLeast('copies cut here, beside the photo', mean('cut', 'alike'), 'found', 0.95),
    figureAtLeast('copies cut here, by the look-up', mean('cut', 'lookedUp'), 'found', 0.95),
    figureAtLeast('copies turned in another frame', mean('turned', 'alike'), 'found', 0.85),
    figureAtLeast('the same by the look-up', mean('turned', 'lookedUp'), 'found', 0.85),
    ...figures.map(told),
  ];
}

function picturesOf(folder: string): Picture[] {
  const labels = ['fresh', 'rotten', 'intact_package', 'damaged_package'];
  const photos = labelledPhotos(folder).filter(({ label }) => labels.includes(label));
  const ofGroups = [...new Map(photos.map((photo) => [photo.group, photo])).values()];
  const step = Math.ceil(ofGroups.length / ALTERED);
  return ofGroups
    .filter((_, at) => at % step === 0)
    .map(({ file }) => pictureOf(readFileSync(file)));
}

const learnt = readPlanes(planes);

/** Shares of the pictures: alike enough, and found by a band that the photo is kept under. */
function foundAgain(pictures: readonly Picture[], { alter }: Alteration) {
  let [alike, lookedUp] = [0, 0];
  for (const picture of pictures) {
    const copy = alter(picture);
    const sketch = (of: Picture) => shrinkWithin(of, LIKENESS_SIDE);
    if (likeness(sketch(picture), sketch(copy)) >= least) alike += 1;
    const kept = new Set(photoBands(shrinkWithin(picture, PRINT_SIDE), learnt).kept);
    const { same, cutOut } = photoBands(shrinkWithin(copy, PRINT_SIDE), learnt).sought;
    if ([...same, ...cutOut].some((band) => kept.has(band))) lookedUp += 1;
  }
  return { alike: alike / pictures.length, lookedUp: lookedUp / pictures.length };
}
