import type { ActionInput } from '../../domain/contract/actions';
import { accept } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import type { World } from './ports';

/** In which language the caller reads: what leaves the product for them is written in it. */
export async function setReadingLanguage(
  world: World,
  caller: Caller,
  { readsIn }: ActionInput<'account.setReadingLanguage'>,
) {
  const { _id } = known(caller).person;
  await world.database.transaction(async (transaction) => {
    const person = await transaction.get('people', _id);
    if (person === null || person.readsIn === readsIn) return;
    await transaction.put('people', { ...person, readsIn });
  });
  return accept({ readsIn });
}
