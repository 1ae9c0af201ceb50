import { notWished, wishWords } from './heard-words';
import { plainText } from './wording';

/** What somebody would like, as their words say; `telling`: they only say what was wrong. */
export const spokenWishes = [
  'refund',
  'reissue',
  'exchange',
  'return',
  'compensation',
  'apology',
  'telling',
] as const;

export type SpokenWish = (typeof spokenWishes)[number];

/** What most shows what one wants: goods again, then money, then words. */
const order = ['reissue', 'exchange', 'return', 'refund', 'compensation', 'apology'] as const;

const takenBack = new RegExp(notWished);

export function readWish(text: string): { wish: SpokenWish; words: string[] } {
  const plain = plainText(text);
  for (const wish of order) {
    const said = [...plain.matchAll(new RegExp(wishWords[wish], 'g'))];
    const meant = said.find(({ index }) => !takenBack.test(plain.slice(0, index)));
    if (meant !== undefined) return { wish, words: [meant[0]] };
  }
  return { wish: 'telling', words: [] };
}
