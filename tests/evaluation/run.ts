/**
 * `npm run evaluate [-- PART]`: what the models are worth, on data that they have not seen.
 * `-- --predict FILE --out FILE`: a table of texts (`id`, `text`) in, a table of predictions out.
 * `-- --pairs FILE.csv --out FILE`: scores pairs of photos (columns `a`, `b`).
 */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { printFigures } from '../../scripts/figure';
import { dataFolder, noDataMessage } from '../../scripts/training/data-folder';
import { botPart } from './bot-part';
import type { EvaluationPart, Prediction } from './part';
import { photoPart } from './photo-part';
import { suggestionPart } from './suggestion-part';
import { textPart } from './text-part';

const parts: readonly EvaluationPart[] = [textPart, photoPart, botPart, suggestionPart];

const usage =
  `usage: npm run evaluate [-- ${parts.map(({ name }) => name).join('|')}] [--data FOLDER]\n` +
  '       npm run evaluate -- --predict FILE --out FILE\n' +
  '       npm run evaluate -- --pairs FILE.csv --out FILE';

async function evaluate(named: string | undefined, data: string | undefined): Promise<void> {
  const chosen = parts.filter(({ name }) => named === undefined || named === name);
  if (chosen.length === 0) throw new Error(usage);
  const folder = dataFolder(data);
  for (const part of chosen) {
    if (folder === null && part.needsData !== false) {
      console.error(`${part.name}: ${noDataMessage}`);
      continue;
    }
    const figures = await part.evaluate(folder ?? '');
    printFigures(figures);
    if (figures.some(({ holds }) => holds === false)) process.exitCode = 1;
  }
}

async function predict(file: string): Promise<Prediction[]> {
  if (!existsSync(file)) throw new Error(`${file}: no such file or folder`);
  for (const part of parts) {
    const predictions = await part.predict(file);
    if (predictions !== null) return predictions;
  }
  throw new Error(`${file}: neither a table with the columns id and text nor a folder of photos`);
}

async function scorePairs(file: string): Promise<Prediction[]> {
  const part = parts.find(({ scorePairs: score }) => score !== undefined);
  if (part?.scorePairs === undefined) throw new Error('nothing here scores pairs');
  return part.scorePairs(file);
}

function writeTable(rows: readonly Prediction[], file: string | undefined): void {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => columns.map((column) => cellOf(row[column] ?? '')).join('\t'));
  const table = `${[columns.join('\t'), ...lines].join('\n')}\n`;
  if (file === undefined) process.stdout.write(table);
  else writeFileSync(file, table);
}

/** Quoted where it would break the table, as spreadsheets and readers of such tables do it. */
function cellOf(value: string | number): string {
  const words = String(value);
  return /^"|[\t\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

/** Said before the work, not after it. */
function mustTake(file: string | undefined): void {
  const folder = path.dirname(path.resolve(file ?? '.'));
  if (!existsSync(folder)) throw new Error(`--out ${file}: there is no folder ${folder}`);
}

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    options: { data: text, predict: text, pairs: text, out: text },
    allowPositionals: true,
  });
  mustTake(values.out);
  if (values.predict !== undefined) return writeTable(await predict(values.predict), values.out);
  if (values.pairs !== undefined) return writeTable(await scorePairs(values.pairs), values.out);
  return evaluate(positionals[0], values.data);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
