import type { Instant } from '../../../domain/primitives/instant';

/**
 * The code on a parcel. `_id` is the SHA-256 of the token, as of a tracking link: the token itself
 * stands in the drawn picture alone.
 */
export interface ParcelCodeDocument {
  _id: string;
  orderId: string;
  madeById: string;
  madeAt: Instant;
  expiresAt: Instant;
  codeFileId: string;
}

/** A public link. `_id` is the SHA-256 of the token, so that a dump of it opens nothing. */
export interface TrackingLinkDocument {
  _id: string;
  ticketId: string;
  expiresAt: Instant;
  revokedAt: Instant | null;
  /** The picture of the platform's code; null until someone asked for it. */
  codeFileId: string | null;
}
