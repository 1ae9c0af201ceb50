import type { InvitedRole, MembershipEventKind } from '../../../domain/person/membership';
import type { Instant } from '../../../domain/primitives/instant';

/** What a role is bound to; null where it is not. */
export interface RoleBinding {
  communityId: string | null;
  region: string | null;
  partnerId: string | null;
  /** Whom a helper helps. */
  leaderId: string | null;
}

/** Asks somebody to take a role. Whoever opens its code first and accepts has it. */
export interface InvitationDocument {
  _id: string;
  /** SHA-256 of the code in the link: a dump of it opens nothing. */
  codeDigest: string;
  role: InvitedRole;
  binding: RoleBinding;
  invitedById: string;
  invitedAt: Instant;
  expiresAt: Instant;
  status: 'open' | 'accepted' | 'declined' | 'revoked';
  /** Who accepted; null for the others, since whoever declines need not be known. */
  acceptedById: string | null;
}

/** One line of the append-only log of who was made what, by whom. Never changed, never erased. */
export interface MembershipEventDocument {
  _id: string;
  at: Instant;
  kind: MembershipEventKind;
  role: InvitedRole;
  binding: RoleBinding;
  /** Who did it; null for somebody unknown who declined. */
  byId: string | null;
  /** Whose role it is; null while it is only offered. */
  personId: string | null;
  invitationId: string | null;
}
