import type { Instant } from '../../../domain/primitives/instant';

/** A public link. `_id` is the SHA-256 of the token, so that a dump of it opens nothing. */
export interface TrackingLinkDocument {
  _id: string;
  ticketId: string;
  expiresAt: Instant;
  revokedAt: Instant | null;
  /** The picture of the platform's code; null until someone asked for it. */
  codeFileId: string | null;
}
