import type { Fen } from '../primitives/money';

/**
 * From when on a claim is looked at a second time. A review is raised beside the claim: it never
 * blocks, delays or decides it. All numbers are ours.
 */
export interface ReviewPolicy {
  /** Claims of the last so many days count. */
  windowDays: number;
  /** So many claims of one resident, or claims of this much. */
  claims: number;
  sumFen: Fen;
  /** So many claims of accounts together that share a phone, a home or a household. */
  linkedClaims: number;
  /** A photo counts as used before from this likeness on; the very same file always does. */
  likenessPercent: number;
  /** A review is removed so long after it was raised. */
  keptDays: number;
}

export const reviews202611: ReviewPolicy = {
  windowDays: 30,
  claims: 8,
  sumFen: 800_00,
  linkedClaims: 10,
  likenessPercent: 90,
  keptDays: 365,
};
