import { takeBackSilent } from './assign-agent';
import { checkLoads } from './check-loads';
import type { World } from './ports';

/** One round of the routing's timer. Both parts bear to be cut short, repeated, and run twice. */
export async function keepRouting(world: World) {
  const takenBack = await takeBackSilent(world);
  return { takenBack, ...(await checkLoads(world)) };
}
