import type { ReconciliationDayDocument } from './documents/reconciliation';
import type { Database, Query, World } from './ports';
import type { CollectionName, Documents } from './documents';

/** What a page of the database may hold, and how many ids one question may name. */
export const PAGE = 100;

type Change = Partial<Omit<ReconciliationDayDocument, '_id' | 'version'>>;

/**
 * Keeps what a part of a step came to. Another run that was at the same part was faster: then this
 * one's result, which says the same, is dropped.
 */
export function moveDay(
  world: World,
  day: ReconciliationDayDocument,
  change: Change,
): Promise<'moved'> {
  return world.database.transaction(async (transaction) => {
    const current = await transaction.get('reconciliationDays', day._id);
    if (current !== null && current.version === day.version) {
      const version = current.version + 1;
      await transaction.put('reconciliationDays', { ...current, ...change, version });
    }
    return 'moved' as const;
  });
}

/** All documents whose field has one of the values, which may be many. */
export async function findAmong<Name extends CollectionName>(
  database: Database,
  name: Name,
  field: string,
  values: readonly string[],
): Promise<Documents[Name][]> {
  const found: Documents[Name][] = [];
  for (let start = 0; start < values.length; start += PAGE) {
    const where = { [field]: { in: values.slice(start, start + PAGE) } };
    found.push(...(await findAll(database, name, { where })));
  }
  return found;
}

/** Every page of what a condition finds. */
export async function findAll<Name extends CollectionName>(
  database: Database,
  name: Name,
  query: Omit<Query, 'limit' | 'offset'>,
): Promise<Documents[Name][]> {
  const found: Documents[Name][] = [];
  for (;;) {
    const page = await database.find(name, { ...query, limit: PAGE, offset: found.length });
    found.push(...page);
    if (page.length < PAGE) return found;
  }
}
