import type { PairReason, PairRefund } from '../../../domain/misuse/unusual-pair';
import type { InstantGrant } from '../../../domain/refund/instant-refund';
import type { AccessReason } from '../../../domain/person/access';
import type { Instant } from '../../../domain/primitives/instant';

/**
 * Who looked at whose claim or phone number. One a viewer, subject, ticket, kind and day for
 * looking; one each for a revealed number. Written once, never changed.
 */
export interface AccessDocument {
  _id: string;
  /** Whose data were seen. */
  subjectId: string;
  viewerId: string;
  /** As which the viewer was let in. */
  viewerKind: 'leader' | 'platform';
  ticketId: string | null;
  what: 'claim' | 'phone' | 'printout' | 'search';
  /** Why; looking at a claim that one handles needs no further reason. */
  reason: AccessReason | null;
  at: Instant;
}

/** How often something was done within a window of time, by one person or from one address. */
export interface RateWindowDocument {
  _id: string;
  count: number;
  endsAt: Instant;
}

/** What one leader refunded alone to one resident within the window of the policy. */
export interface PairTallyDocument {
  _id: string;
  leaderId: string;
  residentId: string;
  refunds: PairRefund[];
  /** Why it was unusual when the last refund was counted; empty: it was not. */
  reasons: PairReason[];
  /** Null unless it was unusual then. */
  flaggedAt: Instant | null;
  lastAt: Instant;
  /** The last time that a supervisor looked at it, and what they say; left out: nobody did. */
  looked?: { byId: string; at: Instant; words: string };
}

/** Instant refunds that the caps of one resident, or of one leader's orders, still count. */
export interface InstantTallyDocument {
  _id: string;
  personId: string;
  grants: InstantGrant[];
  lastAt: Instant;
}

/** That somebody asked to be erased, and when it was done. `_id` is the person's id. */
export interface ErasureDocument {
  _id: string;
  requestedAt: Instant;
  /** Null while collections are still being worked through. */
  doneAt: Instant | null;
}
