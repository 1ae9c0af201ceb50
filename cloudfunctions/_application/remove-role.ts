import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import { roleRules, type InvitedRole } from '../../domain/person/membership';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller, type KnownCaller } from './caller';
import type { PersonDocument } from './documents/people';
import { pendingOutbox } from './pending-outbox';
import type { Transaction, World } from './ports';

type Refusals = Exclude<ActionRefusal<'member.removeRole'>, 'badInput' | 'internal' | 'busy'>;

/**
 * Takes a role away; it holds from the next call on, since every call reads the person's roles.
 * Asking again answers the same.
 */
export async function removeRole(
  world: World,
  caller: Caller,
  { personId, role, requestId }: ActionInput<'member.removeRole'>,
): Promise<Outcome<{ removed: true }, Refusals>> {
  const me = known(caller);
  const at = world.clock.now();
  const removed = await world.database.transaction<Removal>(async (transaction) => {
    const person = await transaction.get('people', personId);
    if (person === null) return refuse('memberNotFound');
    if (!mayRemove(me, person, role)) return refuse('mayNotGive');
    if (!person.roles.includes(role)) return accept([]);
    if (role === 'administrator') {
      // Somebody else must stay one. Writing the remover too makes two who remove each other meet.
      if (personId === me.person._id) return refuse('ownAdministrator');
      const remover = await transaction.get('people', me.person._id);
      if (!remover?.roles.includes('administrator')) return refuse('mayNotGive');
      await transaction.put('people', remover);
    }
    await transaction.put('people', withoutRole(person, role));
    await transaction.add('membershipEvents', {
      _id: world.ids.derived('membership', me.person._id, requestId, personId, role),
      at,
      kind: 'removed',
      role,
      binding: bindingOf(person, role),
      byId: me.person._id,
      personId,
      invitationId: null,
    });
    return accept(role === 'leader' ? await leaveLeader(world, transaction, person) : []);
  });
  if (!removed.ok) return removed;
  await world.relay.wake(removed.value);
  return accept({ removed: true as const });
}

/** The outbox entries to wake the relay with. */
type Removal = Outcome<string[], Refusals>;

/** Out of the community, and what they own is handed over as soon as the role is gone. */
async function leaveLeader(
  world: World,
  transaction: Transaction,
  person: PersonDocument,
): Promise<string[]> {
  await leaveCommunity(transaction, person);
  const outboxId = world.ids.unique('leaveLeader');
  const now = world.clock.now();
  await transaction.add(
    'outbox',
    pendingOutbox(outboxId, [{ kind: 'leaveLeader', leaderId: person._id, done: false }], now),
  );
  return [outboxId];
}

/** An administrator any role; a leader that of an own helper. */
export function mayRemove(me: KnownCaller, person: PersonDocument, role: InvitedRole): boolean {
  if (me.roles.includes('administrator')) return true;
  return role === 'helper' && me.roles.includes('leader') && person.helpsLeaderId === me.person._id;
}

function bindingOf(person: PersonDocument, role: InvitedRole) {
  const { boundTo } = roleRules[role];
  return {
    communityId: boundTo === 'community' ? person.communityId : null,
    region: boundTo === 'region' ? person.region : null,
    partnerId: boundTo === 'partner' ? person.partnerId : null,
    leaderId: boundTo === 'inviter' ? person.helpsLeaderId : null,
  };
}

/** What the role was bound to goes with it. A leader's specialties stay, for when they return. */
function withoutRole(person: PersonDocument, role: InvitedRole): PersonDocument {
  const { boundTo } = roleRules[role];
  return {
    ...person,
    roles: person.roles.filter((held) => held !== role),
    partnerId: boundTo === 'partner' ? null : person.partnerId,
    region: boundTo === 'region' ? null : person.region,
    helpsLeaderId: boundTo === 'inviter' ? null : person.helpsLeaderId,
  };
}

async function leaveCommunity(transaction: Transaction, person: PersonDocument): Promise<void> {
  if (person.communityId === null) return;
  const community = await transaction.get('communities', person.communityId);
  if (community === null) return;
  const leaderIds = community.leaderIds.filter((id) => id !== person._id);
  await transaction.put('communities', { ...community, leaderIds });
}
