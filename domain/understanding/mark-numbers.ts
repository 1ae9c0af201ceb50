import { askWords, badWords, numberForms } from './asked-words';
import { numberOf } from './chinese-number';
import { numberWords } from './heard-words';
import { findNumbers, type FoundNumber, type NamedNumber } from './read-numbers';
import { plainText } from './wording';

/** One sign for a number of each kind, so that patterns see what stands around it. */
export const signs = {
  money: '\uE001',
  weight: '\uE002',
  count: '\uE003',
  share: '\uE004',
} as const;

export const anySign = `[${Object.values(signs).join('')}]`;

export interface MarkedText {
  text: string;
  /** In the order of their signs. */
  numbers: Array<{ at: number; number: NamedNumber }>;
}

const foreignSigns = /[\uE000-\uF8FF]/g;
/** People put blanks around digits; no pattern wants them there. */
const blanks = /(?<=[\u4E00-\u9FFF]) (?=[0-9\u00A5])|(?<=[0-9]) (?=[\u4E00-\u9FFF])/g;

const { money, cents } = numberWords;
const { tens, bareEnd, tenths, tenth, fractionEnd, piece, together, about } = numberForms;
/** A sum without its yuan: only right behind asking, and where nothing is counted by it. */
const bareSum = new RegExp(
  `(?<=(?:${askWords.asks})${askWords.done}(?:${askWords.fillers})*)` +
    `(?:[0-9]+(?:[.][0-9]{1,2})?|${tens})(?=${bareEnd})`,
  'g',
);
const fraction = new RegExp(`(?<![0-9/])[1-9]/(?:[2-9]|10)(?=${fractionEnd})`, 'g');
const inHundreds = /[0-9]+(?:[.][0-9])?%/g;
const inTenths = new RegExp(tenths, 'g');
const withUnit = new RegExp(`${money}|${cents}`);
const pieces = new RegExp(`(?:${badWords.bad})${badWords.ended}`);

/** A text with its numbers as signs. */
export function markNumbers(words: string): MarkedText {
  const plain = plainText(words).replace(foreignSigns, '').replace(blanks, '');
  const found = findNumbers(plain).filter((one) => isMeant(one, plain));
  const isFree = ({ at, number }: FoundNumber) =>
    !found.some((one) => at < end(one) && at + number.words.length > one.at);
  const more = [
    ...[fraction, inHundreds, inTenths].flatMap((pattern) => sharesIn(plain, pattern)),
    ...bareSums(plain),
  ].filter(isFree);
  const all = [...found, ...more].sort((one, other) => one.at - other.at);
  let text = '';
  let from = 0;
  const numbers = all.map((one) => {
    text += plain.slice(from, one.at);
    from = end(one);
    const at = text.length;
    text += signs[one.number.kind];
    return { at, number: one.number };
  });
  return { text: text + plain.slice(from), numbers };
}

function end({ at, number }: FoundNumber): number {
  return at + number.words.length;
}

/**
 * Bare numbers are read by what stands around them instead; "a piece" and "together" are written
 * like one yuan.
 */
function isMeant({ at, number }: FoundNumber, plain: string): boolean {
  const { kind, words } = number;
  if (kind !== 'money') return true;
  if (!withUnit.test(words) || words === together) return false;
  return !(words.endsWith(piece) && pieces.test(plain.slice(0, at)));
}

function bareSums(plain: string): FoundNumber[] {
  return [...plain.matchAll(bareSum)].flatMap(({ 0: words, index: at }): FoundNumber[] => {
    const yuan = numberOf(words);
    if (yuan === null) return [];
    return [{ at, number: { kind: 'money', amountFen: Math.round(yuan * 100), words } }];
  });
}

function sharesIn(plain: string, pattern: RegExp): FoundNumber[] {
  return [...plain.matchAll(pattern)].flatMap(({ 0: words, index: at }): FoundNumber[] => {
    const named = fractionOf(words);
    if (named === null) return [];
    const percent = Math.round((100 * named.part) / named.whole);
    return [{ at, number: { kind: 'share', percent, words } }];
  });
}

const aboutSo = new RegExp(about);

/** Two or three tens, or "most of it": nobody means it to the point. */
export function isVague({ kind, words }: NamedNumber): boolean {
  if (kind === 'share') return fractionOf(words) === null;
  // The last two of three ounces are no digit.
  return aboutSo.test(kind === 'weight' ? words.slice(0, -1) : words);
}

/** The part that words name, exactly: a third is no 33 %. Null where they are not to the point. */
export function fractionOf(words: string): { part: number; whole: number } | null {
  const [below = '', above] = words.split(numberWords.partOf);
  if (above !== undefined) return whole(numberOf(above), numberOf(below));
  if (words.includes('/')) return whole(Number(words.slice(0, 1)), Number(words.slice(2)));
  if (words.endsWith('%')) return whole(Math.round(Number.parseFloat(words) * 10), 1_000);
  if (words.endsWith(tenth)) return whole(numberOf(words.slice(0, 1)), 10);
  const { shares } = numberWords;
  const found = Object.entries(shares).find(([said]) => new RegExp(`^(${said})$`).test(words));
  if (found === undefined) return null;
  const [, hundredths] = found;
  if (hundredths === 100) return { part: 1, whole: 1 };
  return hundredths === 50 ? { part: 1, whole: 2 } : null;
}

function whole(part: number | null, of: number | null): { part: number; whole: number } | null {
  const isPart = Number.isSafeInteger(part) && Number.isSafeInteger(of);
  if (!isPart || part === null || of === null || part < 1 || part > of) return null;
  const both = commonDivisor(part, of);
  return { part: part / both, whole: of / both };
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other);
}
