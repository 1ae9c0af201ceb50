import type { Fen } from '../primitives/money';

export const cancelReasons = ['duplicate', 'alreadyRefunded'] as const;

export type CancelReason = (typeof cancelReasons)[number];

interface CancelFacts {
  /** What may still be refunded of the line of the order. */
  remainderFen: Fen;
  /** What the merchant paid back for the line outside this product. */
  refundedElsewhereFen: Fen;
  /** Digests of the photos of this claim. */
  photoDigests: readonly string[];
  /** Digests of the photos of other claims on the same line that were paid or are at work. */
  otherPhotoDigests: readonly string[];
}

/**
 * Whether a rule cancels a new claim, and which: the merchant has paid the line back elsewhere and
 * nothing is left, or the very same pictures were claimed with before. Null: a person decides.
 */
export function cancelReasonOf(facts: CancelFacts): CancelReason | null {
  const { remainderFen, refundedElsewhereFen, photoDigests, otherPhotoDigests } = facts;
  if (refundedElsewhereFen > 0 && remainderFen <= 0) return 'alreadyRefunded';
  const reused =
    photoDigests.length > 0 && photoDigests.every((digest) => otherPhotoDigests.includes(digest));
  return reused ? 'duplicate' : null;
}
