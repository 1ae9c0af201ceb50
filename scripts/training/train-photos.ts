/** Trains what reads photos: spoilage, drawings and the planes of the look-up. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ModelCard, StoredHead } from '../../domain/understanding/photo/head';
import { dataFolder, noDataMessage } from './data-folder';
import {
  drawGraphics,
  drawPackShots,
  drawPosters,
  KINDS_OF_GRAPHICS,
  placePhotos,
} from './draw-graphics';
import { photoPosters } from './draw-posters';
import {
  acrossFigures,
  drawingFigures,
  SPOILAGE_SOURCE,
  spoilageExamples,
  spoilageFigures,
  type SeenPhoto,
} from './measure-photos';
import {
  isHeldBack,
  isMit,
  labelledPhotos,
  mayTrain,
  sourcesOf,
  type LabelledPhoto,
} from './photo-data';
import { featuresOf } from './photo-features';
import { rememberedPictures } from './remembered-pictures';
import { trainDrawing, type DrawingExample } from './train-drawing';
import { trainPlanes, trainSpotPlanes } from './train-planes';
import { everySource, oneSource, trainSpoilage } from './train-spoilage';

const SEED = 7;
/** How many pictures of each set are drawn. */
const counts = { drawn: 660, posters: 120, placed: 330, packed: 120 };
const target = path.resolve(__dirname, '../../domain/understanding/weights');

export async function trainPhotos({ data }: { data?: string }): Promise<void> {
  const folder = dataFolder(data);
  if (folder === null) {
    console.error(noDataMessage);
    return;
  }
  const all = await lookAt(labelledPhotos(folder));
  const seen = all.filter((photo) => mayTrain(photo) && !isHeldBack(photo));
  const inside = freePhotos(seen);
  const pictures = await drawAll(inside);
  mkdirSync(target, { recursive: true });
  const goods = spoilageExamples(seen);
  const spoilage = trainSpoilage(goods, everySource, spoilageCard(seen));
  write('photo-spoilage', withFigures(spoilage, spoilageFigures(spoilage, all)));
  const across = trainSpoilage(goods, oneSource, acrossCard(seen));
  write('photo-spoilage-across', withFigures(across, acrossFigures(across, all)));
  const examples = await drawingExamples(seen, pictures);
  const drawing = trainDrawing(examples, drawingCard(seen));
  write('photo-drawing', withFigures(drawing, drawingFigures(drawing, all)));
  write('photo-planes', trainPlanes(seen, pictures.drawn, SEED));
  write('photo-spot-planes', trainSpotPlanes(seen, SEED));
}

type Pictures = Record<keyof typeof counts, Buffer[]>;

/** No photo: drawn, posters. Photos all the same: placed, packed. */
async function drawAll(inside: readonly string[]): Promise<Pictures> {
  const { drawn, posters, placed, packed } = counts;
  const remember = (set: string, draw: () => Promise<Buffer[]>) =>
    rememberedPictures(`${set} ${SEED}`, inside, draw);
  return {
    drawn: await remember(`drawn ${drawn}`, () => drawGraphics(drawn, SEED, inside)),
    placed: await remember(`placed ${placed}`, () => placePhotos(placed, SEED + 1, inside)),
    packed: await remember(`packed ${packed}`, () => drawPackShots(packed, SEED + 2, inside)),
    posters: await remember(`posters ${posters}`, () => drawPosters(posters, SEED + 3, inside)),
  };
}

export async function lookAt(photos: readonly LabelledPhoto[]): Promise<SeenPhoto[]> {
  const seen: SeenPhoto[] = [];
  for (const photo of photos) {
    seen.push({ ...photo, features: await featuresOf(readFileSync(photo.file)) });
  }
  return seen;
}

/** What these very weights are worth, on their card. */
function withFigures(head: StoredHead, figures: ModelCard['figures']): StoredHead {
  return { ...head, card: { ...head.card, figures: { ...head.card.figures, ...figures } } };
}

function write(name: string, content: object): void {
  writeFileSync(path.join(target, `${name}.json`), `${JSON.stringify(content, null, 1)}\n`);
  console.log(`wrote ${name}`);
}

/** Goods whose photos are free to use, as data URLs: what posters and screens show. */
function freePhotos(photos: readonly LabelledPhoto[]): string[] {
  return photos
    .filter((photo) => isMit(photo) && ['fresh', 'intact_package'].includes(photo.label))
    .filter((_, position) => position % 4 === 0)
    .map(({ file }) => `data:image/jpeg;base64,${readFileSync(file).toString('base64')}`);
}

const limitsOfSpoilage = [
  'A source of the weights states no licence: train on your own closed tickets before resale.',
  'Crushed and leaking goods and damaged parcels are not recognised: a person looks.',
];

function spoilageCard(seen: readonly SeenPhoto[]): ModelCard {
  const judged = seen.filter(({ label }) => label === 'fresh' || label === 'rotten');
  return {
    name: 'spoilage',
    trainedOn: sourcesOf(judged),
    seed: SEED,
    figures: {},
    limits: [
      'Fruit and groceries on a shelf; other goods are judged by likeness to these.',
      'It knows its sources: on another one its order is chance, so that no hint rests on it alone.',
      ...limitsOfSpoilage,
    ],
  };
}

function acrossCard(seen: readonly SeenPhoto[]): ModelCard {
  return {
    name: 'spoilage-across',
    trainedOn: sourcesOf(seen.filter(({ source }) => source === SPOILAGE_SOURCE)),
    seed: SEED,
    figures: { photosThatSetSlopeAndOffset: spoilageExamples(seen).length },
    limits: [
      'Apples, bananas and oranges; other goods are judged by likeness to these.',
      'Its probability keeps its word for a mixture of sources, not for each: it only has a veto.',
      ...limitsOfSpoilage,
    ],
  };
}

async function drawingExamples(
  seen: readonly SeenPhoto[],
  { drawn, posters, placed, packed }: Pictures,
): Promise<DrawingExample[]> {
  const examples: DrawingExample[] = seen.map(({ features, group }) => {
    return { features, group, isDrawn: false };
  });
  type GroupOf = (at: number) => string;
  const add = async (pictures: readonly Buffer[], isDrawn: boolean, groupOf: GroupOf) => {
    for (const [at, bytes] of pictures.entries()) {
      examples.push({ features: await featuresOf(bytes), group: groupOf(at), isDrawn });
    }
  };
  await add(drawn, true, (at) => `drawn/${at % KINDS_OF_GRAPHICS}`);
  await add(posters, true, (at) => `poster/${at % photoPosters.length}`);
  await add(placed, false, () => 'placed');
  await add(packed, false, () => 'packed');
  return examples;
}

function drawingCard(seen: readonly SeenPhoto[]): ModelCard {
  const own = (source: string, count: number) => ({ source, count, licence: 'own' });
  return {
    name: 'drawing',
    trainedOn: [
      ...sourcesOf(seen),
      own(
        'drawn here, with icons (fluent-emoji-flat, MIT) and photos of the source with MIT',
        counts.drawn + counts.posters,
      ),
      own('photos of the source with MIT, cut out, boxed or stamped here', counts.placed),
      own('printed boxes in the light of a studio, drawn here to count as photos', counts.packed),
    ],
    seed: SEED,
    figures: {},
    limits: [
      'A picture of a printed box made by a computer, as shops use it, may look like a drawing.',
      'A photo of a screen or of a printed page is a photo to this model.',
      'Probabilities assume that one picture in ten is no photo.',
    ],
  };
}
