import type { Documents } from '../../cloudfunctions/_application/documents';
import type { MemoryEstate } from '../world/memory-estate';

const judged = [
  'tickets',
  'handlerLoads',
  'ticketEvents',
  'orders',
  'refunds',
  'fundAccounts',
  'fundPurses',
  'journalEntries',
] as const;

/** What the invariants look at, as it was committed last. */
export type Snapshot = { [Name in (typeof judged)[number]]: Documents[Name][] };

export async function readSnapshot(estate: MemoryEstate): Promise<Snapshot> {
  const entries = await Promise.all(judged.map(async (name) => [name, await estate.all(name)]));
  return Object.fromEntries(entries) as Snapshot;
}
