import type { ActionInput } from '../../domain/contract/actions';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { mostOpenOf } from '../../domain/routing/bar-to';
import { known, type Caller } from './caller';
import type { World } from './ports';

type Refusals = 'handlerUnknown' | 'conflictOfInterest' | 'aboveMostOpen';

/**
 * A supervisor lets somebody have fewer open claims than the policy lets everybody: who is new, or
 * works half the day. Never more, and not for oneself. What they have already stays theirs.
 */
export function setMostOpen(
  world: World,
  caller: Caller,
  { personId, mostOpen }: ActionInput<'desk.setMostOpen'>,
): Promise<Outcome<{ mostOpen: number }, Refusals>> {
  const me = known(caller).person;
  const { routing } = world.policies.current();
  return world.database.transaction(async (transaction) => {
    const person = await transaction.get('people', personId);
    const leads = person?.roles.includes('leader') ?? false;
    if (person === null || (!leads && !person.roles.includes('agent'))) {
      return refuse('handlerUnknown');
    }
    if (personId === me._id) return refuse('conflictOfInterest');
    const kind = leads ? ('leader' as const) : ('agent' as const);
    const most = mostOpenOf({ kind, ownMostOpen: null }, routing);
    if (mostOpen !== null && mostOpen > most) return refuse('aboveMostOpen', { count: most });
    await transaction.put('people', { ...person, mostOpen });
    return accept({ mostOpen: mostOpen ?? most });
  });
}
