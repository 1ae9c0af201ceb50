import type { PhotoReader } from '../../_application/photo-reader';
import { probabilityOf, readHead } from '../../../domain/understanding/photo/head';
import { drawnLook } from '../../../domain/understanding/photo/drawn-look';
import { lightIn, lightOf, measuredSketch } from '../../../domain/understanding/photo/light';
import { LIKENESS_SIDE } from '../../../domain/understanding/photo/likeness';
import { shrinkWithin, type Sketch } from '../../../domain/understanding/photo/picture';
import { photoBands, readPlanes } from '../../../domain/understanding/photo/print';
import { speakingRegion } from '../../../domain/understanding/photo/region';
import drawing from '../../../domain/understanding/weights/photo-drawing.json';
import planes from '../../../domain/understanding/weights/photo-planes.json';
import spotPlanes from '../../../domain/understanding/weights/photo-spot-planes.json';
import spoilage from '../../../domain/understanding/weights/photo-spoilage.json';
import across from '../../../domain/understanding/weights/photo-spoilage-across.json';
import { decodePicture } from './decode-picture';
import { loadNetwork } from './network';

const spoilageHead = readHead(spoilage);
const acrossHead = readHead(across);
const drawingHead = readHead(drawing);
const photoPlanes = { discs: readPlanes(planes), spots: readPlanes(spotPlanes) };

export function createPhotoReader(): PhotoReader {
  return {
    async read(bytes, photo) {
      const picture = decodePicture(bytes, photo);
      if (picture === null) return null;
      const { features, map, texture } = (await loadNetwork()).see(picture);
      const measured = measuredSketch(picture);
      const light = lightOf(measured);
      const bands = photoBands(picture, photoPlanes);
      return {
        measures: {
          light: lightIn(measured, light),
          drawing: probabilityOf(
            drawingHead,
            // Weights say what they were trained on: those of another kind would score nonsense.
            drawingHead.reads === 'look'
              ? [...drawnLook(measured, light), ...texture]
              : features,
          ),
          spoiled: probabilityOf(spoilageHead, features),
          spoiledAcross: probabilityOf(acrossHead, features),
          // What speaks is the rot, not the shelf.
          spoiledRegion: speakingRegion(acrossHead, map),
        },
        sketch: keptSketch(shrinkWithin(picture, LIKENESS_SIDE)),
        bands: bands.kept,
        sought: bands.sought,
      };
    },
  };
}

/** See `domain/understanding/photo/sketch-text.ts`. */
export function keptSketch({ width, height, colours }: Sketch): string {
  const points = Buffer.from(Uint8Array.from(colours, (value) => Math.round(value)));
  return `${width}x${height}:${points.toString('base64')}`;
}
