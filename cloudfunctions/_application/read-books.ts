import type { AccountId } from '../../domain/fund/account';
import { changeFenOf } from '../../domain/fund/journal-entry';
import type { KindTotals } from '../../domain/fund/turnover';
import { totalsAfter } from '../../domain/fund/turnover';
import type { Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import type { BookDayDocument, BookMarkDocument } from './documents/books';
import type { JournalEntryDocument } from './documents/money';
import type { Query, Reader, World } from './ports';

/** At most 100: the platform cuts there. */
export const BOOK_PAGE = 100;

/** Null until the first day of the books was summed or fenced. */
export function readMark(reader: Reader): Promise<BookMarkDocument | null> {
  return reader.get('bookMarks', 'fund');
}

interface Span {
  from: Instant;
  /** Not included. */
  until: Instant;
}

/** The entries of a time, oldest first, of one account or of all, a read for each hundred. */
export async function entriesBetween(
  { database }: World,
  { from, until }: Span,
  accountId?: AccountId,
): Promise<JournalEntryDocument[]> {
  const found: JournalEntryDocument[] = [];
  const at = { least: from, below: until };
  const where: Query['where'] = accountId === undefined ? { at } : { accountIds: accountId, at };
  for (;;) {
    const page = await database.find('journalEntries', {
      where,
      orderBy: { field: 'at', direction: 'asc' },
      limit: BOOK_PAGE,
      offset: found.length,
    });
    found.push(...page);
    if (page.length < BOOK_PAGE) return found;
  }
}

/**
 * What an account held just before an instant: the sum of its last day that is in the books, and
 * the entries since, which are those of a day or two.
 */
export async function balanceBefore(
  world: World,
  accountId: AccountId,
  instant: Instant,
): Promise<Fen> {
  const rolledUntil = (await readMark(world.database))?.rolledUntil ?? 0;
  const from = Math.min(world.calendars.startOfDay(instant), rolledUntil);
  const [last] = await world.database.find('accountDays', {
    where: { accountId, startsAt: { below: from } },
    orderBy: { field: 'startsAt', direction: 'desc' },
    limit: 1,
  });
  const since =
    from >= instant ? [] : await entriesBetween(world, { from, until: instant }, accountId);
  return since.reduce(
    (balanceFen, entry) => balanceFen + changeFenOf(entry, accountId),
    last?.balanceFen ?? 0,
  );
}

/** The last day in the books that began before an instant. */
async function dayBefore(world: World, instant: Instant): Promise<BookDayDocument | null> {
  const rolledUntil = (await readMark(world.database))?.rolledUntil ?? 0;
  const [last = null] = await world.database.find('bookDays', {
    where: { startsAt: { below: Math.min(instant, rolledUntil) } },
    orderBy: { field: 'startsAt', direction: 'desc' },
    limit: 1,
  });
  return last;
}

/**
 * What every kind of account held just before an instant; turnover is that of the entries that
 * are in no summed day yet.
 */
export async function totalsBefore(
  world: World,
  instant: Instant,
): Promise<{ totals: KindTotals; isSummed: boolean }> {
  const last = await dayBefore(world, world.calendars.startOfDay(instant - 1) + 1);
  if (last !== null && last.endsAt >= instant) return { totals: last.kinds, isSummed: true };
  const span = { from: last?.endsAt ?? 0, until: instant };
  const entries = await entriesBetween(world, span);
  return { totals: totalsAfter(last?.kinds ?? {}, entries), isSummed: false };
}
