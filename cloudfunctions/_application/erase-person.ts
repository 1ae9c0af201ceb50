import type { ActionInput } from '../../domain/contract/actions';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { restingStates, ticketStates } from '../../domain/ticket/state';
import { known, type Caller } from './caller';
import type { CollectionName } from './documents';
import { deleteFilesOf } from './delete-files-of';
import { documentsOfPerson } from './documents-of-person';
import { erasedOpenid, personalData } from './documents/personal-data';
import { pendingOutbox } from './pending-outbox';
import type { World } from './ports';
import { forgetWordsOf } from './renew-search';

/** Well within what one transaction takes. */
const DOCUMENTS_A_TRANSACTION = 20;

const openStates = ticketStates.filter((state) => !restingStates.includes(state));

/** How many of a person's claims somebody still works on: they keep the person from going. */
export function openClaims(world: World, personId: string): Promise<number> {
  return world.database.count('tickets', { residentId: personId, state: { in: openStates } });
}

/**
 * Somebody asks to be forgotten. From this moment they are a guest; what was kept about them goes
 * within minutes, collection by collection, and is taken up again wherever it was cut short.
 */
export async function requestErasure(
  world: World,
  caller: Caller,
  _input: ActionInput<'account.erase'>,
): Promise<Outcome<{ requestedAt: number }, 'openClaimsFirst' | 'workingRoleFirst'>> {
  const { person, roles } = known(caller);
  if (roles.some((role) => role !== 'resident')) return refuse('workingRoleFirst');
  const open = await openClaims(world, person._id);
  if (open > 0) return refuse('openClaimsFirst', { count: open });
  const now = world.clock.now();
  const outboxId = `erase_${person._id}`;
  await world.database.transaction(async (transaction) => {
    const openid = erasedOpenid(person._id);
    await transaction.put('people', { ...person, openid, roles: [], privacyConsent: null });
    await transaction.put('erasures', { _id: person._id, requestedAt: now, doneAt: null });
    await transaction.put(
      'outbox',
      pendingOutbox(outboxId, [{ kind: 'erasePerson', personId: person._id, done: false }], now),
    );
  });
  await world.relay.wake([outboxId]);
  return accept({ requestedAt: now });
}

/** Works through every collection by its declaration. Doing it again does no harm. */
export async function erasePerson(world: World, personId: string): Promise<boolean> {
  // Tickets stay findable by the person's id, so the order of the collections does not matter.
  for (const name of Object.keys(personalData) as CollectionName[]) {
    await eraseFrom(world, personId, name);
  }
  await forgetWordsOf(world, personId);
  await world.database.transaction(async (transaction) => {
    const erasure = await transaction.get('erasures', personId);
    if (erasure === null) return;
    await transaction.put('erasures', { ...erasure, doneAt: world.clock.now() });
  });
  return true;
}

async function eraseFrom<Name extends CollectionName>(
  world: World,
  personId: string,
  name: Name,
): Promise<void> {
  const declared = personalData[name];
  if (!('erase' in declared)) return;
  const { erase } = declared;
  const found = await documentsOfPerson(world, personId, name);
  for (let start = 0; start < found.length; start += DOCUMENTS_A_TRANSACTION) {
    const part = found.slice(start, start + DOCUMENTS_A_TRANSACTION);
    // Files first: a document that is gone could not say any more which file was its own.
    await deleteFilesOf(world, name, part);
    await world.database.transaction(async (transaction) => {
      for (const { _id } of part) {
        const document = await transaction.get(name, _id);
        if (document === null) continue;
        if (erase === 'remove') await transaction.remove(name, _id);
        else await transaction.put(name, erase(document));
      }
    });
  }
}
