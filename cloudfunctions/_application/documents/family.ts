import type { Instant } from '../../../domain/primitives/instant';

/** One family member may see and file claims on the orders of the one who invited them. */
export interface FamilyLinkDocument {
  _id: string;
  /** Who pays and gets the money. */
  payerId: string;
  /** Null until somebody accepted. */
  memberId: string | null;
  /** SHA-256 of the token in the invitation: a dump of it opens nothing. */
  tokenDigest: string;
  status: 'invited' | 'active' | 'ended';
  invitedAt: Instant;
  expiresAt: Instant;
  acceptedAt: Instant | null;
  endedAt: Instant | null;
}
