import { createHash } from 'node:crypto';
import exifr from 'exifr/dist/mini.umd.js';
import { imageSize } from 'image-size';
import type { CleanPhoto, Photos } from '../../_application/media-ports';
import { stripJpeg } from './strip-jpeg';
import { stripPng } from './strip-png';
import { stripWebp } from './strip-webp';

type Format = CleanPhoto['format'];

/** A picture of fewer points shows nothing; one of more could exhaust whoever decodes it. */
const LEAST_SIDE = 16;
const MOST_POINTS = 120_000_000;

/** The small build of exifr knows tags by number only. */
const DATE_TIME_ORIGINAL = 0x9003;

/** What a photo is decides its own first bytes, never its name. */
export function createPhotos(): Photos {
  return {
    async clean(bytes) {
      const format = formatOf(bytes);
      if (format === null) return null;
      const size = sizeOf(bytes);
      if (size === null) return null;
      const stripped = strip(bytes, format, size.orientation);
      if (stripped === null) return null;
      const turned = size.orientation >= 5;
      return {
        format,
        width: turned ? size.height : size.width,
        height: turned ? size.width : size.height,
        takenAt: await takenAtOf(bytes),
        bytes: stripped,
        sha256: createHash('sha256').update(stripped).digest('hex'),
      };
    },
  };
}

function formatOf(bytes: Uint8Array): Format | null {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpg';
  if (bytes[0] === 0x89 && text(1, 4) === 'PNG') return 'png';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  return null;
}

function sizeOf(bytes: Uint8Array) {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (width < LEAST_SIDE || height < LEAST_SIDE || width * height > MOST_POINTS) return null;
    return { width, height, orientation };
  } catch {
    // image-size throws on what is not a picture: that is the answer here, not a fault.
    return null;
  }
}

function strip(bytes: Uint8Array, format: Format, orientation: number): Uint8Array | null {
  if (format === 'jpg') return stripJpeg(bytes, orientation);
  return format === 'png' ? stripPng(bytes) : stripWebp(bytes);
}

/** Cameras write their own local time without a zone: China's is assumed. */
async function takenAtOf(bytes: Uint8Array): Promise<number | null> {
  try {
    const tags = await exifr.parse(bytes, { translateKeys: false, reviveValues: false });
    const text: unknown = tags?.[DATE_TIME_ORIGINAL];
    if (typeof text !== 'string') return null;
    const [day = '', time = ''] = text.split(' ');
    const parsed = Date.parse(`${day.replaceAll(':', '-')}T${time}+08:00`);
    return Number.isNaN(parsed) ? null : parsed;
  } catch {
    // Broken metadata say nothing about when it was taken; the photo itself may be fine.
    return null;
  }
}
