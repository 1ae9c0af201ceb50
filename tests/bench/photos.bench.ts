/**
 * `npm run bench -- photos`: what a look-up reads among 100,000 kept photos, and how long all checks
 * of a claim with three photos take, warm and cold. `BENCH_PHOTOS=1000000` for more photos kept.
 *
 * The kept photos are those of the data folder (without it: drawn ones), each with a quarter of its
 * bits turned over, so that they crowd as photos of groceries do and not as chance would have it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { PNG } from 'pngjs';
import { imageSize } from 'image-size';
import type { PhotoReadingDocument } from '../../cloudfunctions/_application/documents/photo-readings';
import type { Query } from '../../cloudfunctions/_application/ports';
import { findSame } from '../../cloudfunctions/_application/read-photos';
import { createPhotoReader } from '../../cloudfunctions/_platform/photo-reader/photo-reader';
import { photos202611 } from '../../domain/policy/photo-policy';
import { findInPhoto } from '../../domain/understanding/photo/findings';
import { keptBands, readPlanes, sidesOfPhoto } from '../../domain/understanding/photo/print';
import planes from '../../domain/understanding/weights/photo-planes.json';
import spotPlanes from '../../domain/understanding/weights/photo-spot-planes.json';
import { launchChromium } from '../../scripts/chromium';
import { figureAtMost, printFigures, type Figure } from '../../scripts/figure';
import { createChance } from '../../scripts/training/chance';
import { dataFolder } from '../../scripts/training/data-folder';
import { labelledPhotos } from '../../scripts/training/photo-data';
import { pictureOf } from '../../scripts/training/photo-features';
import { createMemoryWorld } from '../world/memory-world';
import type { ReaderAlone } from './photo-reader-alone';

const KEPT = Number(process.env['BENCH_PHOTOS'] ?? 100_000);
const CLAIMS = 40;
const PHOTOS_A_CLAIM = 3;
const PARENTS = 300;
const TURNED_SHARE = 0.25;

const chance = createChance(11);

function pictures(): Uint8Array[] {
  const folder = dataFolder();
  const all = folder === null ? [] : labelledPhotos(folder);
  const photos = all.filter(({ label }) => label !== 'not_a_photo');
  if (photos.length > 0) {
    return Array.from({ length: PARENTS }, () => readFileSync(chance.pick(photos).file));
  }
  console.error('no data folder: drawn pictures stand for photos');
  return Array.from({ length: PARENTS }, (_, seed) => {
    const png = new PNG({ width: 320, height: 240 });
    for (let at = 0; at < png.data.length; at += 1) {
      png.data[at] = 128 + 100 * Math.sin(at / (40 + seed)) + chance.whole(0, 20);
    }
    return new Uint8Array(PNG.sync.write(png));
  });
}

/** The collection with its index on bands: what a find reads is counted. */
class KeptPhotos {
  documentsRead = 0;
  private readonly byBand = new Map<string, number[]>();
  private readonly bands: string[][] = [];

  constructor(
    private readonly template: PhotoReadingDocument,
    private readonly sketches: readonly string[],
  ) {}

  keep(bands: string[]): void {
    const number = this.bands.push(bands) - 1;
    for (const band of bands) {
      const numbers = this.byBand.get(band);
      if (numbers === undefined) this.byBand.set(band, [number]);
      else numbers.push(number);
    }
  }

  find(_name: string, { where, limit }: Query): Promise<PhotoReadingDocument[]> {
    const sought = (where['bands'] as { in: string[] } | undefined)?.in ?? [];
    const found = new Set<number>();
    for (const band of sought) {
      for (const number of this.byBand.get(band) ?? []) if (found.size < limit) found.add(number);
    }
    this.documentsRead += found.size;
    const documents = [...found].map((number) => ({
      ...this.template,
      _id: `photo_${number}`,
      bands: this.bands[number]!,
      sketch: this.sketches[number % this.sketches.length]!,
    }));
    return Promise.resolve(documents);
  }
}

/** As a phone's camera makes it, 12 million points: a small photo blown up and saved again. */
async function largePhoto(small: Uint8Array): Promise<Buffer> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 4_000, height: 3_000 } });
    const source = `data:image/jpeg;base64,${Buffer.from(small).toString('base64')}`;
    await page.setContent(`<body style="margin:0"><img src="${source}" width="4000" height="3000">`);
    return await page.screenshot({ type: 'jpeg', quality: 92 });
  } finally {
    await browser.close();
  }
}

/** Cold start, a camera's photo and memory, without the bench and its kept photos in the way. */
async function readAlone(shots: readonly Uint8Array[]): Promise<ReaderAlone> {
  const folder = mkdtempSync(path.join(tmpdir(), 'photos-bench-'));
  try {
    const photos = [...shots.slice(0, 60), await largePhoto(shots[0]!)];
    const files = photos.map((bytes, number) => {
      const file = path.join(folder, String(number));
      writeFileSync(file, bytes);
      return file;
    });
    const script = path.join(__dirname, 'photo-reader-alone.ts');
    const run = spawnSync(process.execPath, ['--import', 'tsx', script, ...files]);
    if (run.status !== 0) throw new Error(run.stderr.toString());
    return JSON.parse(run.stdout.toString()) as ReaderAlone;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

const template: PhotoReadingDocument = {
  _id: '', ownerId: '', state: 'read', dueAt: 0, attempts: 1, createdAt: 0, sha256: '',
  findings: [], same: [], model: '', sketch: '', bands: [], corrections: [], contestedAt: null,
};

function keepPhotos(shots: readonly Uint8Array[], sketches: readonly string[]): KeptPhotos {
  const learnt = { discs: readPlanes(planes), spots: readPlanes(spotPlanes) };
  const sides = shots.map((bytes) => sidesOfPhoto(pictureOf(bytes), learnt));
  const kept = new KeptPhotos(template, sketches);
  const other = (ofPart: Float32Array) =>
    ofPart.map((side) => (chance.under(TURNED_SHARE) ? -side : side));
  for (let number = 0; number < KEPT; number += 1) {
    const { discs, spots } = sides[number % sides.length]!;
    kept.keep(keptBands({ discs: discs.map(other), spots: spots.map(other) }));
  }
  return kept;
}

const told = (figure: string, value: number, unit: string): Figure => {
  return { figure, value, unit, target: null, holds: null };
};

async function main(): Promise<void> {
  const reader = createPhotoReader();
  const shots = pictures();
  const look = (bytes: Uint8Array) => {
    const { width, height, type } = imageSize(bytes);
    return reader.read(bytes, { format: type === 'png' ? 'png' : 'jpg', width, height });
  };
  const alone = await readAlone(shots);
  const first = await look(shots[0]!);
  if (first === null) throw new Error('the first picture cannot be read');
  const sketches = [first.sketch];
  for (const shot of shots.slice(1, 20)) sketches.push((await look(shot))?.sketch ?? first.sketch);
  const kept = keepPhotos(shots, sketches);
  const world = createMemoryWorld({ at: 0, seed: 'photos' });
  const database = { ...world.database, find: kept.find.bind(kept) as never };
  const times: number[] = [];
  const reads: number[] = [];
  const usedBefore = process.cpuUsage();
  for (let claim = 0; claim < CLAIMS; claim += 1) {
    const startedAt = performance.now();
    for (let photo = 0; photo < PHOTOS_A_CLAIM; photo += 1) {
      const read = await look(chance.pick(shots));
      if (read === null) continue;
      kept.documentsRead = 0;
      findInPhoto(read.measures, photos202611);
      await findSame({ ...world, database }, { _id: 'new', sha256: 'new' }, read);
      reads.push(kept.documentsRead);
    }
    times.push(performance.now() - startedAt);
  }
  const used = process.cpuUsage(usedBefore);
  const processorMs = Math.round((used.user + used.system) / 1_000 / CLAIMS);
  times.sort((one, other) => one - other);
  reads.sort((one, other) => one - other);
  printFigures([
    figureAtMost(`documents read a look-up among ${KEPT}, p50`, at(reads, 0.5), 'read', 500),
    figureAtMost('  the most', at(reads, 1), 'read', 500),
    figureAtMost('claim with 3 photos, p50', Math.round(at(times, 0.5)), 'ms', 400),
    figureAtMost('claim with 3 photos, p99', Math.round(at(times, 0.99)), 'ms', 1_500),
    told('  of it time of a processor, whatever the load', processorMs, 'ms'),
    told('first photo, cold, a process of its own', Math.round(alone.coldMs), 'ms'),
    told('photo of 12 million points, warm', Math.round(alone.largestMs), 'ms'),
    figureAtMost('memory at most, after that', Math.round(alone.peakMegabytes), 'MB', 512),
    told('load of the machine', Math.round(loadavg()[0] ?? 0), ''),
  ]);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
