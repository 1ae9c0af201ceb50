/**
 * What words are compared by: characters, pairs of them, and the concepts that words of one meaning
 * share. Chinese needs no word list for the pairs, and a typo costs two of them.
 */

/** Marks a concept among the pairs: no person types it. */
const CONCEPT_MARK = '\u0000';

/**
 * Words that mean one thing, by the name of the thing: `late` for 晚到, 超时, 没按时. Names that start
 * with `asks` are of the ways to ask, not of what is asked about.
 */
export type Concepts = Readonly<Record<string, RegExp>>;

export function isConcept(gram: string): boolean {
  return gram.startsWith(CONCEPT_MARK);
}

/** A way to ask, as in "when": says nothing of what is asked about. */
export function isAsking(gram: string): boolean {
  return gram.startsWith(`${CONCEPT_MARK}asks`);
}

/** Letters and digits of any script; what stands between breaks a pair. */
export function gramsOf(words: string, concepts: Concepts = {}): string[] {
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
