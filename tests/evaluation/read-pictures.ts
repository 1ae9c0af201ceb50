/** Files of anybody's: what is no picture gets a row that says so, and never ends the run. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { imageSize } from 'image-size';
import type { ReadPhoto } from '../../cloudfunctions/_application/photo-reader';
import { createPhotoReader } from '../../cloudfunctions/_platform/photo-reader/photo-reader';
import { photos202611 } from '../../domain/policy/photo-policy';
import { findInPhoto } from '../../domain/understanding/photo/findings';
import { likeness } from '../../domain/understanding/photo/likeness';
import { readSketch } from '../../domain/understanding/photo/sketch-text';
import { readCsv } from '../../scripts/training/photo-data';
import type { Prediction } from './part';

const reader = createPhotoReader();

export const rounded = (value: number) => Math.round(value * 1_000) / 1_000;

/** Null: missing, broken, or of a kind that is not taken as evidence either. */
export async function readPicture(file: string): Promise<ReadPhoto | null> {
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  const photo = sizeOf(bytes);
  return photo === null ? null : reader.read(bytes, photo);
}

function sizeOf(bytes: Uint8Array) {
  try {
    const { width, height, type } = imageSize(bytes);
    if (type !== 'jpg' && type !== 'png' && type !== 'webp') return null;
    return { format: type, width, height } as const;
  } catch {
    // image-size throws on what is no picture: that is its answer.
    return null;
  }
}

/** With those that are not taken, so that whoever counts rows finds every picture. */
export function picturesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(jpe?g|png|webp|gif|bmp|heic|avif)$/i.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

const unreadable = {
  rotten: '', not_a_photo: '', sharpness: '', brightness: '', burnt: '', hints: 'unreadable',
};

/** @param file as the row names it */
export function predictionOf(file: string, read: ReadPhoto | null): Prediction {
  if (read === null) return { file, ...unreadable };
  const { measures } = read;
  const hints = findInPhoto(measures, photos202611).map(({ kind, region }) => {
    const box = region && [region.left, region.top, region.width, region.height].map(rounded);
    return box === null ? kind : `${kind}@${box.join(',')}`;
  });
  return {
    file,
    rotten: fine(measures.spoiled),
    not_a_photo: fine(measures.drawing),
    sharpness: Math.round(measures.light.sharpness),
    brightness: Math.round(measures.light.brightness),
    burnt: rounded(measures.light.burnt),
    hints: hints.join(' '),
  };
}

/** Finer than people need: whoever ranks by it wants no ties. */
const fine = (value: number) => Number(value.toPrecision(6));

export interface ScoredPair {
  row: Record<string, string>;
  /** Null where one of the two cannot be read. */
  score: number | null;
}

/** @param file a table with the columns `a` and `b`, paths beside it */
export async function scorePairsOf(file: string): Promise<ScoredPair[]> {
  const scored: ScoredPair[] = [];
  for (const row of readCsv(file)) {
    const [one = '', other = ''] = ['a', 'b'].map((side) => path.join(path.dirname(file), row[side] ?? ''));
    const [first, second] = [await readPicture(one), await readPicture(other)];
    const score =
      first === null || second === null
        ? null
        : rounded(likeness(readSketch(first.sketch), readSketch(second.sketch)));
    scored.push({ row, score });
  }
  return scored;
}
