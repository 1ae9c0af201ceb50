/**
 * By what a ticket is found: pairs of neighbouring Chinese characters, and whole words and numbers
 * of other scripts. A phrase is found where all of its pairs are, so no dictionary is needed.
 */

/** Fewer digits of an order number than this would find half the orders. */
const SHORTEST_TAIL = 4;
/** What one ticket is found by: as much as its people say in a long conversation. */
const MOST_TERMS = 4_000;
/** Longer questions are not narrower. */
const MOST_ASKED = 16;
const GOODS_PREFIX = 'goods:';
/** A whole phone number: only its tail is kept, so only its tail is asked for. */
const wholePhone = /^1\d{10}$/;

const runs = /\p{Script=Han}+|[\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$)/gu;
const chinese = /^\p{Script=Han}/u;

/** What a ticket is found by, as it stands in its parts. */
export interface Findable {
  goodsName: string;
  residentName: string;
  /** Of the order and of the ticket: found whole and by their last characters. */
  numbers: readonly string[];
  phoneTail: string;
  /** What people said. */
  words: readonly string[];
}

/** All terms of a ticket. What it is about comes first: that is kept where too much was said. */
export function searchTerms(found: Findable): string[] {
  const { goodsName, residentName, numbers, phoneTail, words } = found;
  const goods = [goodsName, residentName].flatMap((name) => [...pairsOf(name), ...singlesOf(name)]);
  const terms = [
    ...goods,
    ...[...pairsOf(goodsName), ...singlesOf(goodsName)].map((term) => GOODS_PREFIX + term),
    ...numbers.flatMap(tailsOf),
    ...(phoneTail === '' ? [] : [phoneTail]),
    ...words.flatMap(pairsOf),
  ];
  return [...new Set(terms)].slice(0, MOST_TERMS);
}

/** What must all be there for a question; numbers first, for they narrow most. */
export function askedTerms(question: string, goods = ''): string[] {
  const terms = [
    ...partsOf(question).flatMap((part) =>
      wholePhone.test(part) ? [part.slice(-SHORTEST_TAIL)] : termsOf(part),
    ),
    ...partsOf(goods).flatMap(termsOf).map((term) => GOODS_PREFIX + term),
  ];
  const unique = [...new Set(terms)];
  unique.sort((one, other) => Number(/\d/.test(other)) - Number(/\d/.test(one)));
  return unique.slice(0, MOST_ASKED);
}

function partsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(runs) ?? [];
}

/** A part as it is asked for: a single character stands for itself. */
function termsOf(part: string): string[] {
  if (!chinese.test(part)) return [part];
  const characters = [...part];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

function pairsOf(text: string): string[] {
  return partsOf(text).flatMap(termsOf);
}

function singlesOf(text: string): string[] {
  return partsOf(text).filter((part) => chinese.test(part)).flatMap((part) => [...part]);
}

function tailsOf(number: string): string[] {
  const [whole = ''] = partsOf(number.replaceAll(/[^\p{L}\p{N}]/gu, ''));
  const tails = [whole];
  for (let length = SHORTEST_TAIL; length < whole.length; length += 1) {
    tails.push(whole.slice(-length));
  }
  return tails;
}
