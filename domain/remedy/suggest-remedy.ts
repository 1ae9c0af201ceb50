import type { Issue } from '../primitives/issue';
import { splitByWeight, type Fen } from '../primitives/money';
import type { Sentence } from '../primitives/sentence';

interface RemedyFacts {
  issue: Issue;
  /** What the claimed quantity cost: never more than this is suggested. */
  claimedFen: Fen;
  /** What the scales show of the whole line; null where nothing was weighed. */
  weighing: {
    /** Beyond tolerance. */
    missingGrams: number;
    expectedGrams: number;
    /** What the whole line cost. */
    paidFen: Fen;
  } | null;
}

export interface RemedySuggestion {
  remedy: 'refund' | 'partialRefund';
  amountFen: Fen;
  reasons: Sentence[];
}

/** The full claim; for goods that are short the part that the scales show missing. */
export function suggestRemedy({ issue, claimedFen, weighing }: RemedyFacts): RemedySuggestion {
  if (issue !== 'short' || weighing === null) return fullRefund(claimedFen, 'remedy.fullRefund');
  const { missingGrams, expectedGrams, paidFen } = weighing;
  // Scales that show nothing missing decide nothing: a person looks at the photos.
  if (missingGrams <= 0) return fullRefund(claimedFen, 'remedy.scalesShowNothingMissing');
  const [missingFen = 0] = splitByWeight(paidFen, [missingGrams, expectedGrams - missingGrams]);
  if (missingFen >= claimedFen) return fullRefund(claimedFen, 'remedy.fullRefund');
  const amountFen = Math.max(1, missingFen);
  return {
    remedy: 'partialRefund',
    amountFen,
    reasons: [
      { key: 'remedy.missingPart', params: { missingGrams, expectedGrams, amountFen } },
    ],
  };
}

function fullRefund(claimedFen: Fen, key: string): RemedySuggestion {
  return {
    remedy: 'refund',
    amountFen: claimedFen,
    reasons: [{ key, params: { amountFen: claimedFen } }],
  };
}
