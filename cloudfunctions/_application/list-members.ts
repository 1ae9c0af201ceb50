import type { ActionInput, ActionReply } from '../../domain/contract/actions';
import type {
  InvitableView,
  InvitationView,
  MembersView,
  MemberView,
  OpenInvitationView,
} from '../../domain/contract/views/member';
import {
  invitedRoles,
  mayGive,
  roleRules,
  rolesAgainst,
  type InvitedRole,
} from '../../domain/person/membership';
import type { Role } from '../../domain/person/role';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { invitationOf, isOpen, stillGiven } from './answer-invitation';
import { known, type Caller, type KnownCaller } from './caller';
import type { InvitationDocument, RoleBinding } from './documents/membership';
import type { PersonDocument } from './documents/people';
import { detailsOf } from './person-names';
import type { Query, World } from './ports';
import { mayRemove } from './remove-role';

const PAGE = 50;
/** Communities and partners to choose from: a page of them. */
const MOST_CHOICES = 100;

type Names = Map<string, string>;

/** Members of one role. An administrator sees everyone, a leader the own helpers. */
export async function listMembers(
  world: World,
  caller: Caller,
  { role, offset = 0 }: ActionInput<'member.list'>,
): Promise<Outcome<MembersView, 'mayNotGive'>> {
  const me = known(caller);
  const isAdministrator = me.roles.includes('administrator');
  if (!isAdministrator && !mayGive(me.roles, role)) return refuse('mayNotGive');
  const own = { helpsLeaderId: me.person._id };
  const where: Query['where'] = isAdministrator ? { roles: role } : own;
  const found = await world.database.find('people', { where, limit: PAGE + 1, offset });
  const people = found.slice(0, PAGE);
  const invitations = await openInvitations(world, me, role);
  const names = await namesFor(
    world,
    [...people.map(({ _id }) => _id), ...invitations.map(({ invitedById }) => invitedById)],
    [...people.map(bindingOfPerson), ...invitations.map(({ binding }) => binding)],
  );
  return accept({
    members: people.map((person) => memberView(me, person, names)),
    more: found.length > PAGE,
    invitations: invitations.map((one) => invitationView(me, one, names)),
    invitable: await invitableBy(world, me),
  });
}

async function openInvitations(
  world: World,
  { person, roles }: KnownCaller,
  role: InvitedRole,
): Promise<InvitationDocument[]> {
  const now = world.clock.now();
  const where: Query['where'] = roles.includes('administrator')
    ? { status: 'open', expiresAt: { above: now } }
    : { invitedById: person._id, status: 'open' };
  const open = await world.database.find('invitations', { where, limit: MOST_CHOICES });
  return open.filter((one) => one.role === role && one.expiresAt > now);
}

/** People, and everything that roles are bound to, by id: they share one table. */
async function namesFor(
  world: World,
  personIds: ReadonlyArray<string | null>,
  bindings: readonly RoleBinding[],
): Promise<Names> {
  const leaderIds = bindings.map(({ leaderId }) => leaderId);
  const details = await detailsOf(world, [...personIds, ...leaderIds]);
  const names: Names = new Map([...details].map(([id, { displayName }]) => [id, displayName]));
  const communityIds = bindings.flatMap(({ communityId }) => communityId ?? []);
  const partnerIds = bindings.flatMap(({ partnerId }) => partnerId ?? []);
  for (const { _id, name } of await named(world, 'communities', communityIds)) names.set(_id, name);
  for (const { _id, name } of await named(world, 'partners', partnerIds)) names.set(_id, name);
  return names;
}

async function named(world: World, collection: 'communities' | 'partners', ids: string[]) {
  const wanted = [...new Set(ids)].slice(0, MOST_CHOICES);
  if (wanted.length === 0) return [];
  const where = { _id: { in: wanted } };
  return world.database.find(collection, { where, limit: MOST_CHOICES });
}

function bindingOfPerson({ communityId, region, partnerId, helpsLeaderId }: PersonDocument) {
  return { communityId, region, partnerId, leaderId: helpsLeaderId };
}

function boundTo(role: Role, binding: RoleBinding, names: Names): string {
  const rule = invitedRoles.find((invited) => invited === role);
  const { communityId, region, partnerId, leaderId } = binding;
  switch (rule === undefined ? 'nothing' : roleRules[rule].boundTo) {
    case 'community':
      return communityId === null ? '' : (names.get(communityId) ?? '');
    case 'region':
      return region ?? '';
    case 'partner':
      return partnerId === null ? '' : (names.get(partnerId) ?? '');
    case 'inviter':
      return leaderId === null ? '' : (names.get(leaderId) ?? '');
    case 'nothing':
      return '';
  }
}

function memberView(me: KnownCaller, person: PersonDocument, names: Names): MemberView {
  const isMe = person._id === me.person._id;
  const binding = bindingOfPerson(person);
  return {
    personId: person._id,
    displayName: names.get(person._id) ?? '',
    isMe,
    roles: person.roles.map((role) => {
      const invited = invitedRoles.find((one) => one === role);
      const own = isMe && role === 'administrator';
      return {
        role,
        boundTo: boundTo(role, binding, names),
        mayRemove: invited !== undefined && !own && mayRemove(me, person, invited),
      };
    }),
  };
}

function invitationView(
  me: KnownCaller,
  invitation: InvitationDocument,
  names: Names,
): OpenInvitationView {
  const { _id, role, binding, invitedById, expiresAt } = invitation;
  return {
    invitationId: _id,
    role,
    boundTo: boundTo(role, binding, names),
    byName: names.get(invitedById) ?? '',
    expiresAt,
    mayRevoke: invitedById === me.person._id || me.roles.includes('administrator'),
  };
}

async function invitableBy(world: World, me: KnownCaller): Promise<InvitableView[]> {
  const mine = invitedRoles.filter((role) => mayGive(me.roles, role));
  if (!mine.some((role) => !['nothing', 'inviter'].includes(roleRules[role].boundTo))) {
    return mine.map((role) => ({ role, boundTo: roleRules[role].boundTo, choices: [] }));
  }
  const [communities, partners] = await Promise.all([
    world.database.find('communities', { where: {}, limit: MOST_CHOICES }),
    world.database.find('partners', { where: {}, limit: MOST_CHOICES }),
  ]);
  const regions = [...new Set(communities.map(({ region }) => region))];
  const choices: Record<InvitableView['boundTo'], (role: Role) => InvitableView['choices']> = {
    nothing: () => [],
    inviter: () => [],
    community: () => communities.map(({ _id, name }) => ({ id: _id, name })),
    region: () => regions.map((region) => ({ id: region, name: region })),
    partner: (role) =>
      partners.filter(({ kind }) => kind === role).map(({ _id, name }) => ({ id: _id, name })),
  };
  return mine.map((role) => {
    const rule = roleRules[role];
    return { role, boundTo: rule.boundTo, choices: choices[rule.boundTo](role) };
  });
}

/** Whoever holds the code is told who invites to what, and nothing else about them. */
export async function showInvitation(
  world: World,
  caller: Caller,
  { code }: ActionInput<'member.invitation'>,
): Promise<Outcome<InvitationView, 'roleInvitationUnknown'>> {
  const invitation = await invitationOf(world, code);
  const isValid =
    invitation !== null &&
    isOpen(invitation, world.ids.digest(code), world.clock.now()) &&
    (await stillGiven(world.database, invitation));
  if (!isValid) return refuse('roleInvitationUnknown');
  const names = await namesFor(world, [invitation.invitedById], [invitation.binding]);
  const { role, binding, invitedById, expiresAt } = invitation;
  return accept({
    byName: names.get(invitedById) ?? '',
    byRole: roleRules[role].givenBy,
    role,
    boundTo: boundTo(role, binding, names),
    expiresAt,
    asksName: caller.person === null,
    isOwn: caller.person?._id === invitedById,
    against: rolesAgainst(role, caller.roles),
  });
}

/** Who was made what by whom, newest first. */
export async function listMembershipEvents(
  world: World,
  _caller: Caller,
  { offset = 0 }: ActionInput<'member.log'>,
): Promise<Outcome<ActionReply<'member.log'>, never>> {
  const found = await world.database.find('membershipEvents', {
    where: {},
    orderBy: { field: 'at', direction: 'desc' },
    limit: PAGE + 1,
    offset,
  });
  const events = found.slice(0, PAGE);
  const names = await namesFor(
    world,
    events.flatMap(({ byId, personId }) => [byId, personId]),
    events.map(({ binding }) => binding),
  );
  return accept({
    events: events.map(({ at, kind, role, binding, byId, personId }) => ({
      at,
      kind,
      role,
      boundTo: boundTo(role, binding, names),
      byName: byId === null ? '' : (names.get(byId) ?? ''),
      personName: personId === null ? '' : (names.get(personId) ?? ''),
    })),
    more: found.length > PAGE,
  });
}
