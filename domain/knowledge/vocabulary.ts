/**
 * Questions in a language that no entry is asked in: each word or phrase that means something here
 * becomes the word of the entries, and the ranking sees those. Made for English; the language that
 * the entries are written in goes through untouched.
 */
export interface Vocabulary {
  /** By the entries' own word what people say for it. */
  meanings: Readonly<Record<string, readonly string[]>>;
  /** Words that carry no meaning: left out before phrases are looked for. */
  empty: readonly string[];
  /** Words that mean something in a phrase only. */
  alone: readonly string[];
}

/** Such as no entry is asked in: letters of another script, and none of the entries' own. */
export function isForeign(words: string): boolean {
  return !/\p{Script=Han}/u.test(words) && /[a-z]{2}/i.test(words.normalize('NFKC'));
}

/** Longest phrase first. What is not known stays as one strange pair: an unknown word, no more. */
export function inEntryWords(words: string, vocabulary: Vocabulary): string {
  const known = compiled(vocabulary);
  const tokens = tokensOf(words).filter((token) => !known.empty.has(token));
  const said: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = phraseAt(tokens, at, known);
    const token = tokens[at] ?? '';
    if (found !== null) said.push(found.meaning);
    else if (!known.alone.has(token)) said.push(token.slice(0, 2));
    at += found?.length ?? 1;
  }
  return said.join(' ');
}

interface Compiled {
  meanings: ReadonlyMap<string, string>;
  empty: ReadonlySet<string>;
  alone: ReadonlySet<string>;
  /** Of all phrases, in words. */
  longest: number;
}

/** The longest phrase from here on, also where words that mean nothing alone stand inside it. */
function phraseAt(
  tokens: readonly string[],
  at: number,
  { meanings, alone, longest }: Compiled,
): { meaning: string; length: number } | null {
  for (let length = Math.min(longest + 1, tokens.length - at); length > 0; length -= 1) {
    const run = tokens.slice(at, at + length);
    const inside = (place: number) => place > 0 && place < length - 1;
    const bare = run.filter((token, place) => !inside(place) || !alone.has(token));
    const meaning = meanings.get(run.join(' ')) ?? meanings.get(bare.join(' '));
    if (meaning !== undefined) return { meaning, length };
  }
  return null;
}

const kept = new WeakMap<Vocabulary, Compiled>();

function compiled(vocabulary: Vocabulary): Compiled {
  const known = kept.get(vocabulary);
  if (known !== undefined) return known;
  const empty = new Set(vocabulary.empty.flatMap(tokensOf));
  const meanings = new Map<string, string>();
  let longest = 1;
  for (const [meaning, phrases] of Object.entries(vocabulary.meanings)) {
    for (const phrase of phrases) {
      const tokens = tokensOf(phrase).filter((token) => !empty.has(token));
      meanings.set(tokens.join(' '), meaning);
      longest = Math.max(longest, tokens.length);
    }
  }
  const alone = new Set(vocabulary.alone.flatMap(tokensOf));
  const made = { meanings, empty, alone, longest };
  kept.set(vocabulary, made);
  return made;
}

/** `What's rotten?` -> `what`, `rotten`; endings of one word are one: `refunded`, `refunds`. */
function tokensOf(words: string): string[] {
  const said = words.normalize('NFKC').toLowerCase().replace(/[’`]/g, "'");
  const parts = said
    .replace(/\bcan(?:'t|not)\b/g, 'can not')
    .replace(/n't\b/g, ' not')
    .split(/[^a-z0-9']+/);
  return parts.map((part) => stemOf(part.replace(/'.*$/, ''))).filter((part) => part !== '');
}

const SHORTEST_STEM = 3;

function stemOf(word: string): string {
  const stem = word.replace(/ie[sd]$/, 'y').replace(/(?:ing|ed|es|s|e)$/, '');
  return stem.length < SHORTEST_STEM ? word : stem;
}
