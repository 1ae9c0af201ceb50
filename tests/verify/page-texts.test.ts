/**
 * Each package of the pages has the texts that its code names. Found here more simply than
 * scripts/page-texts.ts finds them: by the name of a text where it is said.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TextsPlan } from '../../scripts/page-texts';
import { filesUnder } from '../../scripts/fingerprint';
import { everyTextKey } from '../../scripts/texts-said';

const root = path.resolve(__dirname, '../..');
const every = new Set(everyTextKey(root));

function planOf(target: string): TextsPlan {
  return JSON.parse(readFileSync(path.join(root, `dist/.${target}-texts.json`), 'utf8')) as TextsPlan;
}

/** @param other the platform whose files take no part */
function named(folder: string, saying: RegExp, other = '.none.'): string[] {
  return filesUnder(path.join(root, folder))
    .filter((file) => /\.tsx?$/.test(file) && !file.includes(other))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(saying)])
    .map(([, key = '']) => key)
    .filter((key) => every.has(key));
}

const byText = /\btext\(\s*'([\w.-]+)'/g;
const bySentence = /\bkey: '([\w.-]+)'/g;

function keysIn({ main, packages }: TextsPlan, folder?: string): (key: string) => boolean {
  const inMain = Object.values(main).join('\n');
  const added = folder === undefined ? {} : (packages[folder] ?? {});
  return (key) => inMain.includes(`'${key}':`) || key in added;
}

test('a browser has what its pages name and what is sent to them', () => {
  const has = keysIn(planOf('h5'));
  const keys = [...named('src', byText), ...named('domain', bySentence)];
  expect(keys.length).toBeGreaterThan(1_000);
  expect(keys.filter((key) => !has(key))).toEqual([]);
  expect(has('dataPage.hint')).toBe(false);
});

describe('of the packages for WeChat', () => {
  const plan = planOf('weapp');

  test('the main one has what its pages name, and every sentence that a rule sends', () => {
    const has = keysIn(plan);
    const keys = [...named('src/pages', byText, '.h5.'), ...named('domain', bySentence)];
    expect(keys.length).toBeGreaterThan(200);
    expect(keys.filter((key) => !has(key))).toEqual([]);
    expect(has('dataPage.hint')).toBe(false);
    expect(has('reconciliation.title')).toBe(false);
  });

  test.each(readdirSync(path.join(root, 'src/packages')))('%s has what its pages name', (folder) => {
    const has = keysIn(plan, folder);
    const keys = named(`src/packages/${folder}`, byText, '.h5.');
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter((key) => !has(key))).toEqual([]);
  });

  test('nothing is in none of them that a page names', () => {
    const everywhere = [undefined, ...Object.keys(plan.packages)].map((one) => keysIn(plan, one));
    const keys = named('src', byText, '.h5.');
    expect(keys.filter((key) => !everywhere.some((has) => has(key)))).toEqual([]);
  });
});
