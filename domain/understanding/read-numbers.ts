import { numberOf, numeral } from './chinese-number';
import { numberWords } from './heard-words';
import { plainText } from './wording';

/** A number that somebody named, with the words it stood in. */
export type NamedNumber =
  | { kind: 'money'; amountFen: number; words: string }
  | { kind: 'weight'; grams: number; words: string }
  | { kind: 'count'; count: number; words: string }
  /** Of the whole, in hundredths; people seldom mean it to the point. */
  | { kind: 'share'; percent: number; words: string };

interface Reading {
  pattern: RegExp;
  read(match: RegExpMatchArray): NamedNumber | null;
}

const { money, cents, weights, counters, shares, half, digits, point, spent } = numberWords;
const { partOf, smallUnit, many, notCents, notCounted } = numberWords;
const value = `(${numeral}+(?:${point}${numeral}+)?|${half})`;
const weightUnits = Object.keys(weights).join('|');
const gramsOf = new Map<string, number>(Object.entries(weights));

/** Five and a half: the half comes behind the unit, or a smaller unit does. */
function weightRead(match: RegExpMatchArray): NamedNumber | null {
  const [words = '', first = '', unit = '', behind = ''] = match;
  const amount = numberOf(first);
  const grams = gramsOf.get(unit);
  if (amount === null || grams === undefined) return null;
  const small = behind.replace(half, '').replace(new RegExp(`(${weightUnits})$`), '');
  const smallGrams = (numberOf(small) ?? 0) * (gramsOf.get(smaller(unit)) ?? 0);
  const more = behind === half ? grams / 2 : smallGrams;
  return { kind: 'weight', grams: Math.round(amount * grams + more), words };
}

/** What a bare or lesser number behind a weight counts in. */
function smaller(unit: string): string {
  const smallest = Object.keys(weights).filter((one) => gramsOf.get(one) === 50);
  return gramsOf.get(unit) === 500 ? (smallest[0] ?? '') : '';
}

function moneyRead(match: RegExpMatchArray): NamedNumber | null {
  const [words = '', first = '', , behind = ''] = match;
  const amount = numberOf(first);
  if (amount === null) return null;
  const tenth = behind === half ? 5 : (numberOf(behind) ?? 0);
  return { kind: 'money', amountFen: Math.round(amount * 100 + tenth * 10), words };
}

function countRead(match: RegExpMatchArray): NamedNumber | null {
  const [words = '', first = ''] = match;
  const count = numberOf(first);
  return count === null || count < 1 ? null : { kind: 'count', count: Math.floor(count), words };
}

function partRead(match: RegExpMatchArray): NamedNumber | null {
  const [words = '', whole = '', part = ''] = match;
  const [below, above] = [numberOf(whole), numberOf(part)];
  if (below === null || above === null || below === 0) return null;
  return { kind: 'share', percent: Math.round((above / below) * 100), words };
}

const smallWeight = `(?:${half}|${numeral}(?:${smallUnit})?(?![0-9${digits}]))`;

/** In this order: what one has read, the next does not read again. */
const readings: readonly Reading[] = [
  { pattern: new RegExp(`${value}${partOf}${value}`, 'g'), read: partRead },
  ...Object.entries(shares).map(([words, percent]): Reading => {
    return {
      pattern: new RegExp(words, 'g'),
      read: ([said]) => ({ kind: 'share', percent, words: said }),
    };
  }),
  {
    pattern: new RegExp(`${value}(${weightUnits})(?![a-z])(${smallWeight})?`, 'g'),
    read: weightRead,
  },
  {
    pattern: new RegExp(`${value}(${money})(${half}|${numeral}(?!${numeral}))?(?:${cents})?`, 'g'),
    read: moneyRead,
  },
  {
    pattern: new RegExp(`${value}(?:${cents})(?!${notCents})`, 'g'),
    read: ([words, first = '']) => {
      const tenths = numberOf(first);
      return tenths === null ? null : { kind: 'money', amountFen: Math.round(tenths * 10), words };
    },
  },
  { pattern: new RegExp(`(?:${spent})(${numeral}+)(?!${numeral})`, 'g'), read: moneyRead },
  { pattern: new RegExp(`${value}${many}?(?:${counters})(?!${notCounted})`, 'g'), read: countRead },
  // Two or three, in one sign with their counter.
  { pattern: /([俩仨])/g, read: countRead },
];

/** A number and where it stands in plain text. */
export interface FoundNumber {
  at: number;
  number: NamedNumber;
}

/** Money, weights, counts and parts that a text names, in the order they are named. */
export function readNumbers(text: string): NamedNumber[] {
  return findNumbers(plainText(text)).map(({ number }) => number);
}

/** The same in text that is plain already, with their places. */
export function findNumbers(plain: string): FoundNumber[] {
  let left = plain;
  const found: FoundNumber[] = [];
  for (const { pattern, read } of readings) {
    left = left.replace(pattern, (...parts: Array<string | number>) => {
      const words = String(parts[0]);
      const at = Number(parts.find((part) => typeof part === 'number') ?? 0);
      const number = read(parts.filter((part) => typeof part !== 'number') as RegExpMatchArray);
      if (number === null) return words;
      found.push({ at, number });
      return ' '.repeat(words.length);
    });
  }
  return found.sort((one, other) => one.at - other.at);
}
