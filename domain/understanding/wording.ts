/**
 * Words as a linear model sees them: the runs of one to three characters that occur, hashed into
 * buckets. Chinese needs no word list for this, and a typo or a dialect spoils only the runs it
 * touches.
 */
import { wording } from './heard-words';

const LONGEST_RUN = 3;
const START = '\u0002';
const END = '\u0003';
const NEGATED = '\u0004';

/** One run, or one run that stands behind a word of negation. */
export interface Run {
  /** What is hashed. */
  key: string;
  /** What a person reads as the reason; empty where it is only the edge of a text. */
  shown: string;
}

/** Full width, capitals, blanks, stretched characters and numbers, each written in one way. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(.)\1{2,}/gu, '$1$1');
}

/** All runs of a text, with repetitions. */
export function runsOf(text: string): Run[] {
  const plain = plainText(text);
  const edged = `${START}${plain}${END}`;
  const runs: Run[] = [];
  for (let length = 1; length <= LONGEST_RUN; length += 1) {
    for (let at = 0; at + length <= edged.length; at += 1) {
      const key = edged.slice(at, at + length);
      runs.push({ key, shown: key.replace(START, '').replace(END, '') });
    }
  }
  return [...runs, ...negatedRuns(plain)];
}

/** Behind "not", up to the next pause, characters mean something else: they count again as such. */
function negatedRuns(plain: string): Run[] {
  const runs: Run[] = [];
  let from = -1;
  for (let at = 0; at < plain.length; at += 1) {
    const character = plain.charAt(at);
    if (wording.pauses.includes(character)) from = -1;
    else if (wording.negations.includes(character)) from = at;
    else if (from >= 0) runs.push(...negatedAt(plain, from, at));
  }
  return runs;
}

function negatedAt(plain: string, from: number, at: number): Run[] {
  const shown = plain.slice(from, at + 1);
  const one = { key: NEGATED + plain.slice(at, at + 1), shown };
  const next = plain.slice(at + 1, at + 2);
  if (next === '' || wording.pauses.includes(next)) return [one];
  return [one, { key: NEGATED + plain.slice(at, at + 2), shown: shown + next }];
}

/** FNV-1a over UTF-16 code units, stirred once more: short keys differ in few bits otherwise. */
function hash(key: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) {
    value = Math.imul(value ^ key.charCodeAt(at), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return (value ^ (value >>> 15)) >>> 0;
}

export function bucketOf(key: string, buckets: number): number {
  return hash(key) % buckets;
}

/** The buckets that occur in a text, each once: how often says nothing about a short complaint. */
export function bucketsOf(keys: readonly string[], buckets: number): number[] {
  return [...new Set(keys.map((key) => bucketOf(key, buckets)))];
}
