/** Tables as people bring them: from an editor, a spreadsheet, another program. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readTexts } from './read-texts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'texts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function read(content: string | Buffer) {
  const file = path.join(folder, 'texts.tsv');
  writeFileSync(file, content);
  return readTexts(file);
}

test('columns stand in any order, with a byte order mark and the line ends of Windows', () => {
  expect(read('\uFEFFText\tcat\tID\r\n全烂了\tfruit\t7\r\n少一盒\tmeal\t8')).toEqual([
    { id: '7', text: '全烂了', note: '' },
    { id: '8', text: '少一盒', note: '' },
  ]);
});

test('a text with tabs stays whole where it comes last, elsewhere its line is named', () => {
  expect(read('id\ttext\n1\t全烂了\t退我20块\n')).toEqual([
    { id: '1', text: '全烂了\t退我20块', note: '' },
  ]);
  const [torn, whole] = read('text\tid\n全烂了\t退我20块\t1\n少一盒\t2\n');
  expect(torn?.note).toBe('line 2 has 3 cells, the first line names 2');
  expect(whole).toEqual({ id: '2', text: '少一盒', note: '' });
});

test('quotes around a whole text are taken off, with its broken lines; others are its own', () => {
  const rows = read(
    'id\ttext\n1\t"他说""都坏了""\n退钱"\n2\t"好吃" 才怪\n3\t"开头有引号\n4\t说"坏了"\n5\t\n',
  );
  expect(rows).toEqual([
    { id: '1', text: '他说"都坏了"\n退钱', note: '' },
    { id: '2', text: '"好吃" 才怪', note: '' },
    { id: '3', text: '"开头有引号', note: '' },
    { id: '4', text: '说"坏了"', note: '' },
    { id: '5', text: '', note: 'no words' },
  ]);
});

test('a line with too little in it is named as an editor counts, and takes no other with it', () => {
  expect(read('id\ttext\n1\t"汤\n洒了"\n\n退钱\n3\t少一盒\n')).toMatchObject([
    { id: '1', note: '' },
    { note: 'line 5 has 1 cells, the first line names 2' },
    { id: '3', text: '少一盒', note: '' },
  ]);
});

test('what is no such table is refused with what is wrong', () => {
  expect(() => read('')).toThrow('an empty file');
  expect(() => read('id\ttext\n')).toThrow('no rows below its first line');
  expect(() => read('id,text\n1,坏了\n')).toThrow('with a tab between; it has: id,text');
  expect(() => read('id\twords\n1\t坏了\n')).toThrow('id and text');
  expect(() => read(Buffer.from('id\ttext\n1\t坏了\n', 'utf16le'))).toThrow(/UTF-8|id and text/);
  expect(() => read(Buffer.from([0x69, 0x64, 0x09, 0xbb, 0xb5, 0xc1, 0xcb]))).toThrow('UTF-8');
  expect(() => readTexts(path.join(folder, 'gone.tsv'))).toThrow('no such file');
  expect(() => readTexts(folder)).toThrow('a folder, not a file');
});
