/**
 * `npm run train -- text`: trains the models of one part from a folder of data, with a fixed seed,
 * and writes their weights, each with its card, into domain/understanding/weights. `answers` learns
 * from the content itself and writes into domain/knowledge.
 */
import { parseArgs } from 'node:util';
import { trainAnswers } from './training/train-answers';
import { trainPhotos } from './training/train-photos';
import { trainText } from './training/train-text';

/** `data`: the folder as named by the caller; each part finds its own files in it. */
export interface TrainOptions {
  data?: string;
  /** Exports of a platform's own closed claims. */
  tickets?: string;
  out?: string;
}

/** A part of what is understood, with the command that trains it. */
const parts: Record<string, (options: TrainOptions) => Promise<void>> = {
  text: trainText,
  photos: trainPhotos,
  answers: trainAnswers,
};

const usage =
  `usage: npm run train -- ${Object.keys(parts).join('|')} [--data FOLDER] [--out FOLDER]\n` +
  '       npm run train -- text --tickets FOLDER: learns closed claims as well';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { data: { type: 'string' }, tickets: { type: 'string' }, out: { type: 'string' } },
    allowPositionals: true,
  });
  const train = parts[positionals[0] ?? ''];
  if (train === undefined || positionals.length > 1) throw new Error(usage);
  await train(values);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
