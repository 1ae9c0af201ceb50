import { DAY, type Instant } from '../../domain/primitives/instant';
import { restingStates } from '../../domain/ticket/state';
import { deleteFilesOf } from './delete-files-of';
import type { CollectionName, Documents } from './documents';
import type { Declaration } from './documents/declaration';
import { personalData } from './documents/personal-data';
import type { World } from './ports';

const PAGE = 50;
/** One run ends well within the function's time; what is left goes the next night. */
const MOST_PAGES_A_COLLECTION = 20;

type Keeping<Name extends CollectionName> = NonNullable<Declaration<Name>['kept']>;

/** Removes what is older than its collection declares, with its files. */
export async function applyRetention(world: World): Promise<Record<string, number>> {
  const removed: Record<string, number> = {};
  for (const name of Object.keys(personalData) as CollectionName[]) {
    const count = await retainIn(world, name);
    if (count > 0) removed[name] = count;
  }
  world.log.info({ action: 'retention', ...removed });
  return removed;
}

async function retainIn<Name extends CollectionName>(world: World, name: Name): Promise<number> {
  const kept: Keeping<Name> | undefined = personalData[name].kept;
  if (kept === undefined) return 0;
  const days = kept.days(world.policies.current());
  const before: Instant = world.clock.now() - days * DAY;
  let removed = 0;
  // What has to stay is passed over; what went leaves the next page at the same place.
  let stayed = 0;
  for (let page = 0; page < MOST_PAGES_A_COLLECTION; page += 1) {
    const found = await world.database.find(name, {
      where: { [kept.dated]: { below: before } },
      orderBy: { field: kept.dated, direction: 'asc' },
      limit: PAGE,
      offset: stayed,
    });
    const due = await dueOf(world, kept, found);
    await deleteFilesOf(world, name, due);
    await world.database.transaction(async (transaction) => {
      for (const { _id } of due) await transaction.remove(name, _id);
    });
    removed += due.length;
    stayed += found.length - due.length;
    if (found.length < PAGE) break;
  }
  return removed;
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
