import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import type { Caller } from './caller';
import type { PersonDocument } from './documents/people';
import { openInvitation } from './invite-family';
import { newPerson } from './new-person';
import { detailsOf, nameOf } from './person-names';
import { personIdFor } from './person-id-for';
import type { Transaction, World } from './ports';

type Refusals = Exclude<ActionRefusal<'account.acceptFamily'>, 'badInput' | 'internal' | 'busy'>;

/** Who holds the token is told who invites, and nothing else about them. */
export async function showFamilyInvitation(
  world: World,
  { person }: Caller,
  { token }: ActionInput<'account.familyInvitation'>,
): Promise<Outcome<ActionReply<'account.familyInvitation'>, 'invitationUnknown'>> {
  const link = await openInvitation(world, token, world.clock.now());
  if (link === null) return refuse('invitationUnknown');
  const names = await detailsOf(world, [link.payerId]);
  return accept({
    payerName: nameOf(names, link.payerId),
    expiresAt: link.expiresAt,
    asksName: person === null,
    isOwn: person?._id === link.payerId,
  });
}

/** The first who accepts it has it. Both are as close as a household from now on. */
export async function acceptFamily(
  world: World,
  caller: Caller,
  input: ActionInput<'account.acceptFamily'>,
): Promise<Outcome<ActionReply<'account.acceptFamily'>, Refusals>> {
  const now = world.clock.now();
  const digest = world.ids.digest(input.token);
  const where = { tokenDigest: digest };
  const [found] = await world.database.find('familyLinks', { where, limit: 1 });
  if (found === undefined) return refuse('invitationUnknown');
  if (found.payerId === caller.person?._id) return refuse('ownInvitation');
  if (caller.person === null && input.displayName === '') return refuse('nameMissing');
  const memberId = caller.person?._id ?? (await personIdFor(world, world.database, caller.openid));
  const names = await detailsOf(world, [found.payerId]);
  const done = accept({ payerName: nameOf(names, found.payerId) });
  return world.database.transaction(async (transaction) => {
    const link = await transaction.get('familyLinks', found._id);
    const payer = await transaction.get('people', found.payerId);
    if (link === null || payer === null) return refuse('invitationUnknown');
    if (link.status === 'active' && link.memberId === memberId) return done;
    const open = link.status === 'invited' && link.expiresAt > now && link.tokenDigest === digest;
    if (!open) return refuse('invitationUnknown');
    const member =
      (await transaction.get('people', memberId)) ??
      (await register(transaction, { caller, memberId, payer, now }, input.displayName));
    await transaction.put('people', closer(payer, memberId));
    await transaction.put('people', closer(member, payer._id));
    await transaction.put('familyLinks', { ...link, memberId, status: 'active', acceptedAt: now });
    return done;
  });
}

function closer(person: PersonDocument, otherId: string): PersonDocument {
  return { ...person, familyIds: [...new Set([...(person.familyIds ?? []), otherId])] };
}

/** A family member whom nobody registered yet becomes a resident of the payer's community. */
async function register(
  transaction: Transaction,
  about: { caller: Caller; memberId: string; payer: PersonDocument; now: number },
  displayName: string,
): Promise<PersonDocument> {
  const { caller, memberId, payer, now } = about;
  const { openid } = caller;
  const person = { personId: memberId, openid, displayName, roles: ['resident' as const], now };
  return { ...(await newPerson(transaction, person)), communityId: payer.communityId };
}
