import type { DamageDegree } from '../policy/compensation-policy';
import type { Policy } from '../policy/policy';
import type { Instant } from '../primitives/instant';
import type { Fen } from '../primitives/money';
import type { Outcome } from '../primitives/outcome';
import type { Sentence } from '../primitives/sentence';

/** The ways to arrive at a sum, each with what a handler says to it. */
export const calculationKinds = [
  'damage',
  'late',
  'share',
  'priceDifference',
  'offer',
  'reissue',
] as const;

export type CalculationKind = (typeof calculationKinds)[number];

export type Calculation =
  | { kind: 'damage'; degree: DamageDegree }
  /** `lateHours` counts only where no record says how late it was. */
  | { kind: 'late'; lateHours: number }
  | { kind: 'share'; shareBasisPoints: number }
  /** What one unit costs now. */
  | { kind: 'priceDifference'; nowFen: Fen }
  /** A part of the order for whoever answers in time. */
  | { kind: 'offer'; shareBasisPoints: number; hours: number }
  | { kind: 'reissue'; quantity: number };

export interface CompensationFacts {
  policy: Policy;
  now: Instant;
  order: { paidFen: Fen; paidAt: Instant };
  claim: { quantity: number; claimedFen: Fen };
  /** What may still go back to the payer for this claim: the rest is no refund. */
  payableFen: Fen;
  /** The most that a coupon may be worth now. */
  couponCeilingFen: Fen;
  /** How late the goods were as recorded; null where no record says it. */
  lateMs: number | null;
}

/** What would be offered; the kinds of a remedy that a calculation can lead to. */
export type Compensation =
  | { kind: 'refund'; amountFen: Fen; couponFen: Fen }
  | { kind: 'reissue'; quantity: number; couponFen: Fen }
  | { kind: 'coupon'; couponFen: Fen };

/** A sum with how one arrives at it, step by step, as keys of texts. */
export interface Calculated {
  remedy: Compensation;
  /** Money, goods at what they cost, and coupon together. */
  sumFen: Fen;
  steps: Sentence[];
  /** Until when the offer stands; null: as long as any proposal. */
  standsUntil: Instant | null;
}

export const calculationRefusals = [
  /** Nothing is left that could be paid or given. */
  'nothingToGive',
  'notLateEnough',
  'aboveCeiling',
  'notCheaper',
  'protectionOver',
  'offerTooShort',
  'offerTooLong',
  'quantityTooHigh',
] as const;

export type CalculationRefusal = (typeof calculationRefusals)[number];

/** A sum before it is shared between refund and coupon. */
export interface Sum {
  sumFen: Fen;
  steps: Sentence[];
  standsUntil?: Instant;
}

export type SumOutcome = Outcome<Sum, CalculationRefusal>;
