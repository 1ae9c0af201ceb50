import { decode as decodeJpeg } from '@cwasm/jpeg-turbo';
import { decode as decodeWebp } from '@cwasm/webp';
import { PNG } from 'pngjs';
import type { Picture } from '../../../domain/understanding/photo/picture';

/** What a decoder may be asked to unfold: 24 million points are 96 MB of its memory. */
const MOST_POINTS = 24_000_000;

/** Null when it is larger than we unfold, or not what it says it is. */
export function decodePicture(
  bytes: Uint8Array,
  { format, width, height }: { format: 'jpg' | 'png' | 'webp'; width: number; height: number },
): Picture | null {
  if (width * height > MOST_POINTS) return null;
  try {
    if (format === 'png') {
      const png = PNG.sync.read(Buffer.from(bytes));
      return { width: png.width, height: png.height, points: png.data };
    }
    const decoded = format === 'jpg' ? decodeJpeg(bytes) : decodeWebp(bytes);
    return { width: decoded.width, height: decoded.height, points: decoded.data };
  } catch {
    // Decoders throw on what is broken; a person looks at such a photo as before.
    return null;
  }
}
