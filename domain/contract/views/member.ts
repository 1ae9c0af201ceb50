import type { InvitedRole, MembershipEventKind } from '../../person/membership';
import type { Role } from '../../person/role';
import type { Instant } from '../../primitives/instant';

/** One role of one person. */
export interface HeldRoleView {
  role: Role;
  /** The community, region, partner or leader; empty where there is none. */
  boundTo: string;
  mayRemove: boolean;
}

export interface MemberView {
  personId: string;
  displayName: string;
  roles: HeldRoleView[];
  isMe: boolean;
}

export interface OpenInvitationView {
  invitationId: string;
  role: InvitedRole;
  boundTo: string;
  byName: string;
  expiresAt: Instant;
  mayRevoke: boolean;
}

/** What the caller may invite to, with what the role can be bound to. */
export interface InvitableView {
  role: InvitedRole;
  boundTo: 'nothing' | 'community' | 'region' | 'partner' | 'inviter';
  choices: Array<{ id: string; name: string }>;
}

export interface MembersView {
  members: MemberView[];
  /** Whether there are more after these. */
  more: boolean;
  invitations: OpenInvitationView[];
  invitable: InvitableView[];
}

export interface InvitationView {
  byName: string;
  byRole: Role;
  role: InvitedRole;
  boundTo: string;
  expiresAt: Instant;
  /** The caller is not known yet: how are they called? */
  asksName: boolean;
  isOwn: boolean;
  /** Roles of the caller that cannot be together with it. */
  against: Role[];
}

export interface MembershipEventView {
  at: Instant;
  kind: MembershipEventKind;
  role: InvitedRole;
  boundTo: string;
  byName: string;
  personName: string;
}
