import type { ReviewOutcome, ReviewReason } from '../../../domain/misuse/claim-review';
import type { Instant } from '../../../domain/primitives/instant';

/** How somebody of the platform ended a review. Words are people's own and go with the review. */
export interface ReviewClosing {
  outcome: ReviewOutcome;
  words: string;
  byId: string;
  at: Instant;
  requestId: string;
}

/** That a claim is looked at a second time. `_id` is the ticket's, which knows nothing of it. */
export interface MisuseReviewDocument {
  _id: string;
  residentId: string;
  state: 'open' | 'closed';
  raisedAt: Instant;
  reasons: ReviewReason[];
  /** Who looked first, and when; null: nobody did yet. */
  looked: { byId: string; at: Instant } | null;
  /** What the resident said to it, once. */
  contest: { words: string; at: Instant; requestId: string } | null;
  /** The newest last; more than one where it was contested after it was closed. */
  closings: ReviewClosing[];
}
