/**
 * Finds an entry by plain words: overlapping pairs of characters and the concepts that words of one
 * meaning share, weighed by how rare they are among the entries (BM25). Chinese needs no word list
 * for the pairs, and a typo costs one of them.
 */

/** Saturation and length of BM25, near what its authors set; chosen on the content itself (ours). */
const SATURATION = 1.2;
const LENGTH = 0.4;

/** A single character says less than a pair, a shared meaning more (ours). */
const SINGLE_WEIGHT = 0.7;
const CONCEPT_WEIGHT = 5;

/** That single characters of a question stand somewhere says little about whether it is known. */
const SINGLE_COVERAGE = 0.5;

/** What an entry says counts less than what it is asked by (ours). */
const BODY_WEIGHT = 0.5;

/** Marks a concept among the pairs: no person types it. */
const CONCEPT_MARK = '\u0000';

/**
 * Words that mean one thing, by the name of the thing: `late` for 晚到, 超时, 没按时. Names that start
 * with `asks` are of the ways to ask, not of what is asked about.
 */
export type Concepts = Readonly<Record<string, RegExp>>;

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
  /** 0-1: how much of what was asked for, by weight, stands in it. */
  coverage: number;
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
  concepts: Concepts;
}

export function indexEntries(
  searchables: readonly Searchable[],
  concepts: Concepts = {},
): SearchIndex {
  const entries = searchables.map(({ id, titles, body }) => {
    const fields = titles.map((title) => fieldOf(gramsOf(title, concepts)));
    const all = [...titles, body].flatMap((words) => gramsOf(words, concepts));
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
  return { entries, rarity, meanLength: { title, whole }, concepts };
}

/** @returns the best first, at most `limit`; nothing for words that stand nowhere */
export function search(index: SearchIndex, words: string, limit: number): Hit[] {
  const asked = [...new Set(gramsOf(words, index.concepts))];
  const known = (gram: string) => index.rarity.get(gram) ?? rarityOf(gram, 0, index.entries.length);
  const said = (gram: string) => known(gram) * tellingOf(gram);
  const total = asked.reduce((sum, gram) => sum + said(gram), 0);
  return index.entries
    .map(({ id, titles, whole }) => {
      const { title, whole: mean } = index.meanLength;
      const best = Math.max(0, ...titles.map((field) => scoreOf(index, field, title, asked)));
      const score = best + BODY_WEIGHT * scoreOf(index, whole, mean, asked);
      const found = asked.filter((gram) => whole.counts.has(gram));
      const matched = found.reduce((sum, gram) => sum + said(gram), 0);
      return { id, score, coverage: total === 0 ? 0 : matched / total };
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

/** How much it says about what is asked for: that somebody asks "when" says nothing of it. */
function tellingOf(gram: string): number {
  if (gram.startsWith(CONCEPT_MARK)) return gram.startsWith(`${CONCEPT_MARK}asks`) ? 0 : 1;
  return gram.length === 1 ? SINGLE_COVERAGE : 1;
}

function weightOf(gram: string): number {
  if (gram.startsWith(CONCEPT_MARK)) return CONCEPT_WEIGHT;
  return gram.length === 1 ? SINGLE_WEIGHT : 1;
}

/** Letters and digits of any script; what stands between breaks a pair. */
function gramsOf(words: string, concepts: Concepts): string[] {
  const said = words.normalize('NFKC').toLowerCase();
  const pairs = said.split(/[^\p{L}\p{N}]+/u).flatMap((run) => {
    const characters = [...run];
    return characters.flatMap((character, position) => {
      const next = characters[position + 1];
      return next === undefined ? [character] : [character, character + next];
    });
  });
  const meant = Object.entries(concepts).filter(([, pattern]) => pattern.test(said));
  return [...pairs, ...meant.map(([name]) => CONCEPT_MARK + name)];
}
