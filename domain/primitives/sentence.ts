/**
 * A text of ours: the key under which it stands in `locales`, and what it needs. Parameters are
 * raw: fen (name ends in `Fen`), instants (`At`), counts and names; the reader's language formats.
 */
export interface Sentence {
  key: string;
  params: Record<string, string | number>;
}
