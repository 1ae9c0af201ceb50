import type { CollectionName, Documents } from './documents';
import { personalData } from './documents/personal-data';
import type { Query, Reader, World } from './ports';

const PAGE = 100;
/** Of a list in one condition. */
const IDS_A_QUERY = 50;

/** Everything in a collection that is about a person, by what the collection declares. */
export async function documentsOfPerson<Name extends CollectionName>(
  world: World,
  personId: string,
  name: Name,
): Promise<Documents[Name][]> {
  const declared = personalData[name];
  if (declared.holds === 'nothing' || !('byPerson' in declared)) return [];
  const found = new Map<string, Documents[Name]>();
  for (const field of declared.byPerson) {
    for (const one of await readAll(world, name, { [field]: personId })) found.set(one._id, one);
  }
  if (declared.byTicket === null) return [...found.values()];
  const tickets = await readAll(world, 'tickets', { residentId: personId });
  for (let start = 0; start < tickets.length; start += IDS_A_QUERY) {
    const ids = tickets.slice(start, start + IDS_A_QUERY).map(({ _id }) => _id);
    const where = { [declared.byTicket]: { in: ids } };
    for (const one of await readAll(world, name, where)) found.set(one._id, one);
  }
  return [...found.values()];
}

async function readAll<Name extends CollectionName>(
  world: World,
  name: Name,
  where: Query['where'],
): Promise<Documents[Name][]> {
  if (typeof where._id === 'string') {
    const reader: Reader = world.database;
    const one = await reader.get(name, where._id);
    return one === null ? [] : [one];
  }
  const all: Documents[Name][] = [];
  for (;;) {
    const page = await world.database.find(name, { where, limit: PAGE, offset: all.length });
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}
