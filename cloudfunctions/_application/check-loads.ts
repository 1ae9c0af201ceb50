import { HOUR } from '../../domain/primitives/instant';
import { priorities } from '../../domain/primitives/priority';
import { restingStates, ticketStates } from '../../domain/ticket/state';
import type { HandlerLoadDocument } from './documents/routing';
import type { World } from './ports';

const openStates = ticketStates.filter((state) => !restingStates.includes(state));
const hardPriorities = priorities.filter((priority) => priority !== 'normal');
const CHECKED_A_ROUND = 20;
const EVERY = HOUR;

/**
 * Counts again what the counters say, those first that were checked longest ago. What differs is
 * mended and reported; nobody who works meanwhile is disturbed, and nothing is mended by a count
 * during which the load changed.
 *
 * @returns how many were checked and how many of them mended
 */
export async function checkLoads(world: World): Promise<{ checked: number; mended: number }> {
  const due = await world.database.find('handlerLoads', {
    where: { checkedAt: { most: world.clock.now() - EVERY } },
    orderBy: { field: 'checkedAt', direction: 'asc' },
    limit: CHECKED_A_ROUND,
  });
  let mended = 0;
  for (const load of due) if (await check(world, load)) mended += 1;
  return { checked: due.length, mended };
}

async function check(world: World, seen: HandlerLoadDocument): Promise<boolean> {
  const ownerId = seen._id;
  const state = { in: openStates };
  const [openCount, hardCount, agents] = await Promise.all([
    world.database.count('tickets', { ownerId, state }),
    world.database.count('tickets', { ownerId, state, priority: { in: hardPriorities } }),
    world.database.count('people', { _id: ownerId, roles: 'agent' }),
  ]);
  return world.database.transaction(async (transaction) => {
    const load = await transaction.get('handlerLoads', ownerId);
    // Somebody was given or relieved of a claim while it was counted: next time.
    if (load === null || load.changes !== seen.changes) return false;
    const isRight = load.openCount === openCount && load.hardCount === hardCount;
    await transaction.put('handlerLoads', {
      ...load,
      openCount,
      hardCount,
      takesClaims: load.takesClaims && agents > 0,
      checkedAt: world.clock.now(),
      mendedCount: load.mendedCount + (isRight ? 0 : 1),
    });
    if (isRight) return false;
    const { openCount: was, hardCount: wasHard } = load;
    world.log.info({ action: 'loadMended', personId: ownerId, was, openCount, wasHard, hardCount });
    return true;
  });
}
