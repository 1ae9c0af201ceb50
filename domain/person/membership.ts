import type { Role } from './role';

/** What a role is bound to, beside the person. */
export type Binding = 'nothing' | 'community' | 'region' | 'partner' | 'inviter';

/** Roles that are given by invitation. Residents are made by their orders. */
export const invitedRoles = [
  'leader',
  'helper',
  'agent',
  'supervisor',
  'finance',
  'regionalManager',
  'management',
  'supplier',
  'carrier',
  'mysteryCustomer',
  'administrator',
] as const satisfies readonly Role[];

export type InvitedRole = (typeof invitedRoles)[number];

interface RoleRule {
  /** Who may invite to it and take it back; a leader only their own helpers. */
  givenBy: Role;
  boundTo: Binding;
  /** Nobody has both: they would decide about themselves, or be known where they must not be. */
  excludes: readonly Role[];
}

const decides = ['agent', 'supervisor', 'finance'] as const;
const answers = ['leader', 'helper'] as const;
const partners = ['supplier', 'carrier'] as const;
const overseers = ['regionalManager', 'management'] as const;

/** Who may make whom what, as data. */
export const roleRules: Record<InvitedRole, RoleRule> = {
  // What a leader hands up or may not pay alone, they must not approve on another chair.
  leader: {
    givenBy: 'administrator',
    boundTo: 'community',
    excludes: [...decides, ...partners, 'mysteryCustomer'],
  },
  helper: {
    givenBy: 'leader',
    boundTo: 'inviter',
    excludes: [...decides, ...partners, 'mysteryCustomer'],
  },
  agent: platformRule(),
  supervisor: platformRule(),
  finance: platformRule(),
  regionalManager: { givenBy: 'administrator', boundTo: 'region', excludes: partners },
  management: { givenBy: 'administrator', boundTo: 'nothing', excludes: partners },
  supplier: partnerRule(),
  carrier: partnerRule(),
  // Whoever is visited must not be the visitor.
  mysteryCustomer: {
    givenBy: 'administrator',
    boundTo: 'nothing',
    excludes: [...answers, ...decides, ...partners],
  },
  administrator: { givenBy: 'administrator', boundTo: 'nothing', excludes: partners },
};

function platformRule(): RoleRule {
  const excludes = [...answers, ...partners, 'mysteryCustomer' as const];
  return { givenBy: 'administrator', boundTo: 'nothing', excludes };
}

/** A partner's people answer for what the platform decides about. */
function partnerRule(): RoleRule {
  const hidden = ['administrator', 'mysteryCustomer'] as const;
  const excludes = [...answers, ...decides, ...overseers, ...hidden];
  return { givenBy: 'administrator', boundTo: 'partner', excludes };
}

/** Whether someone of these roles may invite to `role`. */
export function mayGive(roles: readonly Role[], role: InvitedRole): boolean {
  return roles.includes(roleRules[role].givenBy);
}

/** The roles of someone that cannot be together with `role`; empty when it fits. */
export function rolesAgainst(role: InvitedRole, held: readonly Role[]): Role[] {
  return held.filter((other) => roleRules[role].excludes.includes(other));
}

/** What happened to somebody's membership. */
export const membershipEventKinds = [
  'invited',
  'accepted',
  'declined',
  'revoked',
  'suspended',
  'lifted',
  'removed',
  'first',
] as const;

export type MembershipEventKind = (typeof membershipEventKinds)[number];
