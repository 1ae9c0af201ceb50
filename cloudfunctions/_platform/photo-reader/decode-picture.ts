import { decode as decodeWebp } from '@cwasm/webp';
import { imageSize } from 'image-size';
import { PNG } from 'pngjs';
import { upright, type Picture } from '../../../domain/understanding/photo/picture';
import { decodeJpeg } from './decode-jpeg';

/** What a decoder may be asked to unfold: 24 million points are 96 MB of its memory. */
const MOST_POINTS = 24_000_000;
/** Nothing here looks at more than 256 points a side; twice that leaves room to average. */
const LEAST_SIDE = 512;

/** Null when it is larger than we unfold, or not what it says it is. */
export function decodePicture(
  bytes: Uint8Array,
  { format, width, height }: { format: 'jpg' | 'png' | 'webp'; width: number; height: number },
): Picture | null {
  if (width * height > MOST_POINTS) return null;
  try {
    if (format === 'png') {
      const png = PNG.sync.read(Buffer.from(bytes));
      return onWhite({ width: png.width, height: png.height, points: png.data });
    }
    if (format === 'jpg') {
      return upright(decodeJpeg(bytes, LEAST_SIDE), imageSize(bytes).orientation ?? 1);
    }
    const decoded = decodeWebp(bytes);
    return onWhite({ width: decoded.width, height: decoded.height, points: decoded.data });
  } catch {
    // Decoders throw on what is broken; a person looks at such a photo as before.
    return null;
  }
}

/** As it is shown: what is see-through stands on white, whatever colour hides below it. */
function onWhite({ width, height, points }: Picture): Picture {
  const shown = Uint8Array.from(points);
  for (let at = 3; at < shown.length; at += 4) {
    const opaque = points[at]! / 255;
    if (opaque === 1) continue;
    for (let channel = at - 3; channel < at; channel += 1) {
      shown[channel] = Math.round(points[channel]! * opaque + 255 * (1 - opaque));
    }
  }
  return { width, height, points: shown };
}
