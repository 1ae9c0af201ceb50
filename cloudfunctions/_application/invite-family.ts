import type { ActionInput, ActionReply } from '../../domain/contract/actions';
import type { FamilyLinkView } from '../../domain/contract/views/family';
import { HOUR, type Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import type { FamilyLinkDocument } from './documents/family';
import { MOST_LINKS } from './family-links';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';

/** Both directions. An invitation that lapsed is left out: nobody can accept it any more. */
export async function listFamily(world: World, caller: Caller) {
  const { person } = known(caller);
  const members = await linksOf(world, person._id);
  const payers = await world.database.find('familyLinks', {
    where: { memberId: person._id, status: 'active' },
    limit: MOST_LINKS,
  });
  const names = await detailsOf(world, [
    ...members.map(({ memberId }) => memberId),
    ...payers.map(({ payerId }) => payerId),
  ]);
  const value: ActionReply<'account.listFamily'> = {
    members: members.map((link) => linkView(link, nameOf(names, link.memberId))),
    payers: payers.map((link) => linkView(link, nameOf(names, link.payerId))),
    mostMembers: filingPolicy(world).familyMembers,
  };
  return accept(value);
}

function filingPolicy(world: World) {
  return world.policies.current().filing;
}

/** The payer's links that hold or can still be accepted. */
async function linksOf(world: World, payerId: string): Promise<FamilyLinkDocument[]> {
  const now = world.clock.now();
  const where = { payerId, status: { in: ['invited', 'active'] } };
  const links = await world.database.find('familyLinks', { where, limit: MOST_LINKS });
  return links.filter((link) => link.status === 'active' || link.expiresAt > now);
}

function linkView(link: FamilyLinkDocument, displayName: string): FamilyLinkView {
  const { _id: linkId, status, acceptedAt, expiresAt } = link;
  const active = status === 'active';
  return {
    linkId,
    displayName,
    status: active ? 'active' : 'invited',
    at: active ? (acceptedAt ?? 0) : expiresAt,
  };
}

/** The token is said once; a repeated request replaces it, so that one invitation opens once. */
export async function inviteFamily(
  world: World,
  caller: Caller,
  { requestId }: ActionInput<'account.inviteFamily'>,
): Promise<Outcome<ActionReply<'account.inviteFamily'>, 'familyFull'>> {
  const payerId = known(caller).person._id;
  const { familyInvitationHours, familyMembers } = filingPolicy(world);
  const linkId = world.ids.derived('family', payerId, requestId);
  const others = (await linksOf(world, payerId)).filter(({ _id }) => _id !== linkId);
  if (others.length >= familyMembers) return refuse('familyFull', { mostMembers: familyMembers });
  const token = world.ids.token();
  const now = world.clock.now();
  const expiresAt = now + familyInvitationHours * HOUR;
  return world.database.transaction(async (transaction) => {
    const before = await transaction.get('familyLinks', linkId);
    if (before !== null && before.status !== 'invited') return refuse('familyFull');
    await transaction.put('familyLinks', {
      _id: linkId,
      payerId,
      memberId: null,
      tokenDigest: world.ids.digest(token),
      status: 'invited',
      invitedAt: now,
      expiresAt,
      acceptedAt: null,
      endedAt: null,
    });
    return accept({ linkId, token, expiresAt });
  });
}

/** The open invitation of a token; null for one that lapsed, was used or never was. */
export async function openInvitation(
  world: World,
  token: string,
  now: Instant,
): Promise<FamilyLinkDocument | null> {
  const where = { tokenDigest: world.ids.digest(token) };
  const [link] = await world.database.find('familyLinks', { where, limit: 1 });
  return link?.status === 'invited' && link.expiresAt > now ? link : null;
}

/** Either side ends it, at once: every later call looks at the link again. */
export async function endFamily(
  world: World,
  caller: Caller,
  { linkId }: ActionInput<'account.endFamily'>,
): Promise<Outcome<{ ended: true }, 'linkNotFound'>> {
  const { person } = known(caller);
  const now = world.clock.now();
  return world.database.transaction(async (transaction) => {
    const link = await transaction.get('familyLinks', linkId);
    const sides: (string | null)[] = link === null ? [] : [link.payerId, link.memberId];
    if (link === null || !sides.includes(person._id)) return refuse('linkNotFound');
    if (link.status === 'ended') return accept({ ended: true as const });
    await transaction.put('familyLinks', { ...link, status: 'ended', endedAt: now });
    return accept({ ended: true as const });
  });
}

