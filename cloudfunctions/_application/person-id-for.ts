import type { Reader, World } from './ports';

/**
 * The id that an openid gets when it becomes a person: the same when it is tried again, and
 * another one than that of somebody who was erased, to whom nothing must lead back.
 */
export async function personIdFor(world: World, reader: Reader, openid: string): Promise<string> {
  for (let lives = 0; ; lives += 1) {
    const again = lives === 0 ? [] : [String(lives)];
    const personId = world.ids.derived('person', openid, ...again);
    const taken = await reader.get('people', personId);
    if (taken === null || taken.openid === openid) return personId;
  }
}
