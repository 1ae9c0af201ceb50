import { accountKindOf, type AccountId } from '../../domain/fund/account';
import {
  changeOfTurnover,
  entriesAsText,
  totalsAfter,
  turnoverByAccount,
  type Turnover,
} from '../../domain/fund/turnover';
import { DAY, MINUTE, type Instant } from '../../domain/primitives/instant';
import type { AccountDayDocument, BookDayDocument, BookMarkDocument } from './documents/books';
import type { JournalEntryDocument } from './documents/money';
import type { World } from './ports';
import { BOOK_PAGE, entriesBetween, readMark } from './read-books';

const DAYS_PER_RUN = 40;

/** What one run of the timer writes at most; a busier day is finished by the next runs. */
const ACCOUNTS_PER_RUN = 1_000;

/**
 * Sums the journal by day, so that statements read days instead of years. A day is fenced first:
 * from then on nothing is dated into it. It is summed when no transaction from before the fence
 * can be alive, so that its sums are final. Everything written follows from the entries alone:
 * cut short, repeated or run twice at once it comes to the same.
 *
 * @returns how many days were summed
 */
export async function rollUpBooks(world: World): Promise<number> {
  let mark = await movedFence(world);
  let summed = 0;
  while (mark !== null && summed < DAYS_PER_RUN && isSummable(world, mark)) {
    if (!(await sumDay(world, mark))) break;
    mark = await readMark(world.database);
    summed += 1;
  }
  return summed;
}

function isSummable(world: World, { rolledUntil, fencedUntil, fencedAt }: BookMarkDocument) {
  const { summedAfterMinutes } = world.policies.current().fund;
  const isSettled = world.clock.now() >= fencedAt + summedAfterMinutes * MINUTE;
  return isSettled && endOfDayFrom(world, rolledUntil) <= fencedUntil;
}

/** The fence stands at the end of the last day that has been over for a while. */
async function movedFence(world: World): Promise<BookMarkDocument | null> {
  const { fencedAfterMinutes } = world.policies.current().fund;
  const dueAt = world.calendars.startOfDay(world.clock.now() - fencedAfterMinutes * MINUTE);
  const seen = await readMark(world.database);
  if (seen !== null && seen.fencedUntil >= dueAt) return seen;
  const firstDay = seen === null ? await startOfJournal(world) : 0;
  if (firstDay === null) return null;
  return world.database.transaction(async (transaction) => {
    const mark = await readMark(transaction);
    if (mark !== null && mark.fencedUntil >= dueAt) return mark;
    const next: BookMarkDocument = {
      _id: 'fund',
      rolledUntil: mark?.rolledUntil ?? firstDay,
      lastDay: mark?.lastDay ?? null,
      fencedUntil: Math.max(dueAt, firstDay),
      fencedAt: world.clock.now(),
      version: (mark?.version ?? 0) + 1,
    };
    await transaction.put('bookMarks', next);
    return next;
  });
}

/** The day of the first entry; null while there is none. */
async function startOfJournal(world: World): Promise<Instant | null> {
  const [first] = await world.database.find('journalEntries', {
    where: {},
    orderBy: { field: 'at', direction: 'asc' },
    limit: 1,
  });
  return first === undefined ? null : world.calendars.startOfDay(first.at);
}

function endOfDayFrom({ calendars }: World, startsAt: Instant): Instant {
  return calendars.startOfDay(startsAt + DAY);
}

/** @returns false when the accounts of the day are too many for one run */
async function sumDay(world: World, mark: BookMarkDocument): Promise<boolean> {
  const startsAt = mark.rolledUntil;
  const endsAt = endOfDayFrom(world, startsAt);
  const entries = await entriesBetween(world, { from: startsAt, until: endsAt });
  if (!(await sumAccounts(world, startsAt, entries))) return false;
  const before = mark.lastDay ? await world.database.get('bookDays', mark.lastDay) : null;
  const day = dayOf(world, { startsAt, endsAt, entries, before });
  await world.database.append('bookDays', day);
  await world.database.transaction(async (transaction) => {
    const current = await readMark(transaction);
    if (current === null || current.rolledUntil !== startsAt) return;
    const version = current.version + 1;
    await transaction.put('bookMarks', { ...current, rolledUntil: endsAt, lastDay: day._id, version });
  });
  return true;
}

interface Summed {
  startsAt: Instant;
  endsAt: Instant;
  entries: JournalEntryDocument[];
  before: BookDayDocument | null;
}

function dayOf(world: World, { startsAt, endsAt, entries, before }: Summed): BookDayDocument {
  const sides = [...turnoverByAccount(entries).values()];
  return {
    _id: world.calendars.dayOf(startsAt),
    startsAt,
    endsAt,
    entryCount: entries.length,
    debitFen: sides.reduce((sum, { debitFen }) => sum + debitFen, 0),
    creditFen: sides.reduce((sum, { creditFen }) => sum + creditFen, 0),
    kinds: totalsAfter(before?.kinds ?? {}, entries),
    digest: world.ids.digest(`${before?.digest ?? ''}\n${entriesAsText(entries)}`),
  };
}

async function sumAccounts(
  world: World,
  startsAt: Instant,
  entries: readonly JournalEntryDocument[],
): Promise<boolean> {
  const done = await accountsDone(world, startsAt);
  const missing = [...turnoverByAccount(entries)].filter(([accountId]) => !done.has(accountId));
  for (const [accountId, turnover] of missing.slice(0, ACCOUNTS_PER_RUN)) {
    await sumAccount(world, startsAt, accountId, turnover);
  }
  return missing.length <= ACCOUNTS_PER_RUN;
}

/** What a run that was cut short has written already. */
async function accountsDone({ database }: World, startsAt: Instant): Promise<Set<AccountId>> {
  const done = new Set<AccountId>();
  for (let offset = 0; ; offset += BOOK_PAGE) {
    const page = await database.find('accountDays', {
      where: { startsAt },
      limit: BOOK_PAGE,
      offset,
    });
    for (const { accountId } of page) done.add(accountId);
    if (page.length < BOOK_PAGE) return done;
  }
}

async function sumAccount(
  { database, calendars }: World,
  startsAt: Instant,
  accountId: AccountId,
  turnover: Turnover,
): Promise<void> {
  const [before] = await database.find('accountDays', {
    where: { accountId, startsAt: { below: startsAt } },
    orderBy: { field: 'startsAt', direction: 'desc' },
    limit: 1,
  });
  const kind = accountKindOf(accountId);
  if (before === undefined) {
    const ownerId = accountId.split(':')[1] ?? null;
    await database.append('bookAccounts', { _id: accountId, kind, ownerId });
  }
  const day = calendars.dayOf(startsAt);
  const document: AccountDayDocument = {
    _id: `${accountId}_${day}`,
    accountId,
    day,
    startsAt,
    ...turnover,
    balanceFen: (before?.balanceFen ?? 0) + changeOfTurnover(kind, turnover),
  };
  await database.append('accountDays', document);
}
