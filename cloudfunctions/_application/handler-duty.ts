import type { ActionInput } from '../../domain/contract/actions';
import { accept } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import { emptyLoad } from './handler-load';
import type { World } from './ports';

/** How much the caller has to do, and whether they are given more. */
export async function showDuty(world: World, caller: Caller) {
  const { person, roles } = known(caller);
  const found = await world.database.get('handlerLoads', person._id);
  const { openCount, hardCount, takesClaims } = found ?? emptyLoad(person._id);
  const { leaderOpenClaims, agentOpenClaims } = world.policies.current().routing;
  const mostOpen = roles.includes('leader') ? leaderOpenClaims : agentOpenClaims;
  return accept({ takesClaims, openCount, hardCount, mostOpen });
}

/** Whoever stops is given nothing new from the next claim on; what they have stays theirs. */
export async function takeClaims(
  world: World,
  caller: Caller,
  { takes }: ActionInput<'desk.takeClaims'>,
) {
  const { person } = known(caller);
  await world.database.transaction(async (transaction) => {
    const load = (await transaction.get('handlerLoads', person._id)) ?? emptyLoad(person._id);
    await transaction.put('handlerLoads', { ...load, takesClaims: takes });
  });
  return accept({ takesClaims: takes });
}
