/**
 * Finds an entry by plain words: overlapping pairs of characters, weighed by how rare they are
 * among the entries (BM25). Chinese needs no word list for that, and a typo costs one pair.
 */

/** Saturation and length of BM25, as its authors set them. */
const SATURATION = 1.2;
const LENGTH = 0.5;

/** A single character says less than a pair. */
const SINGLE_WEIGHT = 0.4;

/** Ways to say the same: what stands left is read as what stands right. */
export type Synonyms = ReadonlyArray<readonly [said: string, meant: string]>;

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
  entry: number;
  counts: ReadonlyMap<string, number>;
  length: number;
  weight: number;
}

export interface SearchIndex {
  ids: readonly string[];
  fields: readonly Field[];
  rarity: ReadonlyMap<string, number>;
  meanLength: number;
  synonyms: Synonyms;
}

/** What an entry says counts less than what it is asked by. */
const BODY_WEIGHT = 0.45;

export function indexEntries(
  entries: readonly Searchable[],
  synonyms: Synonyms = [],
): SearchIndex {
  const fields = entries.flatMap(({ titles, body }, entry) => [
    ...titles.map((title) => fieldOf(entry, title, 1, synonyms)),
    fieldOf(entry, body, BODY_WEIGHT, synonyms),
  ]);
  const holders = new Map<string, Set<number>>();
  for (const { entry, counts } of fields) {
    for (const gram of counts.keys()) {
      const found = holders.get(gram) ?? new Set();
      holders.set(gram, found.add(entry));
    }
  }
  const rarity = new Map<string, number>();
  for (const [gram, { size }] of holders) {
    rarity.set(gram, Math.log(1 + (entries.length - size + 0.5) / (size + 0.5)) * weightOf(gram));
  }
  const total = fields.reduce((sum, { length }) => sum + length, 0);
  const meanLength = total / Math.max(1, fields.length);
  return { ids: entries.map(({ id }) => id), fields, rarity, meanLength, synonyms };
}

/** @returns the best first, at most `limit`; nothing for words that stand nowhere */
export function search(index: SearchIndex, words: string, limit: number): Hit[] {
  const asked = [...new Set(gramsOf(words, index.synonyms))];
  const unknown = Math.log(1 + index.ids.length * 2);
  const whole = asked.reduce(
    (sum, gram) => sum + (index.rarity.get(gram) ?? unknown * weightOf(gram)),
    0,
  );
  const best = index.ids.map((id) => ({ id, score: 0, coverage: 0, title: 0, body: 0 }));
  for (const field of index.fields) {
    const hit = best[field.entry];
    if (hit === undefined) continue;
    const { score, matched } = scoreOf(index, field, asked);
    if (field.weight === 1) hit.title = Math.max(hit.title, score);
    else hit.body += score * field.weight;
    hit.coverage = Math.max(hit.coverage, whole === 0 ? 0 : matched / whole);
  }
  return best
    .map(({ id, title, body, coverage }) => ({ id, score: title + body, coverage }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
    .slice(0, limit);
}

function scoreOf(index: SearchIndex, field: Field, asked: readonly string[]) {
  const norm = SATURATION * (1 - LENGTH + (LENGTH * field.length) / index.meanLength);
  let score = 0;
  let matched = 0;
  for (const gram of asked) {
    const count = field.counts.get(gram);
    if (count === undefined) continue;
    const rarity = index.rarity.get(gram) ?? 0;
    score += (rarity * count * (SATURATION + 1)) / (count + norm);
    matched += rarity;
  }
  return { score, matched };
}

function fieldOf(entry: number, words: string, weight: number, synonyms: Synonyms): Field {
  const grams = gramsOf(words, synonyms);
  const counts = new Map<string, number>();
  for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return { entry, counts, length: grams.length, weight };
}

function weightOf(gram: string): number {
  return gram.length === 1 ? SINGLE_WEIGHT : 1;
}

/** Letters and digits of any script; what stands between breaks a pair. */
function gramsOf(words: string, synonyms: Synonyms): string[] {
  let said = words.normalize('NFKC').toLowerCase();
  for (const [from, to] of synonyms) said = said.replaceAll(from, to);
  return said.split(/[^\p{L}\p{N}]+/u).flatMap((run) => {
    const characters = [...run];
    return characters.flatMap((character, position) => {
      const next = characters[position + 1];
      return next === undefined ? [character] : [character, character + next];
    });
  });
}
