/**
 * A function carries the texts that it says and no others. Found here a second time and more simply
 * than the build finds them: what is missing would be an empty line on somebody's paper.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { noticeKinds } from '../../domain/notice/notice';
import { ticketStates } from '../../domain/ticket/state';
import { english } from '../../locales/english';
import { traditional } from '../../locales/traditional';
import { productFunctions, readStamp } from '../../scripts/build-functions';
import { everyTextKey, keysSaidIn } from '../../scripts/texts-said';

const root = path.resolve(__dirname, '../..');
const every = everyTextKey(root);
const { inputs } = readStamp(productFunctions)!;
const codeOf = (name: string) => {
  return readFileSync(path.join(productFunctions.output, name, 'index.js'), 'utf8');
};
const speakers = Object.keys(inputs).filter((name) => inputs[name]!.includes('locales/text.ts'));

/** What stands in a bundle as the name of a text. */
const carries = (code: string, key: string) => code.includes(`"${key}":`);

test.each(speakers)('%s carries every text that its code names', (name) => {
  const code = codeOf(name);
  const named = inputs[name]!
    .filter((file) => /^(cloudfunctions|domain|locales\/[\w-]+\.ts)/.test(file))
    .filter((file) => file !== 'locales/text.ts')
    .flatMap((file) => {
      const source = readFileSync(path.join(root, file), 'utf8');
      return [...source.matchAll(/\b(?:text\(|key: )'([\w.-]+)'/g)].map(([, key = '']) => key);
    })
    .filter((key) => every.includes(key));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((key) => !carries(code, key))).toEqual([]);
});

test.each([
  ['account', every.filter((key) => /^(dataField|dataPart|role|archive\.state)\./.test(key))],
  ['account', noticeKinds.map((kind) => `notice.${kind}.title`)],
  ['outbox-relay', noticeKinds.map((kind) => `notice.${kind}.body`)],
  ['ticket', ticketStates.map((state) => `archive.state.${state}`)],
  ['desk', every.filter((key) => key.startsWith('timeline.'))],
])('%s carries the groups that it says', (name, keys) => {
  const code = codeOf(name);
  expect(keys.length).toBeGreaterThan(5);
  expect(keys.filter((key) => !carries(code, key))).toEqual([]);
});

test.each(['account', 'outbox-relay', 'ticket', 'desk'])('%s speaks three languages', (name) => {
  const code = codeOf(name);
  const key = name === 'outbox-relay' ? 'digest.body' : 'printout.title';
  const said = name === 'account' ? 'dataPage.hint' : key;
  for (const { texts } of [english, traditional]) expect(code).toContain(texts[said]);
});

test('what a function never says is not in it', () => {
  expect(carries(codeOf('outbox-relay'), 'home.greeting')).toBe(false);
  expect(speakers.filter((name) => carries(codeOf(name), 'home.greeting'))).toEqual([]);
});

test('the phones get every text of a language', () => {
  const code = codeOf('language');
  expect(every.filter((key) => !carries(code, key))).toEqual([]);
});

test('keys are found as words, as shapes, by their end and as groups', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'said-'));
  const file = path.join(folder, 'speaks.ts');
  const lines = [
    "text('a.one');",
    'text(`b.${x}.c`);',
    'text(`${key}Named`);',
    "word('d', code);",
    '`${group}.${code}`;',
  ];
  writeFileSync(file, lines.join('\n'));
  const known = new Set(['a.one', 'a.two', 'a.twoNamed', 'b.x.c', 'b.x.e', 'd.y', 'e.z']);
  const said = [...keysSaidIn(file, known)].sort();
  expect(said).toEqual(['a.one', 'a.twoNamed', 'b.x.c', 'd.y']);
  rmSync(folder, { recursive: true });
});
