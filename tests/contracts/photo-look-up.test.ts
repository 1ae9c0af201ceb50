/** The look-up of a photo through the real SDK: by its index, with few documents, and it finds. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PhotoReadingDocument } from '../../cloudfunctions/_application/documents/photo-readings';
import type { ReadPhoto } from '../../cloudfunctions/_application/photo-reader';
import { findSame } from '../../cloudfunctions/_application/read-photos';
import { collections } from '../../cloudfunctions/_database/collections';
import { keptSketch } from '../../cloudfunctions/_platform/photo-reader/photo-reader';
import { LIKENESS_SIDE } from '../../domain/understanding/photo/likeness';
import { shrinkWithin, type Picture } from '../../domain/understanding/photo/picture';
import { photoBands, readPlanes } from '../../domain/understanding/photo/print';
import planes from '../../domain/understanding/weights/photo-planes.json';
import spotPlanes from '../../domain/understanding/weights/photo-spot-planes.json';
import { startLocalCloud, type LocalCloud } from '../../emulator/cloud';
import { createChance } from '../../scripts/training/chance';
import { countedReads, type Reads } from '../bench/counted-reads';
import { sdkSettings } from '../bench/sdk-settings';
import { createMemoryWorld } from '../world/memory-world';

const KEPT = 1_500;
/** So many kept photos share a band with the one that is looked up, and show something else. */
const CROWD = 60;
const MOST_READ = 500;

const dataDirectory = mkdtempSync(path.join(tmpdir(), 'look-up-'));
const before = { ...process.env };
let cloud: LocalCloud;

beforeAll(async () => {
  cloud = await startLocalCloud({
    functionsDirectory: dataDirectory,
    dataDirectory,
    collections,
    origin: () => 'http://127.0.0.1:1',
    // A look-up that no index serves would read them all: it fails instead.
    uncoveredQueries: { documents: 50, act: 'refuse' },
  });
  Object.assign(process.env, {
    ...sdkSettings,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: cloud.gatewayUrl('photo-check') }),
  });
});

afterAll(async () => {
  await cloud.close();
  process.env = before;
  rmSync(dataDirectory, { recursive: true, force: true });
});

/** Patches of colour; `margin` of each side is cut away. */
function patches(margin: number): Picture {
  const side = 160;
  const points = new Uint8Array(side * side * 4);
  for (let at = 0; at < side * side; at += 1) {
    const column = Math.floor((side * margin + (at % side) * (1 - 2 * margin)) / 20);
    const row = Math.floor((side * margin + Math.floor(at / side) * (1 - 2 * margin)) / 20);
    const shade = ((column * 53 + row * 97 + 31) * (column + 3)) % 256;
    points.set([shade, (shade * 7) % 256, (row * 31) % 256, 255], at * 4);
  }
  return { width: side, height: side, points };
}

function looked(picture: Picture): Pick<ReadPhoto, 'sketch' | 'bands' | 'sought'> {
  const learnt = { discs: readPlanes(planes), spots: readPlanes(spotPlanes) };
  const bands = photoBands(picture, learnt);
  return { sketch: keptSketch(shrinkWithin(picture, LIKENESS_SIDE)), bands: bands.kept, sought: bands.sought };
}

function kept(_id: string, bands: string[], sketch: string): PhotoReadingDocument {
  return {
    _id, ownerId: '', state: 'read', dueAt: 0, attempts: 1, createdAt: 0, sha256: _id,
    findings: [], same: [], model: '', sketch, bands, corrections: [], contestedAt: null,
  };
}

test('a cut copy finds its original among others, reading few documents by their bands', async () => {
  const original = looked(patches(0));
  const copy = looked(patches(0.1));
  const chance = createChance(5);
  const band = () => `${chance.pick(['w', 'p'])}${chance.whole(0, 3)}:${chance.whole(0, 2 ** 20).toString(36)}`;
  const blank = looked({ width: 8, height: 8, points: new Uint8Array(256).fill(90) });
  const others = Array.from({ length: KEPT }, (_, at) => {
    const bands = Array.from({ length: 32 }, band);
    return kept(`other_${at}`, at < CROWD ? [...bands, copy.sought[0]![0]!] : bands, blank.sketch);
  });
  await cloud.database.insertMany('photoReadings', [
    ...others.map((one) => ({ ...one })),
    { ...kept('original', original.bands, original.sketch) },
  ]);
  const { createDatabase } = await import('../../cloudfunctions/_platform/database');
  const reads: Reads = { documents: 0, calls: 0 };
  const world = createMemoryWorld({ at: 0, seed: 'photos' });
  const database = countedReads(createDatabase(), reads);
  const own = { _id: 'new', sha256: 'new' };
  const found = await findSame({ ...world, database }, own, copy);
  expect(found).toMatchObject([{ photoId: 'original', exact: false }]);
  expect(reads.documents).toBeGreaterThan(CROWD);
  expect(reads.documents).toBeLessThanOrEqual(MOST_READ);
  // By its bytes, by two kinds of discs and by its spots, the rarest first.
  expect(reads.calls).toBeLessThanOrEqual(6);
});
