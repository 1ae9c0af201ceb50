import type { ComplaintClass, ComplaintKind } from '../../../domain/understanding/complaint-class';
import type { WordHints } from '../../../domain/understanding/understand-words';
import type { Mood } from '../../../domain/understanding/mood';
import type { Instant } from '../../../domain/primitives/instant';

/** What a person who handles the claim says it is about, where the hint was wrong. */
export interface HintCorrection {
  class: ComplaintClass | 'unclear';
  kind: ComplaintKind | null;
  mood: Mood;
  byId: string;
  at: Instant;
}

/**
 * Erasable: what the words of a claim were taken to mean, with the words that spoke for it. A hint
 * for people; nothing is decided by it. `_id` is the ticket's.
 */
export interface TicketHintsDocument {
  _id: string;
  ticketId: string;
  residentId: string;
  /** Who wrote the words: they go when any of these is erased. */
  writerIds: string[];
  understoodAt: Instant;
  hints: WordHints;
  /** Kept when words are added: what a person said is worth more than what a model says anew. */
  correction: HintCorrection | null;
}
