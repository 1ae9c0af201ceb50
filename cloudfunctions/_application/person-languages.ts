import type { ActionInput } from '../../domain/contract/actions';
import { accept } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import type { World } from './ports';

/** What the caller speaks, and wishes to be spoken to in, besides the common language. */
export function showLanguages(_world: World, caller: Caller) {
  return Promise.resolve(accept({ languages: known(caller).person.languages ?? [] }));
}

export async function setLanguages(
  world: World,
  caller: Caller,
  { languages }: ActionInput<'account.setLanguages'>,
) {
  const { _id } = known(caller).person;
  await world.database.transaction(async (transaction) => {
    const person = await transaction.get('people', _id);
    if (person !== null) await transaction.put('people', { ...person, languages });
  });
  return accept({ languages });
}
