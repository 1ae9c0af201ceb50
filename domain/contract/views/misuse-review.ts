import type { ReviewOutcome } from '../../misuse/claim-review';
import type { Instant } from '../../primitives/instant';
import type { Fen } from '../../primitives/money';
import type { Sentence } from '../../primitives/sentence';

export interface ReviewOutcomeView {
  outcome: ReviewOutcome;
  words: string;
  at: Instant;
}

/** A claim that is looked at a second time, as supervisors and management see it. */
export interface MisuseReviewView {
  ticketId: string;
  ticketNumber: string;
  goodsName: string;
  claimedFen: Fen;
  residentName: string;
  state: 'open' | 'closed';
  raisedAt: Instant;
  reasons: Sentence[];
  looked: { byName: string; at: Instant } | null;
  /** What the resident said to it. */
  contest: { words: string; at: Instant } | null;
  /** The newest last. */
  closings: Array<ReviewOutcomeView & { byName: string }>;
  /** False where it is closed, or where the reader closed it before and it was contested. */
  mayClose: boolean;
}

/** On the claim's page, for the same readers. */
export interface ReviewNoteView {
  state: 'open' | 'closed';
  reasons: Sentence[];
}

/** The same as the payer of the claim reads it. */
export interface OwnReviewView {
  state: 'open' | 'closed';
  raisedAt: Instant;
  reasons: Sentence[];
  contest: { words: string; at: Instant } | null;
  /** Null while it is open. */
  outcome: ReviewOutcomeView | null;
}
