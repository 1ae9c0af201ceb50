/** Trains what reads photos: spoilage, drawings and the planes of the look-up. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { discPrint, wholeDisc } from '../../domain/understanding/photo/disc';
import { scoreOf, type ModelCard, type StoredHead } from '../../domain/understanding/photo/head';
import { shrinkWithin } from '../../domain/understanding/photo/picture';
import { PRINT_SIDE } from '../../domain/understanding/photo/print';
import { createChance } from './chance';
import { dataFolder, noDataMessage } from './data-folder';
import { drawGraphics } from './draw-graphics';
import { calibrate, fitHead, packHead, type FittedHead } from './fit-head';
import { fitPlanes } from './fit-planes';
import { isHeldBack, labelledPhotos, licences, mayTrain, type LabelledPhoto } from './photo-data';
import { featuresOf, pictureOf } from './photo-features';

const SEED = 7;
const DRAWN = 396;
/** Chosen on the four fifths that are not held back. */
const SPOILAGE_PENALTY = 0.3;
const DRAWING_PENALTY = 1;
const target = path.resolve(__dirname, '../../domain/understanding/weights');

/** Its photos are both fresh and rotten; the other sources have one of the two each. */
const SPOILAGE_SOURCE = 'kaggle_fresh_rotten';

type Seen = LabelledPhoto & { features: Float32Array };

export async function trainPhotos({ data }: { data?: string }): Promise<void> {
  const folder = dataFolder(data);
  if (folder === null) {
    console.error(noDataMessage);
    return;
  }
  const photos = labelledPhotos(folder).filter((photo) => mayTrain(photo) && !isHeldBack(photo));
  const seen: Seen[] = [];
  for (const photo of photos) {
    seen.push({ ...photo, features: await featuresOf(readFileSync(photo.file)) });
  }
  const drawn = await drawnPictures(photos);
  mkdirSync(target, { recursive: true });
  write('photo-spoilage', trainSpoilage(seen));
  write('photo-drawing', await trainDrawing(seen, drawn));
  write('photo-planes', trainPlanes(photos, drawn));
}

function write(name: string, content: object): void {
  writeFileSync(path.join(target, `${name}.json`), `${JSON.stringify(content, null, 1)}\n`);
  console.log(`wrote ${name}`);
}

function isMit({ source }: LabelledPhoto): boolean {
  return licences[source] === 'MIT';
}

/** Out of goods whose photos are free to use. */
function drawnPictures(photos: readonly LabelledPhoto[]): Promise<Buffer[]> {
  const inside = photos
    .filter((photo) => isMit(photo) && ['fresh', 'intact_package'].includes(photo.label))
    .filter((_, position) => position % 4 === 0)
    .map(({ file }) => `data:image/jpeg;base64,${readFileSync(file).toString('base64')}`);
  return drawGraphics(DRAWN, SEED, inside);
}

function sourcesOf(photos: readonly LabelledPhoto[]): ModelCard['trainedOn'] {
  const names = [...new Set(photos.map(({ source }) => source))];
  return names.map((source) => ({
    source,
    count: photos.filter((photo) => photo.source === source).length,
    licence: licences[source] ?? 'none stated',
  }));
}

/**
 * Weights from the one source that has both; only slope and offset see the others. So the figures on
 * the other sources are those of goods and cameras that the weights have never met.
 */
function trainSpoilage(seen: readonly Seen[]): StoredHead {
  const judged = seen.filter(({ label }) => label === 'fresh' || label === 'rotten');
  const isPositive = ({ label }: LabelledPhoto) => label === 'rotten';
  const own = judged.filter(({ source }) => source === SPOILAGE_SOURCE);
  const others = judged.filter(({ source }) => source !== SPOILAGE_SOURCE);
  const head = fit(own, isPositive, SPOILAGE_PENALTY);
  const crossed = crossScores(own, isPositive, SPOILAGE_PENALTY);
  const scores = [...crossed, ...others.map(({ features }) => score(head, features))];
  const straight = calibrate(scores, [...own, ...others].map(isPositive));
  return packHead(head, straight, {
    name: 'spoilage',
    trainedOn: sourcesOf(own),
    seed: SEED,
    figures: { photosThatSetSlopeAndOffset: judged.length },
    limits: [
      'Apples, bananas and oranges; other goods are judged by likeness to these.',
      'The source of the weights states no licence: train on your own closed tickets before resale.',
      'Crushed and leaking goods and damaged parcels are not recognised: a person looks.',
    ],
  });
}

/** Each photo judged by weights that did not see its group: what slope and offset must be set by. */
function crossScores(
  seen: readonly Seen[],
  isPositive: (photo: LabelledPhoto) => boolean,
  penalty: number,
): number[] {
  const groups = [...new Set(seen.map(({ group }) => group))];
  const foldOf = ({ group }: LabelledPhoto) => groups.indexOf(group) % 4;
  const heads = [0, 1, 2, 3].map((fold) => {
    return fit(seen.filter((photo) => foldOf(photo) !== fold), isPositive, penalty);
  });
  return seen.map((photo) => score(heads[foldOf(photo)]!, photo.features));
}

function fit(
  seen: readonly Seen[],
  isPositive: (photo: LabelledPhoto) => boolean,
  penalty: number,
): FittedHead {
  const examples = seen.map((photo) => ({
    features: photo.features,
    isPositive: isPositive(photo),
  }));
  return fitHead(examples, penalty);
}

function score(head: FittedHead, features: Float32Array): number {
  return scoreOf({ ...head, slope: 1, offset: 0, card: emptyCard }, features);
}

const emptyCard: ModelCard = { name: '', trainedOn: [], seed: SEED, figures: {}, limits: [] };

async function trainDrawing(seen: readonly Seen[], drawn: readonly Buffer[]): Promise<StoredHead> {
  const drawings: Seen[] = [];
  for (const [position, bytes] of drawn.entries()) {
    const features = await featuresOf(bytes);
    const group = `drawn/${position}`;
    drawings.push({ file: '', label: 'drawn', source: 'drawn', group, features });
  }
  const all = [...seen, ...drawings];
  const isPositive = ({ label }: LabelledPhoto) => label === 'drawn';
  const head = fit(all, isPositive, DRAWING_PENALTY);
  const straight = calibrate(crossScores(all, isPositive, DRAWING_PENALTY), all.map(isPositive));
  const drawnHere = {
    source: 'drawn here from icons (fluent-emoji-flat, MIT) and photos of the source with MIT',
    count: drawings.length,
    licence: 'own',
  };
  return packHead(head, straight, {
    name: 'drawing',
    trainedOn: [...sourcesOf(seen), drawnHere],
    seed: SEED,
    figures: {},
    limits: [
      'A product photo cut out on white, as shops use it, looks half like a drawing.',
      'A photo of a screen is a photo to this model.',
    ],
  });
}

function trainPlanes(photos: readonly LabelledPhoto[], drawn: readonly Buffer[]) {
  const mit = photos.filter(isMit);
  const pictures = [...mit.map(({ file }) => readFileSync(file)), ...drawn];
  const prints = pictures.map((bytes) => {
    return discPrint(shrinkWithin(pictureOf(bytes), PRINT_SIDE), wholeDisc);
  });
  return { trainedOn: sourcesOf(mit), drawn: drawn.length, ...fitPlanes(prints, createChance(SEED)) };
}
