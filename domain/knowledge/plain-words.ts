import { inEntryWords, isForeign, type Vocabulary } from './vocabulary';

/** How people write what is compared as one: other characters, words of a dialect. */
export interface Spelling {
  /** Traditional characters, each with the simplified one in the same place of the other. */
  traditional: string;
  simplified: string;
  /** Words of dialects and what they are in plain Chinese, applied in their order. */
  dialects: ReadonlyArray<readonly [RegExp, string]>;
  /** Of those who write in another script. */
  foreign: Vocabulary;
}

/** The words as they are compared: simplified characters, plain Chinese, no difference of width. */
export function plainWords(words: string, spelling: Spelling): string {
  const { traditional, simplified, dialects, foreign } = spelling;
  if (isForeign(words)) return inEntryWords(words, foreign);
  const to = [...simplified];
  const from = new Map([...traditional].map((character, place) => [character, to[place]]));
  const folded = [...words.normalize('NFKC').toLowerCase()]
    .map((character) => from.get(character) ?? character)
    .join('');
  return dialects.reduce((said, [pattern, plain]) => said.replace(pattern, plain), folded);
}
