import type { AskedPart } from '../primitives/asked-part';
import { badWords, numberForms } from './asked-words';
import { anySign, fractionOf, isVague, markNumbers, type MarkedText } from './mark-numbers';
import type { NamedNumber } from './read-numbers';

/** What of a line is claimed, and how one counts it. */
export interface ClaimedGoods {
  /** What one counts the line in, such as boxes. */
  unit: string;
  /** What is in one of them, as it was sold: 30 eggs. */
  spec: string;
  quantity: number;
  /** What the claimed units promise by weight; null where they are not sold by weight. */
  promisedGrams: number | null;
}

const unclearPart: AskedPart = { kind: 'unclear', about: 'part' };
const nothing: AskedPart = { kind: 'nothing' };

const bad = `${badWords.notBad}(?:${badWords.bad})`;
const pause = /[,。!?;~、…]/;
const badBefore = new RegExp(`${bad}(?:${badWords.between})*$`);
const notBadYet = `[^${anySign.slice(1, -1)}${badWords.goodSign}]{0,6}?`;
const badBehind = new RegExp(`^${notBadYet}${bad}(?!(?:${badWords.between})*${anySign})`);
const leastBefore = new RegExp(`(?:${badWords.orMore})(?:${badWords.between}|${badWords.bad})*$`);
const leastOfBad = new RegExp(`${bad}(?:${badWords.between})*(?:${badWords.orMore})$`);
const allBad = `${badWords.allOf}${bad}(?:${badWords.between})*$`;
const eachBefore = new RegExp(`(?:${badWords.each})|${allBad}`);

/** A number of goods in its clause. */
interface Told {
  number: NamedNumber;
  before: string;
  behind: string;
  /** What the words say of it; `other`: it counts something else. */
  of: 'bad' | 'badAtLeast' | 'good' | 'other' | 'whole';
}

/** How much of the goods words call bad or missing, with the whole it is a part of. */
export function readBadPart(marked: MarkedText, goods: ClaimedGoods): AskedPart {
  const told = marked.numbers
    .filter(({ number }) => number.kind !== 'money')
    .map(({ at, number }) => toldAt(marked.text, at, number));
  const ofBad = told.filter(({ of }) => of === 'bad' || of === 'badAtLeast');
  const [part] = ofBad;
  if (part === undefined) return told.some(({ of }) => of === 'good') ? unclearPart : nothing;
  const isOne = new Set(ofBad.map(({ number }) => sizeOf(number))).size === 1;
  const isDoubted = ofBad.some(isDoubtful) || told.some(({ of }) => of === 'good');
  const more = new RegExp(badWords.restBad).test(marked.text);
  if (!isOne || isDoubted || more) return unclearPart;
  const wholes = told.filter(({ of }) => of === 'whole').map(({ number }) => number);
  return partOf(part.number, wholes, goods);
}

function toldAt(text: string, at: number, number: NamedNumber): Told {
  const before = text.slice(0, at).split(pause).at(-1) ?? '';
  const behind = text.slice(at + 1).split(pause)[0] ?? '';
  return { number, before, behind, of: standing(number, before, behind) };
}

function standing(number: NamedNumber, before: string, behind: string): Told['of'] {
  const isGood = new RegExp(badWords.good).test(behind);
  if (isGood || new RegExp(badWords.left).test(before)) return 'good';
  const isOther = new RegExp(badWords.otherBehind).test(behind);
  const isNone = new RegExp(badWords.noneBehind).test(behind);
  if (isOther || isNone || new RegExp(badWords.otherBefore).test(before)) return 'other';
  if (leastOfBad.test(before)) return 'badAtLeast';
  if (badBefore.test(before)) return 'bad';
  // All that was bought, or not a single one.
  const isAll = isBought(before) && new RegExp(badWords.all).test(behind);
  if (isAll || (sizeOf(number) === '1' && new RegExp(badWords.none).test(behind))) return 'whole';
  return badBehind.test(behind) ? 'bad' : 'whole';
}

function isBought(before: string): boolean {
  return new RegExp(badWords.bought).test(before);
}

function isDoubtful({ number, before, behind, of }: Told): boolean {
  return (
    of === 'badAtLeast' ||
    isVague(number) ||
    leastBefore.test(before) ||
    eachBefore.test(before) ||
    new RegExp(badWords.each).test(behind) ||
    new RegExp(badWords.moreBehind).test(behind)
  );
}

/** The same size said twice is one part. */
function sizeOf(number: NamedNumber): string {
  switch (number.kind) {
    case 'count':
      return String(number.count);
    case 'weight':
      return `${number.grams}g`;
    default:
      return number.words;
  }
}

function partOf(
  number: NamedNumber,
  wholes: readonly NamedNumber[],
  goods: ClaimedGoods,
): AskedPart {
  switch (number.kind) {
    case 'count':
      return countedPart(number, wholes, goods);
    case 'weight':
      return weighedPart(number.grams, wholes, goods);
    case 'share':
      return sharedPart(number.words, wholes, goods);
    default:
      return nothing;
  }
}

/** Half a box is half of one unit, half of it is half of all. */
function sharedPart(
  words: string,
  wholes: readonly NamedNumber[],
  { unit, quantity }: ClaimedGoods,
): AskedPart {
  const fraction = fractionOf(words);
  // Half of one box among three?
  const ofSome = wholes.some(
    (one) => one.kind === 'count' && counterOf(one) === unit && one.count !== quantity,
  );
  if (fraction === null || ofSome) return unclearPart;
  const isOfOne = new RegExp(badWords.halfOfOne).test(words);
  if (!isOfOne || quantity === 1) return share(fraction.part, fraction.whole);
  return words.endsWith(unit) ? share(fraction.part, fraction.whole * quantity) : unclearPart;
}

type Count = Extract<NamedNumber, { kind: 'count' }>;

function countedPart(
  number: Count,
  wholes: readonly NamedNumber[],
  { unit, spec, quantity }: ClaimedGoods,
): AskedPart {
  const { count } = number;
  const counter = counterOf(number);
  const named = wholes.filter(
    (one): one is Count => one.kind === 'count' && one.count > count && isAlike(one, counter),
  );
  const beside = wholes.some(
    (one) => one.kind === 'count' && one.count <= count && isAlike(one, counter),
  );
  // Three large ones and two small ones.
  if (beside) return unclearPart;
  const [whole, ...more] = new Set(named.map((one) => one.count));
  if (counter === unit) {
    const isOther = whole !== undefined && whole !== quantity;
    return isOther || count > quantity ? unclearPart : share(count, quantity);
  }
  const inSpec = contentOf(spec);
  const all = inSpec === null ? null : inSpec * quantity;
  if (whole === undefined) return all === null || count > all ? unclearPart : share(count, all);
  // Ten of how many boxes, where there are several?
  const isPlain = quantity === 1 || whole === all;
  return more.length > 0 || !isPlain ? unclearPart : share(count, whole);
}

/** `十个` counts like `三个`, and like `俩`, which has no counter of its own. */
function isAlike(one: Count, counter: string): boolean {
  return counter === '' || counterOf(one) === '' || counterOf(one) === counter;
}

function counterOf({ words }: Count): string {
  const last = words.slice(-1);
  return numberForms.ownCounter.includes(last) ? '' : last;
}

/** How many things one unit holds, as its spec says; null where it does not, or more than once. */
function contentOf(spec: string): number | null {
  const counts = markNumbers(spec).numbers.flatMap(({ number }) =>
    number.kind === 'count' ? [number.count] : [],
  );
  const [content] = counts;
  return counts.length === 1 && content !== undefined ? content : null;
}

function weighedPart(
  badGrams: number,
  wholes: readonly NamedNumber[],
  { promisedGrams, quantity }: ClaimedGoods,
): AskedPart {
  const named = wholes.flatMap((one) =>
    one.kind === 'weight' && one.grams > badGrams ? [one.grams] : [],
  );
  const [whole] = named;
  const isPlain = named.length === 1 && quantity === 1;
  const all = promisedGrams ?? (isPlain && whole !== undefined ? whole : null);
  if (all === null || badGrams < 1) return unclearPart;
  return badGrams < all ? { kind: 'weight', badGrams, promisedGrams: all } : nothing;
}

/** All of it is no part. */
function share(part: number, whole: number): AskedPart {
  return part >= whole ? nothing : { kind: 'share', said: 'bad', part, whole };
}
