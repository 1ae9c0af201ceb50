/** What anybody's folder of pictures and list of pairs come back as. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PNG } from 'pngjs';
import { blockJpeg, webpPhoto } from '../back-end/photo-fixtures';
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

/** Six by six squares of seven shades; over all of them their mean is 123. */
const squares = () => blockJpeg(6, (column, row) => ((column * 5 + row * 3) % 7) * 40);

/** The shortest GIF there is. */
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

test('a folder with folders in it gives a row a picture, of any of the three kinds', async () => {
  mkdirSync(path.join(folder, 'inner'));
  writeFileSync(path.join(folder, 'grey.jpg'), squares());
  writeFileSync(path.join(folder, 'inner', 'bars.png'), bars());
  writeFileSync(path.join(folder, 'inner', 'stripes.webp'), webpPhoto());
  writeFileSync(path.join(folder, 'notes.txt'), 'no picture');
  const rows = (await photoPart.predict(folder)) ?? [];
  expect(rows.map(({ file, note }) => [file, note])).toEqual([
    ['grey.jpg', ''],
    [path.join('inner', 'bars.png'), ''],
    [path.join('inner', 'stripes.webp'), ''],
  ]);
  const [grey, drawn, striped] = rows;
  expect(grey?.['brightness']).toBe(123);
  expect(Number(drawn?.['not_a_photo'])).toBeGreaterThan(0.5);
  expect(Number(drawn?.['rotten'])).toBeLessThan(1);
  // Half white, half magenta, whose brightness is 0.299 + 0.114 of white's.
  expect(striped?.['brightness']).toBe(Math.round((255 + 255 * 0.413) / 2));
});

test('what cannot be read gets a row as wide as the others, which says why', async () => {
  writeFileSync(path.join(folder, 'a-broken.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1]));
  writeFileSync(path.join(folder, 'b-cut.png'), bars().subarray(0, 60));
  writeFileSync(path.join(folder, 'c-cut.webp'), webpPhoto().subarray(0, 40));
  writeFileSync(path.join(folder, 'd-empty.webp'), '');
  writeFileSync(path.join(folder, 'e.gif'), GIF);
  writeFileSync(path.join(folder, 'f-cut.jpg'), squares().subarray(0, 150));
  writeFileSync(path.join(folder, 'g.jpg'), squares());
  const rows = (await photoPart.predict(folder)) ?? [];
  expect(rows.map(({ file, note }) => [file, note])).toEqual([
    ['a-broken.jpg', 'unreadable: not a picture, or its beginning is broken'],
    ['b-cut.png', 'unreadable: broken, or too large to unfold (120 x 90 points)'],
    ['c-cut.webp', 'unreadable: broken, or too large to unfold (32 x 32 points)'],
    ['d-empty.webp', 'unreadable: an empty file'],
    ['e.gif', 'unreadable: of the kind gif; taken are jpg, png and webp'],
    ['f-cut.jpg', 'unreadable: broken, or too large to unfold (48 x 48 points)'],
    ['g.jpg', ''],
  ]);
  const columns = new Set(rows.map((row) => Object.keys(row).join()));
  expect([...columns]).toEqual([
    'file,rotten,rotten_across,not_a_photo,sharpness,brightness,burnt,hints,note',
  ]);
});

test('a folder without pictures is said to have none', async () => {
  await expect(photoPart.predict(folder)).rejects.toThrow('no pictures');
});

test('pictures linked into a folder are read, and a single one as well', async () => {
  mkdirSync(path.join(folder, 'linked'));
  writeFileSync(path.join(folder, 'grey.jpg'), squares());
  symlinkSync(path.join(folder, 'grey.jpg'), path.join(folder, 'linked', 'a.jpg'));
  symlinkSync(path.join(folder, 'gone.jpg'), path.join(folder, 'linked', 'b.jpg'));
  const rows = await photoPart.predict(path.join(folder, 'linked'));
  expect(rows).toMatchObject([
    { file: 'a.jpg', brightness: 123 },
    { file: 'b.jpg', note: 'unreadable: no such file' },
  ]);
  const alone = await photoPart.predict(path.join(folder, 'grey.jpg'));
  expect(alone).toMatchObject([{ file: 'grey.jpg', brightness: 123, note: '' }]);
});

test('pairs of any kinds are scored; of what cannot be read it is said which and why', async () => {
  writeFileSync(path.join(folder, 'one.png'), bars());
  writeFileSync(path.join(folder, 'other.png'), bars({ mirrored: true }));
  writeFileSync(path.join(folder, 'stripes.webp'), webpPhoto());
  writeFileSync(path.join(folder, 'grey.jpg'), squares());
  writeFileSync(path.join(folder, 'e.gif'), GIF);
  const pairs = ['one.png,other.png', 'stripes.webp,grey.jpg', 'one.png,gone.png', 'e.gif,one.png'];
  writeFileSync(path.join(folder, 'pairs.csv'), `a,b\n${pairs.join('\n')}\n`);
  const rows = await photoPart.scorePairs?.(path.join(folder, 'pairs.csv'));
  expect(rows).toMatchObject([
    { a: 'one.png', b: 'other.png', same: 1, note: '' },
    { a: 'stripes.webp', b: 'grey.jpg', same: 0, note: '' },
    { a: 'one.png', b: 'gone.png', same: '', note: 'b unreadable: no such file' },
    { a: 'e.gif', b: 'one.png', same: '', note: expect.stringMatching(/^a unreadable: .*gif/) },
  ]);
});

test('pairs may be named from anywhere, with blanks and marks of an editor about them', async () => {
  writeFileSync(path.join(folder, 'one.png'), bars());
  const list = path.join(folder, 'pairs.csv');
  writeFileSync(list, `\uFEFFa,b\r\n${path.join(folder, 'one.png')} , one.png\r\n`);
  expect(await photoPart.scorePairs?.(list)).toMatchObject([{ score: 1, same: 1, note: '' }]);
});

test('a list of pairs that is none is refused with what is wrong', async () => {
  const list = path.join(folder, 'pairs.csv');
  const scored = (content: string) => {
    writeFileSync(list, content);
    return photoPart.scorePairs?.(list);
  };
  await expect(scored('first,second\none.png,other.png\n')).rejects.toThrow('columns a and b');
  await expect(scored('a;b\none.png;other.png\n')).rejects.toThrow('with a comma between');
  await expect(scored('a,b\n')).rejects.toThrow('no pairs below');
  await expect(scored('')).rejects.toThrow('an empty file');
  await expect(photoPart.scorePairs?.(folder)).rejects.toThrow('a folder, not a file');
  await expect(photoPart.scorePairs?.(`${list}.gone`)).rejects.toThrow('no such file');
});
