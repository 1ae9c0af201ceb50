import type { ActionInput } from '../../domain/contract/actions';
import type { Preference } from '../../domain/primitives/preference';
import { accept } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import type { TicketDocument } from './documents/tickets';
import type { Transaction, World } from './ports';

/** What matters most to the caller when something is wrong; null: they have not said. */
export async function setPreference(
  world: World,
  caller: Caller,
  { prefers }: ActionInput<'account.setPreference'>,
) {
  const { _id } = known(caller).person;
  await world.database.transaction((transaction) => keepPreference(transaction, _id, prefers));
  return accept({ prefers });
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
): Promise<void> {
  const person = await transaction.get('people', personId);
  if (person === null || (person.prefers ?? null) === prefers) return;
  await transaction.put('people', { ...person, prefers });
}
