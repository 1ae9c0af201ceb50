/**
 * Whether a photo that was used before is known again: pairs that somebody labelled, and copies of
 * photos at hand that are made here, of kinds that the pairs do not hold.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PhotoReadingDocument } from '../../cloudfunctions/_application/documents/photo-readings';
import type { World } from '../../cloudfunctions/_application/ports';
import { findSame } from '../../cloudfunctions/_application/read-photos';
import { keptSketch } from '../../cloudfunctions/_platform/photo-reader/photo-reader';
import { photos202611 } from '../../domain/policy/photo-policy';
import { likeness, LIKENESS_SIDE } from '../../domain/understanding/photo/likeness';
import { shrinkWithin, type Picture } from '../../domain/understanding/photo/picture';
import { photoBands, readPlanes } from '../../domain/understanding/photo/print';
import { readSketch } from '../../domain/understanding/photo/sketch-text';
import planes from '../../domain/understanding/weights/photo-planes.json';
import spotPlanes from '../../domain/understanding/weights/photo-spot-planes.json';
import { figureAtLeast, figureAtMost, type Figure } from '../../scripts/figure';
import { labelledPhotos, type LabelledPhoto } from '../../scripts/training/photo-data';
import { pictureOf } from '../../scripts/training/photo-features';
import { createMemoryWorld } from '../world/memory-world';
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

/** @returns how many altered copies are known again: beside the photo, and looked up among all */
export async function alteredFigures(folder: string): Promise<Figure[]> {
  const photos = labelledPhotos(folder).filter(({ label }) => goods.includes(label));
  const groups = [...new Set(photos.map(({ group }) => group))];
  const step = Math.ceil(groups.length / ALTERED);
  const chosen = groups.filter((_, at) => at % step === 0);
  const kept = await keepAll(photos);
  const figures: AlteredFigure[] = [];
  for (const alteration of alterations) {
    figures.push({ alteration, ...(await knownAgain(kept, chosen, alteration)) });
  }
  const mean = (kind: Alteration['kind'], what: 'alike' | 'lookedUp') => {
    const own = figures.filter(({ alteration }) => alteration.kind === kind);
    return rounded(own.reduce((sum, figure) => sum + figure[what], 0) / own.length);
  };
  const lookedUp = `looked up among ${photos.length}`;
  return [
    figureAtLeast('cut here, beside the photo', mean('cut', 'alike'), 'found', 0.95),
    figureAtLeast(`cut here, ${lookedUp}`, mean('cut', 'lookedUp'), 'found', 0.95),
    figureAtLeast('turned in another frame, beside it', mean('turned', 'alike'), 'found', 0.85),
    figureAtLeast(`turned in another frame, ${lookedUp}`, mean('turned', 'lookedUp'), 'found', 0.85),
    ...figures.map((figure) => told(figure, chosen.length)),
  ];
}

const goods = ['fresh', 'rotten', 'intact_package', 'damaged_package'];

interface AlteredFigure {
  alteration: Alteration;
  alike: number;
  lookedUp: number;
}

function told({ alteration: { name }, alike, lookedUp }: AlteredFigure, count: number): Figure {
  const unit = `found (${rounded(lookedUp)} looked up, n ${count})`;
  return { figure: `  ${name}`, value: rounded(alike), unit, target: null, holds: null };
}

const learnt = { discs: readPlanes(planes), spots: readPlanes(spotPlanes) };
const sketchOf = (picture: Picture) => keptSketch(shrinkWithin(picture, LIKENESS_SIDE));

interface Kept {
  world: World;
  /** A photo of each group. */
  files: Map<string, { photoId: string; file: string }>;
}

/** As the function keeps what it has read, in a database. */
async function keepAll(photos: readonly LabelledPhoto[]): Promise<Kept> {
  const world = createMemoryWorld({ at: 0, seed: 'same shot' });
  const files: Kept['files'] = new Map();
  for (const { file, group } of photos) {
    const picture = pictureOf(readFileSync(file));
    const reading: PhotoReadingDocument = {
      _id: file, ownerId: '', state: 'read', dueAt: 0, attempts: 1, createdAt: 0, sha256: file,
      findings: [], same: [], model: '', corrections: [], contestedAt: null,
      sketch: sketchOf(picture), bands: photoBands(picture, learnt).kept,
    };
    await world.database.transaction((transaction) => transaction.put('photoReadings', reading));
    files.set(group, { photoId: file, file });
  }
  return { world, files };
}

async function knownAgain(
  { world, files }: Kept,
  groups: readonly string[],
  { alter }: Alteration,
): Promise<{ alike: number; lookedUp: number }> {
  let [alike, lookedUp] = [0, 0];
  for (const group of groups) {
    const { photoId, file } = files.get(group)!;
    const picture = pictureOf(readFileSync(file));
    const copy = alter(picture);
    const sketch = sketchOf(copy);
    if (likeness(readSketch(sketchOf(picture)), readSketch(sketch)) >= least) alike += 1;
    const { sought } = photoBands(copy, learnt);
    const found = await findSame(world, { _id: 'copy', sha256: 'copy' }, { sketch, sought });
    if (found.some((one) => one.photoId === photoId)) lookedUp += 1;
  }
  return { alike: alike / groups.length, lookedUp: lookedUp / groups.length };
}
