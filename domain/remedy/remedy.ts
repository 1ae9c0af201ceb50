import type { Policy } from '../policy/policy';
import type { FreightBearer } from '../primitives/freight-bearer';
import { splitByWeight, type Fen } from '../primitives/money';
import { accept, refuse, type Outcome } from '../primitives/outcome';
import type { RemedyKind } from '../primitives/remedy-kind';

/**
 * What is agreed. `couponFen` is an apology on top and 0 where there is none; compensation above
 * what was paid is never a refund. Money and value in fen, quantities in units of the order item.
 */
export type Remedy =
  | { kind: 'refund'; amountFen: Fen; couponFen: Fen }
  | {
      kind: 'return';
      quantity: number;
      amountFen: Fen;
      couponFen: Fen;
      freightBearer: FreightBearer;
    }
  | {
      kind: 'reissue' | 'exchange';
      quantity: number;
      /** What the goods cost the resident: limits count it like money. */
      valueFen: Fen;
      couponFen: Fen;
      freightBearer: FreightBearer;
    }
  | { kind: 'coupon'; couponFen: Fen };

/** What a handler chose; value and freight follow from the claim and its rules. */
export type AskedRemedy =
  | { kind: 'refund'; amountFen: Fen; couponFen: Fen }
  | { kind: 'return'; quantity: number; amountFen: Fen; couponFen: Fen }
  | { kind: 'reissue' | 'exchange'; quantity: number; couponFen: Fen }
  | { kind: 'coupon'; couponFen: Fen };

interface RemedyFacts {
  claim: { quantity: number; claimedFen: Fen };
  /** What earlier cycles of this claim paid. */
  paidBeforeFen: Fen;
  /** The most that a coupon may be worth now. */
  couponCeilingFen: Fen;
  freightBearer: FreightBearer;
}

type RemedyRefusal = 'aboveClaim' | 'quantityTooHigh' | 'couponTooHigh';

/** The remedy with its value and freight, or why it may not be offered. */
export function makeRemedy(asked: AskedRemedy, facts: RemedyFacts): Outcome<Remedy, RemedyRefusal> {
  const { claim, paidBeforeFen, couponCeilingFen, freightBearer } = facts;
  if (asked.couponFen > couponCeilingFen) return refuse('couponTooHigh', { couponCeilingFen });
  if ('amountFen' in asked) {
    const claimedFen = claim.claimedFen - paidBeforeFen;
    if (asked.amountFen > claimedFen) return refuse('aboveClaim', { claimedFen });
  }
  if ('quantity' in asked && asked.quantity > claim.quantity) {
    return refuse('quantityTooHigh', { maximumQuantity: claim.quantity });
  }
  switch (asked.kind) {
    case 'refund':
    case 'coupon':
      return accept(asked);
    case 'return':
      return accept({ ...asked, freightBearer });
    default:
      return accept({ ...asked, valueFen: valueOfUnits(claim, asked.quantity), freightBearer });
  }
}

/** What so many of the claimed units cost; all of them cost exactly what is claimed. */
function valueOfUnits({ quantity, claimedFen }: RemedyFacts['claim'], units: number): Fen {
  const [valueFen = 0] = splitByWeight(claimedFen, [units, quantity - units]);
  return valueFen;
}

/** What a limit counts: money, goods at what they cost, and the coupon. */
export function remedyValueFen(remedy: Remedy): Fen {
  const goodsOrMoneyFen = 'valueFen' in remedy ? remedy.valueFen : refundFenOf(remedy);
  return goodsOrMoneyFen + remedy.couponFen;
}

/** The money that goes back to the payer; 0 where none does. */
export function refundFenOf(remedy: Remedy): Fen {
  return 'amountFen' in remedy ? remedy.amountFen : 0;
}

/** Whether goods come back before anything else happens. */
export function comesBack(kind: RemedyKind): boolean {
  return kind === 'return' || kind === 'exchange';
}

/** Whether new goods go out. */
export function goesOut(kind: RemedyKind): boolean {
  return kind === 'reissue' || kind === 'exchange';
}

/**
 * The most that a coupon may still be worth: 30 % of the order in all (S3 02), and the small
 * apology coupon (S0 8.1) even on a cheap order. A leader gives the small one only.
 */
export function couponCeilingFen(facts: {
  policy: Policy;
  orderPaidFen: Fen;
  /** Coupons given for the same order before. */
  givenFen: Fen;
  isLeader: boolean;
}): Fen {
  const { policy, orderPaidFen, givenFen, isLeader } = facts;
  const { smallCouponFen, couponCeilingBasisPoints } = policy.remedy;
  const shareFen = Math.floor((orderPaidFen * couponCeilingBasisPoints) / 10_000);
  const leftFen = Math.max(0, Math.max(smallCouponFen, shareFen) - givenFen);
  return isLeader ? Math.min(smallCouponFen, leftFen) : leftFen;
}
