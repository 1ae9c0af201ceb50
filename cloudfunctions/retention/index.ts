import { applyRetention } from '../_application/apply-retention';
import { fillSearch } from '../_application/fill-search';
import type { World } from '../_application/ports';
import { serveSource } from '../_platform/serve';

/** Every night: what is old enough goes first, then what is still there becomes findable. */
async function everyNight(world: World) {
  const removed = await applyRetention(world);
  return { removed, searchAsked: await fillSearch(world) };
}

export const main = serveSource(['wx_trigger'], everyNight);
