/** The texts that a folder of data holds, by the file they came in. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readTable } from './table';

/** A review that somebody judged as a whole. */
export interface JudgedText {
  id: string;
  /** The goods it is about; splits are made by it, so that a model meets unseen goods. */
  category: string;
  isNegative: boolean;
  text: string;
}

function judgedTexts(file: string): JudgedText[] {
  if (!existsSync(file)) return [];
  return readTable(file).map((row) => ({
    id: row['id'] ?? '',
    category: row['cat'] ?? '',
    isNegative: row['sentiment'] === 'neg',
    text: row['text'] ?? '',
  }));
}

/** Reviews of fruit and of meals that were brought: the goods of this desk. */
export function goodsTexts(dataFolder: string): JudgedText[] {
  return judgedTexts(path.join(dataFolder, 'text', 'sentiment_goods.dev.tsv'));
}

/** Reviews of everything else, from hotels to shampoo. */
export function otherTexts(dataFolder: string): JudgedText[] {
  return judgedTexts(path.join(dataFolder, 'text', 'sentiment_other.dev.tsv'));
}
