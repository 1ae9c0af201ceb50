import { gramsOf, isAsking, isConcept, type Concepts } from './grams';

/**
 * How well words fit each entry, as a few figures between 0 and 1 that a ranking weighs. Grams count
 * by how rare they are among the ways to ask.
 */

export interface Asked {
  id: string;
  /** Ways to ask it. */
  titles: readonly string[];
  /** What it says. */
  body: string;
}

export const fitFigures = [
  'bestTitle',
  'nextTitles',
  'bestSaid',
  'bestMeant',
  'titlesTogether',
  'density',
  'likelihood',
  'pairs',
  'concepts',
  'asking',
  'body',
] as const;

export type FitFigure = (typeof fitFigures)[number];

export type Fit = Record<FitFigure, number>;

/** A way to ask: how much each gram says, and all of them together. */
interface Vector {
  weights: ReadonlyMap<string, number>;
  length: number;
}

interface Entry {
  id: string;
  titles: readonly Vector[];
  /** The sum of the unit vectors of all titles. */
  together: Vector;
  /** Of the titles, the part that holds a gram. */
  held: ReadonlyMap<string, number>;
  body: ReadonlySet<string>;
}

export interface FitIndex {
  entries: readonly Entry[];
  rarity: ReadonlyMap<string, number>;
  titleCount: number;
  /** Over all entries, what each holds of a gram. */
  heldInAll: ReadonlyMap<string, number>;
  concepts: Concepts;
}

/** A single character says less than a pair, a shared meaning more (ours). */
const SINGLE_WEIGHT = 0.5;
const CONCEPT_WEIGHT = 1.6;
const ASKING_WEIGHT = 0.6;

const NEXT_TITLES = 3;
const SMOOTH = 0.1;

export function indexOfAsked(asked: readonly Asked[], concepts: Concepts): FitIndex {
  const grams = asked.map(({ titles }) => titles.map((title) => new Set(gramsOf(title, concepts))));
  const rarity = raritiesOf(grams);
  const entries = asked.map(({ id, body }, place) =>
    entryOf(id, grams[place] ?? [], new Set(gramsOf(body, concepts)), rarity),
  );
  return { entries, rarity, titleCount: grams.flat().length, heldInAll: heldInAllOf(entries), concepts };
}

function entryOf(
  id: string,
  sets: ReadonlyArray<ReadonlySet<string>>,
  body: ReadonlySet<string>,
  rarity: ReadonlyMap<string, number>,
): Entry {
  const titles = sets.map((set) => vectorOf(set, rarity));
  const held = new Map<string, number>();
  for (const gram of sets.flatMap((set) => [...set])) {
    held.set(gram, (held.get(gram) ?? 0) + 1 / sets.length);
  }
  return { id, titles, together: togetherOf(titles), held, body };
}

function heldInAllOf(entries: readonly Entry[]): Map<string, number> {
  const all = new Map<string, number>();
  for (const { held } of entries) {
    for (const [gram, part] of held) all.set(gram, (all.get(gram) ?? 0) + part);
  }
  return all;
}

/** As if an entry were not asked in this way: what a ranking is made and judged by. */
export function withoutTitle(index: FitIndex, id: string, place: number): FitIndex {
  const entries = index.entries.map((entry) => {
    if (entry.id !== id) return entry;
    const left = entry.titles.filter((_, each) => each !== place);
    const sets = left.map(({ weights }) => new Set(weights.keys()));
    return entryOf(id, sets, entry.body, index.rarity);
  });
  return { ...index, entries };
}

/** Grams are rare by entries that ask with them: an entry asks many ways for one thing. */
function raritiesOf(grams: ReadonlyArray<ReadonlyArray<ReadonlySet<string>>>): Map<string, number> {
  const holders = new Map<string, number>();
  for (const sets of grams) {
    for (const gram of new Set(sets.flatMap((set) => [...set]))) {
      holders.set(gram, (holders.get(gram) ?? 0) + 1);
    }
  }
  const rarities = new Map<string, number>();
  for (const [gram, count] of holders) {
    rarities.set(gram, Math.log(1 + grams.length / count) * kindWeight(gram));
  }
  return rarities;
}

function kindWeight(gram: string): number {
  if (isAsking(gram)) return ASKING_WEIGHT;
  if (isConcept(gram)) return CONCEPT_WEIGHT;
  return gram.length === 1 ? SINGLE_WEIGHT : 1;
}

function vectorOf(grams: Iterable<string>, rarity: ReadonlyMap<string, number>): Vector {
  const weights = new Map<string, number>();
  let squares = 0;
  for (const gram of grams) {
    const weight = rarity.get(gram) ?? 0;
    weights.set(gram, weight);
    squares += weight * weight;
  }
  return { weights, length: Math.sqrt(squares) };
}

function togetherOf(titles: readonly Vector[]): Vector {
  const weights = new Map<string, number>();
  for (const title of titles) {
    for (const [gram, weight] of title.weights) {
      weights.set(gram, (weights.get(gram) ?? 0) + weight / (title.length || 1));
    }
  }
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  return { weights, length: Math.sqrt(squares) };
}

function cosine(one: Vector, other: Vector): number {
  if (one.length === 0 || other.length === 0) return 0;
  let sum = 0;
  for (const [gram, weight] of one.weights) sum += weight * (other.weights.get(gram) ?? 0);
  return sum / (one.length * other.length);
}

/** By the id of each entry. */
export function fitsOf(index: FitIndex, words: string): Map<string, Fit> {
  const { entries, rarity, concepts, titleCount, heldInAll } = index;
  const grams = [...new Set(gramsOf(words, concepts))];
  const asked = vectorOf(grams, rarity);
  const unseen = (gram: string) => Math.log(1 + titleCount) * kindWeight(gram);
  const saidOf = (gram: string) => rarity.get(gram) ?? unseen(gram);
  const plain = grams.filter((gram) => !isConcept(gram));
  const pairs = plain.filter((gram) => gram.length > 1);
  const meant = grams.filter((gram) => isConcept(gram) && !isAsking(gram));
  const asking = grams.filter(isAsking);
  return new Map(
    entries.map(({ id, titles, together, held, body }) => {
      const cosines = titles.map((title) => cosine(asked, title)).sort((a, b) => b - a);
      const part = (chosen: readonly string[], of: (gram: string) => number) =>
        share(chosen, saidOf, of);
      const inTitle = ({ weights }: Vector) => (gram: string) => (weights.has(gram) ? 1 : 0);
      return [
        id,
        {
          bestTitle: cosines[0] ?? 0,
          nextTitles: mean(cosines.slice(1, 1 + NEXT_TITLES)),
          bestSaid: Math.max(0, ...titles.map((title) => part(plain, inTitle(title)))),
          bestMeant: Math.max(0, ...titles.map((title) => part(meant, inTitle(title)))),
          titlesTogether: cosine(asked, together),
          density: part(grams, (gram) => Math.sqrt(held.get(gram) ?? 0)),
          likelihood: part(grams, (gram) => {
            const all = (heldInAll.get(gram) ?? 0) / entries.length;
            return Math.log(((held.get(gram) ?? 0) + SMOOTH * all + 0.001) / (all + 0.001)) / 4;
          }),
          pairs: part(pairs, (gram) => (held.has(gram) ? 1 : 0)),
          concepts: part(meant, (gram) => Math.sqrt(held.get(gram) ?? 0)),
          asking: part(asking, (gram) => Math.sqrt(held.get(gram) ?? 0)),
          body: part(grams, (gram) => (body.has(gram) ? 1 : 0)),
        },
      ];
    }),
  );
}

/** How much of the grams, by what they say, `of` finds. */
function share(
  grams: readonly string[],
  saidOf: (gram: string) => number,
  of: (gram: string) => number,
): number {
  let found = 0;
  let total = 0;
  for (const gram of grams) {
    total += saidOf(gram);
    found += saidOf(gram) * of(gram);
  }
  return total === 0 ? 0 : found / total;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
