import type { Issue } from '../primitives/issue';
import type { AskedRemedy } from './remedy';

/** How a claim can be settled. `refundWithCoupon`: the money, and a small coupon on top. */
export const ways = [
  'refund',
  'refundWithCoupon',
  'reissue',
  'exchange',
  'return',
  'coupon',
] as const;

export type Way = (typeof ways)[number];

/** The way that a remedy goes. */
export function wayOfRemedy({ kind, couponFen }: Pick<AskedRemedy, 'kind' | 'couponFen'>): Way {
  if (kind !== 'refund') return kind;
  return couponFen > 0 ? 'refundWithCoupon' : 'refund';
}

/** What of the goods and the claim decides which ways are open. */
export interface WayFacts {
  issue: Issue;
  goods: { perishable: boolean; customMade: boolean };
  /** What is left of the claim in fen. */
  leftFen: number;
  /** Units that can still be sent; null: not on record. */
  stock: number | null;
  quantity: number;
  /** Opened and used: nobody sells it again. */
  used: boolean;
  /** Somebody felt unwell: goods are not swapped, people are looked after. */
  unwell: boolean;
  /** What a coupon may be worth; 0: none may be given. */
  couponFen: number;
  /** The scales show that nothing is missing. */
  scalesFull: boolean;
  /** The rules point to the resident. */
  residentLiable: boolean;
  /** Less than is left of the claim is suggested: the resident keeps the goods. */
  isPart: boolean;
}

const ofSpoiling: readonly Way[] = ['refund', 'refundWithCoupon', 'reissue'];

/** By what is wrong, the usual one first (ours): money before goods, for money is there at once. */
const usualWays: Readonly<Record<Issue, readonly Way[]>> = {
  rotten: ofSpoiling,
  thawed: ofSpoiling,
  expired: ofSpoiling,
  foreignObject: ofSpoiling,
  damaged: ['refund', 'reissue', 'refundWithCoupon'],
  short: ['refund', 'refundWithCoupon'],
  missing: ['refund', 'reissue', 'refundWithCoupon'],
  wrongItem: ['refund', 'exchange', 'reissue', 'return', 'refundWithCoupon'],
  quality: ['refund', 'refundWithCoupon', 'exchange', 'reissue', 'return'],
  // The goods are there and good: time is what was lost.
  late: ['coupon', 'refund', 'return'],
  other: ['refund', 'coupon'],
};

/** The ways that are open, in the order of the rules. */
export function waysByRule(facts: WayFacts, returnFromFen: number): Way[] {
  const open = usualWays[facts.issue].filter((way) => isOpen(way, facts));
  const first = firstOf(facts, open, returnFromFen);
  return first === null ? open : [first, ...open.filter((way) => way !== first)];
}

/** What goes before the usual way; null: nothing does. */
function firstOf(facts: WayFacts, open: readonly Way[], returnFromFen: number): Way | null {
  const mayGiveCoupon = facts.couponFen > 0;
  // A hint only: the whole refund stays right under it, and nobody is turned away.
  if (facts.residentLiable && mayGiveCoupon) return 'coupon';
  if (facts.issue === 'short' && facts.scalesFull && mayGiveCoupon) return 'coupon';
  const isWorthIt = facts.leftFen >= returnFromFen && facts.issue !== 'late' && !facts.isPart;
  return isWorthIt && open.includes('return') ? 'return' : null;
}

function isOpen(way: Way, facts: WayFacts): boolean {
  const { unwell, couponFen } = facts;
  switch (way) {
    case 'refundWithCoupon':
    case 'coupon':
      return couponFen > 0;
    case 'reissue':
      // Long-lived goods that are there are swapped instead.
      return isThere(facts) && !unwell && !(isSwapped(facts) && mayComeBack(facts));
    case 'exchange':
      return isThere(facts) && mayComeBack(facts);
    case 'return':
      return mayComeBack(facts);
    default:
      return true;
  }
}

function isSwapped({ issue }: WayFacts): boolean {
  return issue === 'wrongItem' || issue === 'quality';
}

function isThere({ stock, quantity }: WayFacts): boolean {
  return stock === null || stock >= quantity;
}

/** Goods that somebody else may still buy. */
function mayComeBack({ goods, used, unwell }: WayFacts): boolean {
  return !goods.perishable && !goods.customMade && !used && !unwell;
}
