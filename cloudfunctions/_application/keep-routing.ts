import { takeBackSilent } from './assign-agent';
import { checkLoads } from './check-loads';
import type { World } from './ports';
import { endPastAways } from './take-time-off';

/** One round of the routing's timer. All parts bear to be cut short, repeated, and run twice. */
export async function keepRouting(world: World) {
  const takenBack = await takeBackSilent(world);
  const back = await endPastAways(world);
  return { takenBack, back, ...(await checkLoads(world)) };
}
