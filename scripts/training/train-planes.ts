/** The planes that cut the space of prints into bands, for whole discs and for spots. */
import { readFileSync } from 'node:fs';
import { discPrint, wholeDisc } from '../../domain/understanding/photo/disc';
import { shrinkWithin } from '../../domain/understanding/photo/picture';
import { PLANE_COUNT, PRINT_SIDE, SPOT_BITS } from '../../domain/understanding/photo/print';
import { SPOT_SIDE, spotsOf } from '../../domain/understanding/photo/spots';
import { createChance } from './chance';
import { fitPlanes } from './fit-planes';
import { isMit, sourcesOf, type LabelledPhoto } from './photo-data';
import { pictureOf } from './photo-features';

/** For discs about the middle; learnt from photos that are free to use and from pictures drawn here. */
export function trainPlanes(
  photos: readonly LabelledPhoto[],
  drawn: readonly Buffer[],
  seed: number,
) {
  const mit = photos.filter(isMit);
  const pictures = [...mit.map(({ file }) => readFileSync(file)), ...drawn];
  const prints = pictures.map((bytes) => {
    return discPrint(shrinkWithin(pictureOf(bytes), PRINT_SIDE), wholeDisc);
  });
  const size = { planes: PLANE_COUNT, directions: 64 };
  const fitted = fitPlanes(prints, size, createChance(seed));
  return { trainedOn: sourcesOf(mit), drawn: drawn.length, ...fitted };
}

/** Of the directions in which spots vary, more are noise: a cutting shows each a little otherwise. */
export function trainSpotPlanes(photos: readonly LabelledPhoto[], seed: number) {
  const mit = photos.filter(isMit);
  const prints = mit.flatMap(({ file }) => {
    const sketch = shrinkWithin(pictureOf(readFileSync(file)), SPOT_SIDE);
    return spotsOf(sketch).map((disc) => discPrint(sketch, disc));
  });
  const size = { planes: SPOT_BITS, directions: 24 };
  return { trainedOn: sourcesOf(mit), ...fitPlanes(prints, size, createChance(seed)) };
}
