import type { HandlerLoadDocument } from './documents/routing';
import type { Query, World } from './ports';

/** Whoever has no more than so many claims above the least busy is as good for the next one. */
const NEAR = 1;

/**
 * Each claim begins somewhere else among so many of them. How many there are is not counted: where
 * that place is beyond the last one, a nearer place is tried. It bounds how many claims at once can
 * want the same person, and changes nothing of who may get one.
 */
const PLACES = [256, 32, 4] as const;

/**
 * Of the people who take claims now, some of those who have next to nothing to do: which, follows
 * from the number drawn for the claim. Where all looked at the very least busy, many claims at once
 * would all want the same few and wait for each other.
 *
 * @param drawn a whole number, stable for the claim
 * @returns at most `limit` of them; `limit` and one more are read
 */
export async function leastBusy(
  world: World,
  drawn: number,
  limit: number,
): Promise<HandlerLoadDocument[]> {
  const find = (where: Query['where'], offset: number, most: number) =>
    world.database.find('handlerLoads', {
      where: { takesClaims: true, ...where },
      orderBy: { field: 'openCount', direction: 'asc' },
      offset,
      limit: most,
    });
  const [least] = await find({}, 0, 1);
  if (least === undefined) return [];
  const found: HandlerLoadDocument[] = [];
  const near = { openCount: { most: least.openCount + NEAR } };
  for (const places of PLACES) {
    if (found.length === limit) break;
    found.push(...(await find(near, drawn % places, limit - found.length)));
  }
  // Few are near: the next busy will do as well, so that somebody is left where the first may not.
  if (found.length < limit) found.push(...(await find({}, 0, limit - found.length)));
  return [...new Map([...found, least].map((load) => [load._id, load])).values()].slice(0, limit);
}
