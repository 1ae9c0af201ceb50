/**
 * The pages have the texts that their code names. Found here more simply than scripts/page-texts.ts
 * finds them: by the name of a text where it is said.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TextsPlan } from '../../scripts/page-texts';
import { filesUnder } from '../../scripts/fingerprint';
import { everyTextKey } from '../../scripts/texts-said';

const root = path.resolve(__dirname, '../..');
const every = new Set(everyTextKey(root));

function planOf(target: string): TextsPlan {
  return JSON.parse(readFileSync(path.join(root, `dist/.${target}-texts.json`), 'utf8')) as TextsPlan;
}

function named(folder: string, saying: RegExp): string[] {
  return filesUnder(path.join(root, folder))
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(saying)])
    .map(([, key = '']) => key)
    .filter((key) => every.has(key));
}

const byText = /\btext\(\s*'([\w.-]+)'/g;
const bySentence = /\bkey: '([\w.-]+)'/g;

test.each(['weapp', 'h5'])('%s has what its pages name and what is sent to them', (target) => {
  const carried = Object.values(planOf(target)).join('\n');
  const has = (key: string) => carried.includes(`'${key}':`);
  const keys = [...named('src', byText), ...named('domain', bySentence)];
  expect(keys.length).toBeGreaterThan(1_000);
  expect(keys.filter((key) => !has(key))).toEqual([]);
  expect(has('dataPage.hint')).toBe(false);
});
