import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import { rolesAgainst } from '../../domain/person/membership';
import { accept, refuse, type Outcome, type Refusal } from '../../domain/primitives/outcome';
import type { Caller } from './caller';
import type { InvitationDocument } from './documents/membership';
import type { PersonDocument } from './documents/people';
import { logMembership } from './log-membership';
import { newPerson } from './new-person';
import { personIdFor } from './person-id-for';
import type { Reader, Transaction, World } from './ports';

type AcceptRefusal = Exclude<ActionRefusal<'member.accept'>, 'badInput' | 'internal' | 'busy'>;
type DeclineRefusal = Exclude<ActionRefusal<'member.decline'>, 'badInput' | 'internal' | 'busy'>;

/** The id behind a code; null for one that never was. Open or not is asked in the transaction. */
export async function invitationOf(
  world: World,
  code: string,
): Promise<InvitationDocument | null> {
  const where = { codeDigest: world.ids.digest(code) };
  const [invitation] = await world.database.find('invitations', { where, limit: 1 });
  return invitation ?? null;
}

/** The first who accepts has the role. Who invited must still be allowed to at that moment. */
export async function acceptInvitation(
  world: World,
  caller: Caller,
  { code, displayName }: ActionInput<'member.accept'>,
): Promise<Outcome<ActionReply<'member.accept'>, AcceptRefusal>> {
  const found = await invitationOf(world, code);
  if (found === null) return refuse('roleInvitationUnknown');
  const personId = caller.person?._id ?? (await personIdFor(world, world.database, caller.openid));
  if (found.invitedById === personId) return refuse('ownRoleInvitation');
  if (caller.person === null && displayName === '') return refuse('nameMissing');
  const now = world.clock.now();
  return world.database.transaction(async (transaction) => {
    const invitation = await transaction.get('invitations', found._id);
    if (invitation === null) return refuse('roleInvitationUnknown');
    const { role, status } = invitation;
    if (status === 'accepted' && invitation.acceptedById === personId) return accept({ role });
    const open = isOpen(invitation, found.codeDigest, now);
    if (!open || !(await stillGiven(transaction, invitation))) {
      return refuse('roleInvitationUnknown');
    }
    const about = { personId, openid: caller.openid, displayName, roles: [], now };
    const person =
      (await transaction.get('people', personId)) ?? (await newPerson(transaction, about));
    const refusal = refuseRole(person, invitation);
    if (refusal !== null) return refusal;
    await transaction.put('people', withRole(person, invitation));
    await joinCommunity(transaction, personId, invitation);
    const accepted = { ...invitation, status: 'accepted' as const, acceptedById: personId };
    await transaction.put('invitations', accepted);
    await logMembership(transaction, 'accepted', { invitation, byId: personId, personId, at: now });
    return accept({ role });
  });
}

export function isOpen(invitation: InvitationDocument, codeDigest: string, now: number): boolean {
  const { status, expiresAt } = invitation;
  return status === 'open' && expiresAt > now && invitation.codeDigest === codeDigest;
}

/** An inviter who lost the role that lets them invite takes their open invitations with it. */
export async function stillGiven(
  reader: Reader,
  { invitedById, role }: InvitationDocument,
): Promise<boolean> {
  const inviter = await reader.get('people', invitedById);
  const needed = role === 'helper' ? 'leader' : 'administrator';
  return inviter?.roles.includes(needed) ?? false;
}

function refuseRole(
  { roles, helpsLeaderId, partnerId }: PersonDocument,
  { role, binding }: InvitationDocument,
): Refusal<'rolesConflict' | 'alreadyHasRole'> | null {
  const [against] = rolesAgainst(role, roles);
  if (against !== undefined) return refuse('rolesConflict', { role: against });
  const bound = role === 'helper' && helpsLeaderId !== null && helpsLeaderId !== binding.leaderId;
  const other = binding.partnerId !== null && partnerId !== null;
  return roles.includes(role) || bound || other ? refuse('alreadyHasRole', { role }) : null;
}

function withRole(person: PersonDocument, { role, binding }: InvitationDocument): PersonDocument {
  const { communityId, region, partnerId, leaderId } = binding;
  const leads = role === 'leader';
  return {
    ...person,
    roles: [...person.roles, role],
    partnerId: partnerId ?? person.partnerId,
    region: region ?? person.region,
    helpsLeaderId: leaderId ?? person.helpsLeaderId,
    communityId: leads ? communityId : (person.communityId ?? communityId),
    leader: leads ? (person.leader ?? { specialties: [], suspended: false }) : person.leader,
  };
}

/** The community names its leaders, so that residents see who is theirs. */
async function joinCommunity(
  transaction: Transaction,
  personId: string,
  { role, binding }: InvitationDocument,
): Promise<void> {
  if (role !== 'leader' || binding.communityId === null) return;
  const community = await transaction.get('communities', binding.communityId);
  if (community === null) throw new Error(`no community ${binding.communityId}`);
  const leaderIds = [...new Set([...community.leaderIds, personId])];
  await transaction.put('communities', { ...community, leaderIds });
}

/** Whoever holds the code says no; it is used up. */
export async function declineInvitation(
  world: World,
  caller: Caller,
  { code }: ActionInput<'member.decline'>,
): Promise<Outcome<{ declined: true }, DeclineRefusal>> {
  const found = await invitationOf(world, code);
  if (found === null) return refuse('roleInvitationUnknown');
  const personId = caller.person?._id ?? null;
  if (found.invitedById === personId) return refuse('ownRoleInvitation');
  const at = world.clock.now();
  return world.database.transaction(async (transaction) => {
    const invitation = await transaction.get('invitations', found._id);
    if (invitation?.status === 'declined') return accept({ declined: true as const });
    if (invitation === null || !isOpen(invitation, found.codeDigest, at)) {
      return refuse('roleInvitationUnknown');
    }
    await transaction.put('invitations', { ...invitation, status: 'declined' });
    await logMembership(transaction, 'declined', { invitation, byId: personId, personId, at });
    return accept({ declined: true as const });
  });
}
