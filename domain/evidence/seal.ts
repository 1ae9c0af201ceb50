import type { Instant } from '../primitives/instant';

/** Somebody looked at the seal of a box. */
export interface SealCheck {
  at: Instant;
  intact: boolean;
}

/** What is recorded of the seal of one line; null where nobody looked. */
export interface SealRecord {
  sealNumber: string;
  sealedAt: Instant;
  /** When it reached the leader's station. */
  atStation: SealCheck | null;
  /** When the resident took it. */
  atHandOut: SealCheck | null;
}

/**
 * Where the seal broke, as far as somebody looked: with the carrier, or at the leader's station.
 * `unknown`: broken when it was handed out, and nobody had looked when it came.
 */
export type SealFinding = 'intact' | 'brokenOnTheWay' | 'brokenAtStation' | 'unknown' | 'unchecked';

/** Null where there is no record: that is not the same as an unbroken seal. */
export function sealFinding(record: SealRecord | null): SealFinding | null {
  if (record === null) return null;
  const { atStation, atHandOut } = record;
  if (atStation?.intact === false) return 'brokenOnTheWay';
  if (atHandOut === null) return atStation === null ? 'unchecked' : 'intact';
  if (atHandOut.intact) return 'intact';
  return atStation === null ? 'unknown' : 'brokenAtStation';
}
