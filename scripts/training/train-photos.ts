/** Trains what reads photos: spoilage, drawings and the planes of the look-up. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { discPrint, wholeDisc } from '../../domain/understanding/photo/disc';
import type { ModelCard, StoredHead } from '../../domain/understanding/photo/head';
import { shrinkWithin } from '../../domain/understanding/photo/picture';
import { PRINT_SIDE } from '../../domain/understanding/photo/print';
import { createChance } from './chance';
import { dataFolder, noDataMessage } from './data-folder';
import { drawGraphics, drawPackShots, KINDS_OF_GRAPHICS, placePhotos } from './draw-graphics';
import { fitPlanes } from './fit-planes';
import {
  drawingFigures,
  SPOILAGE_SOURCE,
  spoilageExamples,
  spoilageFigures,
  type SeenPhoto,
} from './measure-photos';
import { isHeldBack, labelledPhotos, licences, mayTrain, type LabelledPhoto } from './photo-data';
import { featuresOf, pictureOf } from './photo-features';
import { rememberedPictures } from './remembered-pictures';
import { trainDrawing, type DrawingExample } from './train-drawing';
import { trainSpoilage } from './train-spoilage';

const SEED = 7;
const DRAWN = 770;
const PLACED = 330;
const PACKED = 120;
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
  const drawn = await rememberedPictures(`drawn ${DRAWN} ${SEED}`, inside, () => {
    return drawGraphics(DRAWN, SEED, inside);
  });
  const placed = await rememberedPictures(`placed ${PLACED} ${SEED + 1}`, inside, () => {
    return placePhotos(PLACED, SEED + 1, inside);
  });
  const packed = await rememberedPictures(`packed ${PACKED} ${SEED + 2}`, inside, () => {
    return drawPackShots(PACKED, SEED + 2, inside);
  });
  mkdirSync(target, { recursive: true });
  const spoilage = trainSpoilage(spoilageExamples(seen), spoilageCard(seen));
  write('photo-spoilage', withFigures(spoilage, spoilageFigures(spoilage, all)));
  const examples = await drawingExamples(seen, { drawn, placed, packed });
  const drawing = trainDrawing(examples, drawingCard(seen));
  write('photo-drawing', withFigures(drawing, drawingFigures(drawing, all)));
  write('photo-planes', trainPlanes(seen, drawn));
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

function isMit({ source }: LabelledPhoto): boolean {
  return licences[source] === 'MIT';
}

/** Goods whose photos are free to use, as data URLs: what posters and screens show. */
function freePhotos(photos: readonly LabelledPhoto[]): string[] {
  return photos
    .filter((photo) => isMit(photo) && ['fresh', 'intact_package'].includes(photo.label))
    .filter((_, position) => position % 4 === 0)
    .map(({ file }) => `data:image/jpeg;base64,${readFileSync(file).toString('base64')}`);
}

function sourcesOf(photos: readonly LabelledPhoto[]): ModelCard['trainedOn'] {
  const names = [...new Set(photos.map(({ source }) => source))];
  return names.map((source) => ({
    source,
    count: photos.filter((photo) => photo.source === source).length,
    licence: licences[source] ?? 'none stated',
  }));
}

function spoilageCard(seen: readonly SeenPhoto[]): ModelCard {
  return {
    name: 'spoilage',
    trainedOn: sourcesOf(seen.filter(({ source }) => source === SPOILAGE_SOURCE)),
    seed: SEED,
    figures: { photosThatSetSlopeAndOffset: spoilageExamples(seen).length },
    limits: [
      'Apples, bananas and oranges; other goods are judged by likeness to these.',
      'The source of the weights states no licence: train on your own closed tickets before resale.',
      'Probabilities hold for a mixture of sources like this one, not for each source by itself.',
      'Crushed and leaking goods and damaged parcels are not recognised: a person looks.',
    ],
  };
}

async function drawingExamples(
  seen: readonly SeenPhoto[],
  { drawn, placed, packed }: Record<'drawn' | 'placed' | 'packed', readonly Buffer[]>,
): Promise<DrawingExample[]> {
  const examples: DrawingExample[] = seen.map(({ features, group }) => {
    return { features, group, isDrawn: false };
  });
  for (const [position, bytes] of drawn.entries()) {
    const group = `drawn/${position % KINDS_OF_GRAPHICS}`;
    examples.push({ features: await featuresOf(bytes), group, isDrawn: true });
  }
  for (const [group, pictures] of Object.entries({ placed, packed })) {
    for (const bytes of pictures) {
      examples.push({ features: await featuresOf(bytes), group, isDrawn: false });
    }
  }
  return examples;
}

function drawingCard(seen: readonly SeenPhoto[]): ModelCard {
  const own = (source: string, count: number) => ({ source, count, licence: 'own' });
  return {
    name: 'drawing',
    trainedOn: [
      ...sourcesOf(seen),
      own('drawn here, with icons (fluent-emoji-flat, MIT) and photos of the source with MIT', DRAWN),
      own('photos of the source with MIT, cut out, boxed or stamped here', PLACED),
      own('printed boxes in the light of a studio, drawn here to count as photos', PACKED),
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

function trainPlanes(photos: readonly LabelledPhoto[], drawn: readonly Buffer[]) {
  const mit = photos.filter(isMit);
  const pictures = [...mit.map(({ file }) => readFileSync(file)), ...drawn];
  const prints = pictures.map((bytes) => {
    return discPrint(shrinkWithin(pictureOf(bytes), PRINT_SIDE), wholeDisc);
  });
  return { trainedOn: sourcesOf(mit), drawn: drawn.length, ...fitPlanes(prints, createChance(SEED)) };
}
