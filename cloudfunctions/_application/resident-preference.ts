import type { ActionInput } from '../../domain/contract/actions';
import type { Preference } from '../../domain/primitives/preference';
import { accept } from '../../domain/primitives/outcome';
import { restingStates } from '../../domain/ticket/state';
import { known, type Caller } from './caller';
import type { TicketDocument } from './documents/tickets';
import { pendingOutbox } from './pending-outbox';
import type { Transaction, World } from './ports';

/** Nobody has more open claims; what were more would follow with their next word. */
const CLAIMS_READ = 100;

/**
 * What matters most to the caller when something is wrong; null: they have not said. What is
 * suggested for their open claims follows.
 */
export async function setPreference(
  world: World,
  caller: Caller,
  { prefers }: ActionInput<'account.setPreference'>,
) {
  const { _id } = known(caller).person;
  const claims = await openClaimsOf(world, _id);
  const outboxId = world.ids.unique('outbox');
  const told = await world.database.transaction(async (transaction) => {
    const isNew = await keepPreference(transaction, _id, prefers);
    if (!isNew || claims.length === 0) return [];
    const effects = claims.map((ticketId) => {
      return { kind: 'pullEvidence' as const, ticketId, done: false };
    });
    await transaction.add('outbox', pendingOutbox(outboxId, effects, world.clock.now(), null));
    return [outboxId];
  });
  await world.relay.wake(told);
  return accept({ prefers });
}

/** Those for which nothing else was said. */
async function openClaimsOf(world: World, residentId: string): Promise<string[]> {
  const claims = await world.database.find('tickets', {
    where: { residentId },
    orderBy: { field: 'filedAt', direction: 'desc' },
    limit: CLAIMS_READ,
  });
  return claims
    .filter(({ state, claim }) => !restingStates.includes(state) && claim.prefers === undefined)
    .map(({ _id }) => _id);
}

/** What the payer said with a claim of their own holds for the next one too. */
export async function rememberPreference(
  transaction: Transaction,
  { claim, filingRight, residentId }: TicketDocument,
): Promise<void> {
  if (filingRight !== 'payer' || claim.prefers === undefined) return;
  await keepPreference(transaction, residentId, claim.prefers);
}

async function keepPreference(
  transaction: Transaction,
  personId: string,
  prefers: Preference | null,
): Promise<boolean> {
  const person = await transaction.get('people', personId);
  if (person === null || (person.prefers ?? null) === prefers) return false;
  await transaction.put('people', { ...person, prefers });
  return true;
}
