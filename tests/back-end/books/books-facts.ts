/** What the journal itself says, counted by hand: the books are judged by it. */
import { accountKindOf, type AccountKind } from '../../../domain/fund/account';
import { changeOf } from '../../../domain/fund/posting';
import type { JournalEntryDocument } from '../../../cloudfunctions/_application/documents/money';
import type { CollectionName } from '../../../cloudfunctions/_application/documents';
import type { Database } from '../../../cloudfunctions/_application/ports';
import type { Instant } from '../../../domain/primitives/instant';
import { keepFund } from '../../../cloudfunctions/_application/keep-fund';
import { HOUR, MINUTE } from '../../../domain/primitives/instant';
import type { MemoryEstate } from '../../world/memory-estate';

export function balanceByHand(
  entries: readonly JournalEntryDocument[],
  accountId: string,
  before = Infinity,
): number {
  return entries
    .filter(({ at }) => at < before)
    .flatMap(({ postings }) => postings)
    .filter((posting) => posting.accountId === accountId)
    .reduce((sum, posting) => sum + changeOf(posting), 0);
}

export function kindByHand(
  entries: readonly JournalEntryDocument[],
  kind: AccountKind,
  before: Instant,
): number {
  const ids = new Set(entries.flatMap(({ accountIds }) => accountIds));
  return [...ids]
    .filter((id) => accountKindOf(id) === kind)
    .reduce((sum, id) => sum + balanceByHand(entries, id, before), 0);
}

/** Goes to shortly after the next midnight in Shanghai and lets the books catch up. */
export async function nextMorning(estate: MemoryEstate): Promise<void> {
  const { world } = estate;
  const midnight = world.calendars.endOfDay(world.clock.now()) + 1;
  world.clock.advance(midnight + 20 * MINUTE - world.clock.now());
  await catchUp(estate);
  world.clock.advance(8 * HOUR);
}

/** Two rounds of the timer: one sets the fence, the next sums what is behind it. */
export async function catchUp({ world }: MemoryEstate): Promise<void> {
  await keepFund(world);
  world.clock.advance(3 * MINUTE);
  await keepFund(world);
}

/** Counts what is read of each collection: one a document that a call brought. */
export function countReads(database: Database): {
  database: Database;
  documents: Partial<Record<CollectionName, number>>;
  calls: () => number;
} {
  const documents: Partial<Record<CollectionName, number>> = {};
  let calls = 0;
  const note = (name: CollectionName, count: number) => {
    calls += 1;
    documents[name] = (documents[name] ?? 0) + count;
  };
  const counting: Database = {
    ...database,
    async get(name, id) {
      const found = await database.get(name, id);
      note(name, found === null ? 0 : 1);
      return found;
    },
    async find(name, query) {
      const found = await database.find(name, query);
      note(name, found.length);
      return found;
    },
  };
  return { database: counting, documents, calls: () => calls };
}
