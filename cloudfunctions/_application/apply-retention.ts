import { DAY, SECOND, type Instant } from '../../domain/primitives/instant';
import { restingStates } from '../../domain/ticket/state';
import { deleteFilesOf } from './delete-files-of';
import type { CollectionName, Documents } from './documents';
import type { Declaration } from './documents/declaration';
import { personalData } from './documents/personal-data';
import type { World } from './ports';

const PAGE = 50;
/** Of the 60 s of the function; what is left goes with the next run of the night. */
const LONGEST_RUN = 40 * SECOND;

type Keeping<Name extends CollectionName> = NonNullable<Declaration<Name>['kept']>;

/** How far a run has come with one collection. */
interface Walk {
  name: CollectionName;
  removed: number;
  /** What has to stay is passed over; what went leaves the next page at the same place. */
  stayed: number;
  isOver: boolean;
}

/**
 * Removes what is older than its collection declares, with its files, while there is time: a page of
 * each collection in turn, so that a big one never keeps the others waiting.
 */
export async function applyRetention(world: World): Promise<Record<string, number>> {
  const until = world.clock.now() + LONGEST_RUN;
  const names = Object.keys(personalData) as CollectionName[];
  let walks: Walk[] = names.map((name) => ({ name, removed: 0, stayed: 0, isOver: false }));
  const removed: Record<string, number> = {};
  while (walks.length > 0 && world.clock.now() <= until) {
    for (const walk of walks) {
      if (world.clock.now() > until) break;
      await retainPage(world, walk, walk.name);
      if (walk.removed > 0) removed[walk.name] = walk.removed;
    }
    walks = walks.filter(({ isOver }) => !isOver);
  }
  world.log.info({ action: 'retention', ...removed });
  return removed;
}

async function retainPage<Name extends CollectionName>(
  world: World,
  walk: Walk,
  name: Name,
): Promise<void> {
  const kept: Keeping<Name> | undefined = personalData[name].kept;
  if (kept === undefined) {
    walk.isOver = true;
    return;
  }
  const days = kept.days(world.policies.current());
  const before: Instant = world.clock.now() - days * DAY;
  const found = await world.database.find(name, {
    where: { [kept.dated]: { below: before } },
    orderBy: { field: kept.dated, direction: 'asc' },
    limit: PAGE,
    offset: walk.stayed,
  });
  const due = await dueOf(world, kept, found);
  if (due.length > 0) {
    await deleteFilesOf(world, name, due);
    await world.database.transaction(async (transaction) => {
      for (const { _id } of due) await transaction.remove(name, _id);
    });
  }
  walk.removed += due.length;
  walk.stayed += found.length - due.length;
  walk.isOver = found.length < PAGE;
}

async function dueOf<Name extends CollectionName>(
  world: World,
  { restingTicket, only = () => true }: Keeping<Name>,
  found: Documents[Name][],
): Promise<Documents[Name][]> {
  const chosen = found.filter(only);
  if (restingTicket === undefined) return chosen;
  const ticketOf = (document: Documents[Name]) => document[restingTicket] as string | null;
  const ids = [...new Set(chosen.flatMap((document) => ticketOf(document) ?? []))];
  const where = { _id: { in: ids }, state: { in: restingStates } };
  const resting = await world.database.find('tickets', { where, limit: PAGE });
  const atRest = new Set(resting.map(({ _id }) => _id));
  return chosen.filter((document) => {
    const ticketId = ticketOf(document);
    return ticketId === null || atRest.has(ticketId);
  });
}
