/**
 * Finds an entry by plain words: overlapping pairs of characters, weighed by how rare they are among
 * the entries (BM25). Chinese needs no word list for the pairs, and a typo costs two of them.
 */
import { gramsOf } from './grams';

/** Saturation and length of BM25, near what its authors set; chosen on the content itself (ours). */
const SATURATION = 1.2;
const LENGTH = 0.4;

/** A single character says less than a pair (ours). */
const SINGLE_WEIGHT = 0.7;

/** What an entry says counts less than what it is asked by (ours). */
const BODY_WEIGHT = 0.5;

/** What is searched: titles are ways to ask for it, the body is what it says. */
export interface Searchable {
  id: string;
  titles: readonly string[];
  body: string;
}

export interface Hit {
  id: string;
  /** Above zero; comparable within one answer. */
  score: number;
}

interface Field {
  counts: ReadonlyMap<string, number>;
  length: number;
}

interface Entry {
  id: string;
  titles: readonly Field[];
  /** All titles and the body as one. */
  whole: Field;
}

export interface SearchIndex {
  entries: readonly Entry[];
  rarity: ReadonlyMap<string, number>;
  meanLength: { title: number; whole: number };
}

export function indexEntries(searchables: readonly Searchable[]): SearchIndex {
  const entries = searchables.map(({ id, titles, body }) => {
    const fields = titles.map((title) => fieldOf(gramsOf(title)));
    const all = [...titles, body].flatMap((words) => gramsOf(words));
    return { id, titles: fields, whole: fieldOf(all) };
  });
  const holders = new Map<string, number>();
  for (const { whole } of entries) {
    for (const gram of whole.counts.keys()) holders.set(gram, (holders.get(gram) ?? 0) + 1);
  }
  const rarity = new Map(
    [...holders].map(([gram, count]) => [gram, rarityOf(gram, count, entries.length)]),
  );
  const title = mean(entries.flatMap(({ titles }) => titles));
  const whole = mean(entries.map((entry) => entry.whole));
  return { entries, rarity, meanLength: { title, whole } };
}

/** @returns the best first, at most `limit`; nothing for words that stand nowhere */
export function search(index: SearchIndex, words: string, limit: number): Hit[] {
  const asked = [...new Set(gramsOf(words))];
  return index.entries
    .map(({ id, titles, whole }) => {
      const { title, whole: mean } = index.meanLength;
      const best = Math.max(0, ...titles.map((field) => scoreOf(index, field, title, asked)));
      return { id, score: best + BODY_WEIGHT * scoreOf(index, whole, mean, asked) };
    })
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
    .slice(0, limit);
}

function scoreOf(
  { rarity }: SearchIndex,
  { counts, length }: Field,
  meanLength: number,
  asked: readonly string[],
): number {
  const norm = SATURATION * (1 - LENGTH + (LENGTH * length) / meanLength);
  let score = 0;
  for (const gram of asked) {
    const count = counts.get(gram);
    if (count === undefined) continue;
    score += ((rarity.get(gram) ?? 0) * count * (SATURATION + 1)) / (count + norm);
  }
  return score;
}

function rarityOf(gram: string, holders: number, entries: number): number {
  return Math.log(1 + (entries - holders + 0.5) / (holders + 0.5)) * weightOf(gram);
}

function fieldOf(grams: readonly string[]): Field {
  const counts = new Map<string, number>();
  for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return { counts, length: grams.length };
}

function mean(fields: readonly Field[]): number {
  const total = fields.reduce((sum, { length }) => sum + length, 0);
  return Math.max(1, total / Math.max(1, fields.length));
}

function weightOf(gram: string): number {
  return gram.length === 1 ? SINGLE_WEIGHT : 1;
}
