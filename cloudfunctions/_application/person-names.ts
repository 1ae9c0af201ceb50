import type { PersonDetailsDocument } from './documents/people';
import type { World } from './ports';

/** Details of several people in one read; an erased or unknown person is missing. */
export async function detailsOf(
  world: World,
  personIds: readonly (string | null)[],
): Promise<Map<string, PersonDetailsDocument>> {
  const ids = [...new Set(personIds.filter((id) => id !== null))];
  const details = new Map<string, PersonDetailsDocument>();
  const page = 100;
  for (let start = 0; start < ids.length; start += page) {
    const where = { _id: { in: ids.slice(start, start + page) } };
    for (const found of await world.database.find('personDetails', { where, limit: page })) {
      details.set(found._id, found);
    }
  }
  return details;
}

/** The name that stands for someone whose details were erased is a text of the page. */
export function nameOf(details: Map<string, PersonDetailsDocument>, personId: string | null) {
  return personId === null ? '' : (details.get(personId)?.displayName ?? '');
}
