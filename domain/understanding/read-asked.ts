import type { AskedPart } from '../primitives/asked-part';
import { askWords, doubtWords, numberForms } from './asked-words';
import { fractionOf, isVague, markNumbers, signs, type MarkedText } from './mark-numbers';
import { readBadPart, type ClaimedGoods } from './read-bad-part';
import type { NamedNumber } from './read-numbers';

const unclearSum: AskedPart = { kind: 'unclear', about: 'sum' };
const nothing: AskedPart = { kind: 'nothing' };

const asks = `(?:${askWords.asks})`;
const askedBefore = new RegExp(`${asks}(?:${askWords.fillers})*$`);
const askedBehind = new RegExp(`^(?:${askWords.fillersBehind})*${asks}${askWords.notMoney}`);
const anyAsk = new RegExp(asks);
const pause = /[,。!?;~、…]/;

/** A sum or share, and what is said around it. */
interface Named {
  number: NamedNumber;
  /** From the start of its clause to its sign, without what only sounds like a "no". */
  before: string;
  /** From its sign to the end. */
  behind: string;
  /** The rest of its clause. */
  clauseBehind: string;
}

/**
 * What the words of a claim ask for, else how much they call bad. A sum counts only where somebody
 * asks for it, and one sum only: what leaves a doubt is `unclear`, and a person reads the words.
 */
export function readAsked(words: string, goods: ClaimedGoods): AskedPart {
  const marked = markNumbers(words);
  const asked = readAskedSum(marked);
  if (asked.kind !== 'nothing') return asked;
  const part = readBadPart(marked, goods);
  // A part is bad, and all the money is asked back.
  return part.kind !== 'nothing' && asksAll(marked) ? { kind: 'unclear', about: 'part' } : part;
}

function readAskedSum(marked: MarkedText): AskedPart {
  const named = namedIn(marked);
  const sums = named.filter(({ number }) => number.kind === 'money');
  const asked = sums.filter(isAsked);
  const others = sums.filter((sum) => !asked.includes(sum) && !isPrice(sum));
  if (asked.length === 0) {
    const near = [...others, ...named.filter(isAboutSum)].some(isNearAsking);
    return near ? unclearSum : readAskedShare(marked, named);
  }
  const amounts = new Set([...asked, ...others].map(({ number }) => fenOf(number)));
  const [amountFen = 0] = amounts;
  const isDoubted = amounts.size > 1 || amountFen < 1 || asked.some(isDoubtful);
  return isDoubted || leavesDoubt(marked) ? unclearSum : { kind: 'sum', amountFen };
}

/** Half of the money, say. */
function readAskedShare(marked: MarkedText, named: readonly Named[]): AskedPart {
  const shares = named.filter(
    (one) => one.number.kind === 'share' && askedBefore.test(one.before),
  );
  const [share] = shares;
  if (share === undefined) return nothing;
  const fraction = fractionOf(share.number.words);
  // To ask for all of it is what a claim does anyway.
  if (fraction?.part === fraction?.whole && fraction !== null) return nothing;
  const isDoubted = shares.length > 1 || isDoubtful(share) || leavesDoubt(marked);
  if (fraction === null || isDoubted) return unclearSum;
  return { kind: 'share', said: 'asked', ...fraction };
}

function namedIn({ text, numbers }: MarkedText): Named[] {
  return numbers.map(({ at, number }) => namedAt(text, at, number));
}

function namedAt(text: string, at: number, number: NamedNumber): Named {
  const before = text.slice(0, at).split(pause).at(-1) ?? '';
  const behind = text.slice(at + 1);
  return {
    number,
    before: before.replace(new RegExp(doubtWords.harmless, 'g'), ''),
    behind,
    clauseBehind: behind.split(pause)[0] ?? '',
  };
}

function isAsked({ before, clauseBehind }: Named): boolean {
  return askedBefore.test(before) || askedBehind.test(clauseBehind);
}

/** What the goods cost is no sum that somebody asks for. */
function isPrice({ before, clauseBehind }: Named): boolean {
  const isCost = new RegExp(askWords.priceBefore).test(before);
  return isCost || new RegExp(askWords.priceBehind).test(clauseBehind);
}

function isNearAsking({ before, clauseBehind }: Named): boolean {
  return anyAsk.test(before + clauseBehind);
}

/** Thirty yuan and more are written like thirty pieces and more. */
function isAboutSum({ number }: Named): boolean {
  return number.kind === 'count' && number.words.endsWith(numberForms.morePieces);
}

function isDoubtful({ number, before, behind, clauseBehind }: Named): boolean {
  const marvels = behind.slice(clauseBehind.length).startsWith('?');
  const isPolite = new RegExp(doubtWords.polite).test(before + clauseBehind);
  return (
    isVague(number) ||
    new RegExp(doubtWords.before).test(before) ||
    new RegExp(doubtWords.rightBehind).test(behind) ||
    new RegExp(`${doubtWords.perUnit}[${signs.count}${signs.weight}]`).test(behind) ||
    new RegExp(doubtWords.behind).test(behind.replace(new RegExp(doubtWords.harmless, 'g'), '')) ||
    isForEach(before) ||
    (marvels && !isPolite)
  );
}

/** So much for one of them: `一个退2块`. */
function isForEach(before: string): boolean {
  const each = `(?<!${asks}|${doubtWords.badOnes})[${signs.count}${signs.weight}](?:${asks})`;
  return new RegExp(each).test(before);
}

function leavesDoubt(marked: MarkedText): boolean {
  return new RegExp(doubtWords.anywhere).test(marked.text) || asksAll(marked);
}

/** All the money is asked back, and not said to be unneeded. */
function asksAll(marked: MarkedText): boolean {
  const all = namedIn(marked).some((one) => {
    const fraction = one.number.kind === 'share' ? fractionOf(one.number.words) : null;
    const isTaken = !new RegExp(doubtWords.before).test(one.before);
    return fraction?.part === 1 && fraction.whole === 1 && isAsked(one) && isTaken;
  });
  return all || new RegExp(doubtWords.all).test(marked.text);
}

function fenOf(number: NamedNumber): number {
  return number.kind === 'money' ? number.amountFen : 0;
}
