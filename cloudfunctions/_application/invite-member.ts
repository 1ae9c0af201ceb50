import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import { mayGive, roleRules, type InvitedRole } from '../../domain/person/membership';
import { HOUR } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller, type KnownCaller } from './caller';
import type { RoleBinding } from './documents/membership';
import { logMembership } from './log-membership';
import type { World } from './ports';

type Refusals = Exclude<ActionRefusal<'member.invite'>, 'badInput' | 'internal' | 'busy'>;
type Input = ActionInput<'member.invite'>;

/** A page of them: nobody has more open at once. */
const MOST_READ = 100;

const unbound: RoleBinding = { communityId: null, region: null, partnerId: null, leaderId: null };

/** The code is said once; a repeated request replaces it, so that one invitation opens once. */
export async function inviteMember(
  world: World,
  caller: Caller,
  input: Input,
): Promise<Outcome<ActionReply<'member.invite'>, Refusals>> {
  const me = known(caller);
  const { role, requestId } = input;
  if (!mayGive(me.roles, role)) return refuse('mayNotGive');
  const bound = await bindingOf(world, me, input);
  if (!bound.ok) return bound;
  const invitationId = world.ids.derived('invitation', me.person._id, requestId);
  const most = await mostOpen(world, me.person._id, role);
  if ((await openOf(world, me.person._id, role, invitationId)) >= most) {
    return refuse('tooManyInvitations', { most });
  }
  const code = world.ids.token();
  const now = world.clock.now();
  const { invitationHours } = world.policies.current().membership;
  const expiresAt = now + invitationHours * HOUR;
  return world.database.transaction(async (transaction) => {
    const before = await transaction.get('invitations', invitationId);
    if (before !== null && before.status !== 'open') return refuse('tooManyInvitations', { most });
    const invitation = {
      _id: invitationId,
      codeDigest: world.ids.digest(code),
      role,
      binding: bound.value,
      invitedById: me.person._id,
      invitedAt: now,
      expiresAt,
      status: 'open' as const,
      acceptedById: null,
    };
    await transaction.put('invitations', invitation);
    if (before === null) {
      const about = { invitation, byId: me.person._id, personId: null, at: now };
      await logMembership(transaction, 'invited', about);
    }
    return accept({ invitationId, code, expiresAt });
  });
}

/** What the role is bound to: every id must be one that exists, and of the right kind. */
async function bindingOf(
  world: World,
  { person }: KnownCaller,
  { role, communityId, region, partnerId }: Input,
): Promise<Outcome<RoleBinding, 'bindingMissing' | 'bindingUnknown'>> {
  switch (roleRules[role].boundTo) {
    case 'nothing':
      return accept(unbound);
    case 'inviter':
      return accept({ ...unbound, leaderId: person._id, communityId: person.communityId });
    case 'community': {
      if (communityId === undefined) return refuse('bindingMissing');
      const found = await world.database.get('communities', communityId);
      return found === null ? refuse('bindingUnknown') : accept({ ...unbound, communityId });
    }
    case 'region': {
      if (region === undefined) return refuse('bindingMissing');
      const count = await world.database.count('communities', { region });
      return count === 0 ? refuse('bindingUnknown') : accept({ ...unbound, region });
    }
    case 'partner': {
      if (partnerId === undefined) return refuse('bindingMissing');
      const found = await world.database.get('partners', partnerId);
      return found?.kind === role ? accept({ ...unbound, partnerId }) : refuse('bindingUnknown');
    }
  }
}

/** A leader's helpers are few; somebody who staffs a platform invites many. */
async function mostOpen(world: World, personId: string, role: InvitedRole): Promise<number> {
  const { openInvitations, helpersPerLeader } = world.policies.current().membership;
  if (role !== 'helper') return openInvitations;
  const helpers = await world.database.count('people', { helpsLeaderId: personId });
  return Math.max(0, helpersPerLeader - helpers);
}

async function openOf(
  world: World,
  invitedById: string,
  role: InvitedRole,
  exceptId: string,
): Promise<number> {
  const where = { invitedById, status: 'open' };
  const invitations = await world.database.find('invitations', { where, limit: MOST_READ });
  const now = world.clock.now();
  const isHelper = role === 'helper';
  return invitations
    .filter(({ _id, expiresAt }) => _id !== exceptId && expiresAt > now)
    .filter((one) => (one.role === 'helper') === isHelper).length;
}

/** Nobody can accept it any more, from the next call on. */
export async function revokeInvitation(
  world: World,
  caller: Caller,
  { invitationId }: ActionInput<'member.revokeInvitation'>,
): Promise<Outcome<{ revoked: true }, 'roleInvitationUnknown' | 'invitationUsed'>> {
  const { person, roles } = known(caller);
  const at = world.clock.now();
  return world.database.transaction(async (transaction) => {
    const invitation = await transaction.get('invitations', invitationId);
    const mine = invitation?.invitedById === person._id || roles.includes('administrator');
    if (invitation === null || !mine) return refuse('roleInvitationUnknown');
    if (invitation.status === 'revoked') return accept({ revoked: true as const });
    if (invitation.status !== 'open') return refuse('invitationUsed');
    await transaction.put('invitations', { ...invitation, status: 'revoked' });
    const about = { invitation, byId: person._id, personId: null, at };
    await logMembership(transaction, 'revoked', about);
    return accept({ revoked: true as const });
  });
}
