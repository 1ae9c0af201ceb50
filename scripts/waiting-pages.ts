import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesUnder } from './fingerprint';

const numbers = (list: string) => list.split(',').filter((chunk) => chunk !== '');

function allMatches(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].flatMap((match) => numbers(match[1] ?? ''));
}

/**
 * The scripts of a weapp build that wait for a chunk which no file brings. Such a page never opens,
 * in WeChat as little as here, and nothing says so.
 *
 * @param directory of the build
 * @returns paths relative to it
 */
export function waitingPages(directory: string): string[] {
  const scripts = filesUnder(directory).filter((file) => file.endsWith('.js'));
  const texts = scripts.map((file) => readFileSync(file, 'utf8'));
  const runtime = readFileSync(path.join(directory, 'runtime.js'), 'utf8');
  const brought = new Set([
    ...texts.flatMap((text) => allMatches(/\.push\(\[\[([\d,]+)\]/g, text)),
    // Chunks of styles only: the runtime takes them as there.
    ...allMatches(/[{,](\d+):0/g, runtime),
  ]);
  return scripts
    .filter((_, index) => {
      const awaited = allMatches(/\.O\(0,\[([\d,]+)\]/g, texts[index]!);
      return awaited.some((chunk) => !brought.has(chunk));
    })
    .map((file) => path.relative(directory, file));
}
