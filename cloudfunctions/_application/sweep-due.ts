import type { Instant } from '../../domain/primitives/instant';
import type { Documents } from './documents';
import type { World } from './ports';

const DOCUMENTS_PER_PAGE = 100;

export interface Sweep {
  /** Documents read because they are due. */
  examined: number;
  /** Those on which something was done. */
  handled: number;
}

interface Sweeping<Name extends 'tickets' | 'tasks'> {
  collection: Name;
  shard: number;
  /** The run stops then; what is left is due still and is read by the next. */
  until: Instant;
  /** Called before each page's work; false: another instance has the shard, nothing is done. */
  lease: () => Promise<boolean>;
  /** Answers how much was done: 0 where another run was faster. */
  act: (document: Documents[Name]) => Promise<number>;
}

/**
 * Acts on everything of a shard that is due, the earliest first, in pages of one index. What cannot
 * be handled is stepped over, so that it never keeps the others waiting.
 */
export async function sweepDue<Name extends 'tickets' | 'tasks'>(
  world: World,
  { collection, shard, until, lease, act }: Sweeping<Name>,
): Promise<Sweep> {
  const sweep: Sweep = { examined: 0, handled: 0 };
  for (let left = 0; world.clock.now() <= until; ) {
    const due = await world.database.find(collection, {
      where: { sweepShard: shard, nextDueAt: { above: 0, most: world.clock.now() } },
      orderBy: { field: 'nextDueAt', direction: 'asc' },
      limit: DOCUMENTS_PER_PAGE,
      offset: left,
    });
    if (due.length === 0 || !(await lease())) return sweep;
    for (const document of due) {
      const done = await safely(world, document._id, () => act(document));
      sweep.examined += 1;
      sweep.handled += done;
      if (done === 0) left += 1;
      if (world.clock.now() > until) return sweep;
    }
    if (due.length < DOCUMENTS_PER_PAGE) return sweep;
  }
  return sweep;
}

/** One that fails must not keep the others waiting. */
async function safely(world: World, id: string, act: () => Promise<number>): Promise<number> {
  try {
    return await act();
  } catch (error) {
    world.log.error({ action: 'sweep', id }, error);
    return 0;
  }
}
