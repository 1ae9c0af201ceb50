/** The photos that a folder of data holds, by label, source and group. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ModelCard } from '../../domain/understanding/photo/head';

export interface LabelledPhoto {
  file: string;
  label: string;
  source: string;
  /** Photos of the same thing: never on both sides of a split. */
  group: string;
}

/** Parcels and what came with them serve for measuring only: nothing that ships is trained on them. */
export function mayTrain({ source }: Pick<LabelledPhoto, 'source'>): boolean {
  return source in licences;
}

/** Of what is trained on; the manifest names no licence for the others. */
const licences: Record<string, string> = {
  grocery_store: 'MIT',
  kaggle_fresh_rotten: 'none stated',
  quiil_apple_anthracnose: 'none stated',
};

export function isMit({ source }: LabelledPhoto): boolean {
  return licences[source] === 'MIT';
}

/** Each source with how many photos and which licence, as a card says it. */
export function sourcesOf(photos: readonly LabelledPhoto[]): ModelCard['trainedOn'] {
  const names = [...new Set(photos.map(({ source }) => source))];
  return names.map((source) => ({
    source,
    count: photos.filter((photo) => photo.source === source).length,
    licence: licences[source] ?? 'none stated',
  }));
}

export function labelledPhotos(dataFolder: string): LabelledPhoto[] {
  const manifest = path.join(dataFolder, 'photos', 'manifest.csv');
  if (!existsSync(manifest)) return [];
  return readCsv(manifest).map((row) => ({
    file: path.join(dataFolder, 'photos', row['path'] ?? ''),
    label: row['label'] ?? '',
    source: row['source'] ?? '',
    group: `${row['source']}/${row['group']}`,
  }));
}

/** Every fifth group is held back: nothing is chosen or fitted by it. */
export function isHeldBack({ group }: LabelledPhoto): boolean {
  let hash = 0x811c9dc5;
  for (const letter of group) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return (hash >>> 8) % 5 === 0;
}

export function readCsv(file: string): Array<Record<string, string>> {
  const [head = '', ...lines] = readFileSync(file, 'utf8').replace(/^\uFEFF/, '').trim().split(/\r?\n/);
  const columns = cellsOf(head);
  return lines.map((line) => {
    const cells = cellsOf(line);
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => {
    return match[1]?.replaceAll('""', '"') ?? match[2] ?? '';
  });
}
