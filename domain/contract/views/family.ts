import type { Instant } from '../../primitives/instant';

/** One family link, from the side of whoever reads it. */
export interface FamilyLinkView {
  linkId: string;
  /** The other person; empty while nobody accepted. */
  displayName: string;
  status: 'invited' | 'active';
  /** When an open invitation lapses, or since when the link holds. */
  at: Instant;
}

export interface FamilyView {
  /** Who may see and file on my orders. */
  members: FamilyLinkView[];
  /** Whose orders I may see and file on. */
  payers: FamilyLinkView[];
  mostMembers: number;
}

export interface FamilyInvitationView {
  payerName: string;
  expiresAt: Instant;
  /** Whether the caller has to say how they are called. */
  asksName: boolean;
  isOwn: boolean;
}
