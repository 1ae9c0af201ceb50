import type { Instant } from '../../../domain/primitives/instant';

/**
 * Erasable: what a ticket is found by. Same `_id` as the ticket; made anew when words are added.
 */
export interface TicketSearchDocument {
  _id: string;
  ticketId: string;
  residentId: string;
  communityId: string;
  filedAt: Instant;
  renewedAt: Instant;
  /** Whose words are in it: when one of them is erased, it is made anew without theirs. */
  writerIds: string[];
  terms: string[];
}

/** A page to print, in private storage until its link expires. */
export interface PrintoutDocument {
  _id: string;
  /** Null: it is all that is kept about the person. */
  ticketId: string | null;
  /** Who made it. */
  personId: string;
  fileId: string;
  madeAt: Instant;
  expiresAt: Instant;
}

/** How far the walk came that makes tickets of old findable; one document a version of it. */
export interface SearchFillingDocument {
  _id: string;
  /** The tickets that were filed before this instant were taken. */
  reached: Instant;
  /** And so many of those that were filed at it. */
  taken: number;
  done: boolean;
}
