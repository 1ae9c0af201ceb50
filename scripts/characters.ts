import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Converter } from 'opencc-js/t2cn';

const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fff;
const A_LINE = 40;

/**
 * The traditional characters whose simplified ones stand in the content, so that the bot reads both
 * (opencc-js). Part of `npm run docs`.
 */
export function characterFile(root: string): { file: string; contents: string } {
  const folder = path.join(root, 'locales/zh-hans/knowledge');
  const used = new Set(
    readdirSync(folder)
      .filter((file) => file.endsWith('.ts') && file !== 'characters.ts')
      .flatMap((file) => [...readFileSync(path.join(folder, file), 'utf8')]),
  );
  const convert = Converter({ from: 't', to: 'cn' });
  const pairs: Array<[string, string]> = [];
  for (let code = HAN_FIRST; code <= HAN_LAST; code += 1) {
    const character = String.fromCodePoint(code);
    const simplified = convert(character);
    if (simplified !== character && used.has(simplified)) pairs.push([character, simplified]);
  }
  const text = (at: 0 | 1) => linesOf(pairs.map((pair) => pair[at]).join(''));
  return {
    file: 'locales/zh-hans/knowledge/characters.ts',
    contents:
      '/** Made by `npm run docs` from the characters of the content: see scripts/characters.ts. */\n' +
      `export const traditional =\n${text(0)};\n\nexport const simplified =\n${text(1)};\n`,
  };
}

function linesOf(characters: string): string {
  const lines = [...characters].reduce<string[]>((all, character, place) => {
    if (place % A_LINE === 0) all.push('');
    all[all.length - 1] += character;
    return all;
  }, []);
  return lines.map((line) => `  '${line}'`).join(' +\n');
}
