import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import { rolesAgainst } from '../../domain/person/membership';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import type { Caller } from './caller';
import { newPerson } from './new-person';
import { personIdFor } from './person-id-for';
import { DuplicateKey, type World } from './ports';

type Refusals = Exclude<ActionRefusal<'member.becomeFirst'>, 'badInput' | 'internal' | 'busy'>;

/**
 * The one-time step of a deployment. The function's setting holds the digest of a secret that only
 * the deployer knows; it makes one administrator, while there is none, and never serves again: the
 * line of the log that it leaves is named after it. A wrong secret and a closed door answer alike.
 */
export async function becomeFirstAdministrator(
  world: World,
  caller: Caller,
  { secret, displayName }: ActionInput<'member.becomeFirst'>,
): Promise<Outcome<ActionReply<'member.becomeFirst'>, Refusals>> {
  const digest = world.ids.digest(secret);
  if (world.firstAdministratorDigest === null || digest !== world.firstAdministratorDigest) {
    return refuse('firstNotOpen');
  }
  const founding: Founding = {
    eventId: `first_${digest}`,
    personId: caller.person?._id ?? (await personIdFor(world, world.database, caller.openid)),
    openid: caller.openid,
    displayName,
  };
  const earlier = await founded(world, founding);
  if (earlier !== null) return earlier;
  if ((await world.database.count('people', { roles: 'administrator' })) > 0) {
    return refuse('firstNotOpen');
  }
  if (caller.person === null && displayName === '') return refuse('nameMissing');
  try {
    return await found(world, founding);
  } catch (error) {
    // Somebody else, or the same person's other tap, was first by a moment.
    const winner = error instanceof DuplicateKey ? await founded(world, founding) : null;
    if (winner === null) throw error;
    return winner;
  }
}

interface Founding {
  eventId: string;
  personId: string;
  openid: string;
  displayName: string;
}

/** What the secret did before: a repeat of the one who used it, or a closed door. */
async function founded(world: World, { eventId, personId }: Founding) {
  const done = await world.database.get('membershipEvents', eventId);
  if (done === null) return null;
  return done.personId === personId ? accept({ personId }) : refuse('firstNotOpen');
}

function found(
  world: World,
  { eventId, personId, openid, displayName }: Founding,
): Promise<Outcome<{ personId: string }, 'rolesConflict'>> {
  const at = world.clock.now();
  return world.database.transaction(async (transaction) => {
    const about = { personId, openid, displayName, roles: [], now: at };
    const person =
      (await transaction.get('people', personId)) ?? (await newPerson(transaction, about));
    const [against] = rolesAgainst('administrator', person.roles);
    if (against !== undefined) return refuse('rolesConflict', { role: against });
    await transaction.put('people', { ...person, roles: [...person.roles, 'administrator'] });
    await transaction.add('membershipEvents', {
      _id: eventId,
      at,
      kind: 'first',
      role: 'administrator',
      binding: { communityId: null, region: null, partnerId: null, leaderId: null },
      byId: personId,
      personId,
      invitationId: null,
    });
    return accept({ personId });
  });
}
