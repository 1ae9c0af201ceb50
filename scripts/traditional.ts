/**
 * Makes the texts in Traditional Chinese from those in Simplified, with the words of Taiwan
 * (opencc-js, MIT and Apache-2.0) and ours where they go wrong. Part of `npm run docs`.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Converter } from 'opencc-js/cn2t';
import { corrections } from './traditional-corrections';

const convert = Converter({ from: 'cn', to: 'twp' });

/** What fills a place is no word of ours: `{count|date}` stays as it is. */
export function traditionalOf(simplified: string): string {
  return simplified
    .split(/(\{[^{}]*\})/)
    .map((part) => (part.startsWith('{') ? part : corrected(convert(part))))
    .join('');
}

function corrected(words: string): string {
  return corrections.reduce((said, [wrong, right]) => said.replaceAll(wrong, right), words);
}

const LINE = 100;

function literal(words: string): string {
  const escaped = JSON.stringify(words).slice(1, -1).replaceAll('\\"', '"');
  return `'${escaped.replaceAll("'", "\\'").replaceAll('\u00a0', '\\u00a0')}'`;
}

/** A language is named in its own script. */
const asWritten = /^readingLanguage\.(zh-hans|zh-hant|en)$/;

type Entry = string | readonly string[];

function entryLine(key: string, entry: Entry): string {
  const name = /^\w+$/.test(key) ? key : `'${key}'`;
  if (typeof entry !== 'string') {
    return `  ${name}: [${entry.map((one) => literal(traditionalOf(one))).join(', ')}],`;
  }
  const words = asWritten.test(key) ? entry : traditionalOf(entry);
  const line = `  ${name}: ${literal(words)},`;
  return line.length <= LINE ? line : line.replace(': ', ':\n    ');
}

/** A file of texts as it stands in `locales/zh-hans`, in Traditional. */
function traditionalFile(file: string, exported: Record<string, Record<string, Entry>>): string {
  const isFormats = file === 'formats.ts';
  const tables = Object.entries(exported).map(([name, entries]) => {
    const type = isFormats ? 'Formats' : 'Readonly<Record<string, string>>';
    const lines = Object.entries(entries).map(([key, entry]) => entryLine(key, entry));
    return `export const ${name}: ${type} = {\n${lines.join('\n')}\n};\n`;
  });
  const imported = isFormats ? "import type { Formats } from '../spoken';\n\n" : '';
  const made = '/** Made by `npm run docs`: see scripts/traditional.ts. */';
  return `${made}\n${imported}${tables.join('\n')}`;
}

/** Every file of `locales/zh-hant` with what belongs in it. */
export function traditionalFiles(root: string): Array<{ file: string; contents: string }> {
  const folder = path.join(root, 'locales/zh-hans');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({
      file: `locales/zh-hant/${file}`,
      // Where a script is run there is no other way to read a module whose name is found.
      contents: traditionalFile(file, require(path.join(folder, file))),
    }));
}
