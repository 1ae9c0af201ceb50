import type { ReviewPolicy } from './review-policy';
import type { Fen } from '../primitives/money';

/** How long personal data are kept, and what protects them and the service (all ours). */
export interface RetentionPolicy {
  /** Photos, counted from the upload, once their claim is at rest (ours). */
  photoDays: number;
  /** Words inside a claim: as long as a buyer may go to court. Civil Code art. 188 */
  wordDays: number;
  /** Notices in the in-app inbox (ours). */
  noticeDays: number;
  /** Tracking links after they expired (ours). */
  expiredLinkDays: number;
  /** Paths to upload to, with what was left there (ours). */
  uploadDays: number;
  /** Effects that were delivered (ours). */
  outboxDays: number;
  /** Who looked at what. Personal Information Protection Law art. 56: three years. */
  accessLogDays: number;
}

/** What one person, and one address, may do within a window. Addresses are shared by many phones. */
export interface RateLimit {
  windowSeconds: number;
  perPerson: number;
  perAddress: number;
}

/** The groups of actions that are counted apart. `guesses` counts only what was not found. */
export type RateGroup = 'reads' | 'writes' | 'filing' | 'uploads' | 'guesses';

/** From when on refunds of one leader to one resident are looked at; they are never blocked. */
export interface PairPolicy {
  /** Counted over the last so many days (ours). */
  windowDays: number;
  /** So many refunds (ours), or this much (ours). */
  refunds: number;
  sumFen: Fen;
  /** Or such a part of all that the leader refunded (ours), from so many refunds on (ours). */
  shareBasisPoints: number;
  shareFromRefunds: number;
}

export interface MisusePolicy {
  rates: Record<RateGroup, RateLimit>;
  /** What a leader decides alone for one resident. */
  pairs: PairPolicy;
  /** Which claims are looked at a second time. */
  reviews: ReviewPolicy;
}
