/** What anybody's folder of pictures and list of pairs come back as. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PNG } from 'pngjs';
import { photoPart } from './photo-part';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pictures-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Bars of few colours on white, mirrored where asked. */
function bars({ mirrored = false } = {}): Buffer {
  const png = new PNG({ width: 120, height: 90 });
  for (let at = 0; at < 120 * 90; at += 1) {
    const x = mirrored ? 119 - (at % 120) : at % 120;
    const isBar = x % 24 < 12 && Math.floor(at / 120) > 80 - x / 2;
    png.data.set(isBar ? [30, 90 + Math.floor(x / 24) * 30, 200, 255] : [255, 255, 255, 255], at * 4);
  }
  return PNG.sync.write(png);
}

test('a folder with folders in it gives a row a picture, and what is broken is said to be', async () => {
  mkdirSync(path.join(folder, 'inner'));
  writeFileSync(path.join(folder, 'a-broken.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1]));
  writeFileSync(path.join(folder, 'empty.webp'), '');
  writeFileSync(path.join(folder, 'inner', 'bars.png'), bars());
  writeFileSync(path.join(folder, 'notes.txt'), 'no picture');
  const rows = (await photoPart.predict(folder)) ?? [];
  expect(rows.map(({ file, hints }) => [file, hints === 'unreadable'])).toEqual([
    ['a-broken.jpg', true],
    ['empty.webp', true],
    [path.join('inner', 'bars.png'), false],
  ]);
  const columns = rows.map((row) => Object.keys(row).join());
  expect(new Set(columns)).toEqual(new Set([columns[0]]));
  expect(columns[0]).toContain('rotten,not_a_photo');
  expect(Number(rows[2]?.['not_a_photo'])).toBeGreaterThan(0.5);
  expect(Number(rows[2]?.['rotten'])).toBeLessThan(1);
});

test('a folder without pictures is said to have none', async () => {
  await expect(photoPart.predict(folder)).rejects.toThrow('no pictures');
});

test('pairs are scored, and one that is missing is said to be unreadable', async () => {
  writeFileSync(path.join(folder, 'one.png'), bars());
  writeFileSync(path.join(folder, 'other.png'), bars({ mirrored: true }));
  writeFileSync(path.join(folder, 'pairs.csv'), 'a,b\none.png,other.png\none.png,gone.png\n');
  const rows = await photoPart.scorePairs?.(path.join(folder, 'pairs.csv'));
  expect(rows).toMatchObject([
    { a: 'one.png', b: 'other.png', same: 1, note: '' },
    { a: 'one.png', b: 'gone.png', same: '', note: 'unreadable' },
  ]);
});
