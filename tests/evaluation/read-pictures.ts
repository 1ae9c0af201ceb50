/** Files of anybody's: what is no picture gets a row that says so, and never ends the run. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
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
import { readWords } from './read-texts';

const reader = createPhotoReader();

export const rounded = (value: number) => Math.round(value * 1_000) / 1_000;

/** What was read, or why nothing could be: of a kind that is not taken as evidence either, say. */
export type PictureRead = { read: ReadPhoto; note: '' } | { read: null; note: string };

const unreadable = (reason: string): PictureRead => ({ read: null, note: `unreadable: ${reason}` });

export async function readPicture(file: string): Promise<PictureRead> {
  if (!existsSync(file) || !statSync(file).isFile()) return unreadable('no such file');
  const bytes = readFileSync(file);
  if (bytes.length === 0) return unreadable('an empty file');
  const size = sizeOf(bytes);
  if (size === null) return unreadable('not a picture, or its beginning is broken');
  const { type: format, width, height } = size;
  if (format !== 'jpg' && format !== 'png' && format !== 'webp') {
    return unreadable(`of the kind ${format ?? 'unknown'}; taken are jpg, png and webp`);
  }
  const read = await reader.read(bytes, { format, width, height });
  return read === null
    ? unreadable(`broken, or too large to unfold (${width} x ${height} points)`)
    : { read, note: '' };
}

function sizeOf(bytes: Uint8Array) {
  try {
    return imageSize(bytes);
  } catch {
    // image-size throws on what is no picture: that is its answer.
    return null;
  }
}

export function isPicture(file: string): boolean {
  return /\.(jpe?g|jfif|png|webp|gif|bmp|tiff?|heic|heif|avif)$/i.test(file);
}

/** With those that are not taken, so that whoever counts rows finds every picture. */
export function picturesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory() && isPicture(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

const nothing = {
  rotten: '', rotten_across: '', not_a_photo: '', sharpness: '', brightness: '', burnt: '', hints: '',
};

/** @param file as the row names it */
export function predictionOf(file: string, { read, note }: PictureRead): Prediction {
  if (read === null) return { file, ...nothing, note };
  const { measures } = read;
  const hints = findInPhoto(measures, photos202611).map(({ kind, region }) => {
    const box = region && [region.left, region.top, region.width, region.height].map(rounded);
    return box === null ? kind : `${kind}@${box.join(',')}`;
  });
  return {
    file,
    rotten: fine(measures.spoiled),
    rotten_across: fine(measures.spoiledAcross),
    not_a_photo: fine(measures.drawing),
    sharpness: Math.round(measures.light.sharpness),
    brightness: Math.round(measures.light.brightness),
    burnt: rounded(measures.light.burnt),
    hints: hints.join(' '),
    note,
  };
}

/** Finer than people need: whoever ranks by it wants no ties. */
const fine = (value: number) => Number(value.toPrecision(6));

export interface ScoredPair {
  row: Record<string, string>;
  /** Null where one of the two cannot be read; `note` says which and why. */
  score: number | null;
  note: string;
}

/** Rows of a list of pairs; throws what is wrong with it. */
function pairsOf(file: string): Array<Record<string, string>> {
  const [head = ''] = readWords(file).split(/\r?\n/);
  const rows = readCsv(file);
  const columns = head.split(',').map((name) => name.replaceAll('"', ''));
  if (!columns.includes('a') || !columns.includes('b')) {
    throw new Error(
      `${file}: its first line must name the columns a and b, with a comma between; it has: ${head}`,
    );
  }
  if (rows.length === 0) throw new Error(`${file}: no pairs below its first line`);
  return rows;
}

/** @param file a table with the columns `a` and `b`, paths beside it */
export async function scorePairsOf(file: string): Promise<ScoredPair[]> {
  const scored: ScoredPair[] = [];
  for (const row of pairsOf(file)) {
    const read = (side: 'a' | 'b') => {
      return readPicture(path.resolve(path.dirname(file), row[side]?.trim() ?? ''));
    };
    const [one, other] = [await read('a'), await read('b')];
    if (one.read === null || other.read === null) {
      const notes = [one.note && `a ${one.note}`, other.note && `b ${other.note}`];
      scored.push({ row, score: null, note: notes.filter(Boolean).join('; ') });
      continue;
    }
    const score = rounded(likeness(readSketch(one.read.sketch), readSketch(other.read.sketch)));
    scored.push({ row, score, note: '' });
  }
  return scored;
}
