import type { Policy } from '../policy/policy';

/** What two scales said of one line of an order. Grams. */
export interface Weighing {
  /** What was bought; null where the goods are not sold by weight. */
  nominalGrams: number | null;
  packedGrams: number;
  /** Null where nobody weighed when it was handed out. */
  handedGrams: number | null;
}

export interface WeighingFinding {
  /** Missing already when it was packed; 0 within tolerance or where nothing was promised. */
  shortAtPackingGrams: number;
  /** Lost between packing and handing out; 0 within tolerance or where it was not weighed again. */
  lostOnTheWayGrams: number;
  /** What the resident did not get, as far as the scales show it. */
  missingGrams: number;
  /** What `missingGrams` is a part of. */
  expectedGrams: number;
}

/** Null where there is no record. Small differences are the scale's or the drip's. */
export function weighingFinding(weighing: Weighing | null, policy: Policy): WeighingFinding | null {
  if (weighing === null) return null;
  const { packedGrams } = weighing;
  const expectedGrams = weighing.nominalGrams ?? packedGrams;
  const handedGrams = weighing.handedGrams ?? packedGrams;
  const { weightToleranceBasisPoints } = policy.evidence;
  const beyondTolerance = (grams: number, ofGrams: number): number =>
    grams * 10_000 > ofGrams * weightToleranceBasisPoints ? grams : 0;
  return {
    shortAtPackingGrams: beyondTolerance(expectedGrams - packedGrams, expectedGrams),
    lostOnTheWayGrams: beyondTolerance(packedGrams - handedGrams, packedGrams),
    missingGrams: beyondTolerance(expectedGrams - handedGrams, expectedGrams),
    expectedGrams,
  };
}
