import type { Fen } from './money';

/**
 * How much of a claim its words ask for, or call bad, as rules read them. A primitive because
 * understanding reads it and remedy judges by it.
 */
export type AskedPart =
  | { kind: 'nothing' }
  /** A sum or a part is named, but nobody could say for sure how much is meant. */
  | { kind: 'unclear'; about: 'sum' | 'part' }
  | { kind: 'sum'; amountFen: Fen }
  /** So many of so many: asked back, or bad. */
  | { kind: 'share'; said: 'asked' | 'bad'; part: number; whole: number }
  | { kind: 'weight'; badGrams: number; promisedGrams: number };
