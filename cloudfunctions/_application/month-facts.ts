import { closingChecks, type ClosingCheck } from '../../domain/fund/month-close';
import { trialBalanceOf, type KindTotals } from '../../domain/fund/turnover';
import { DAY, type Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import type { HoldStatus } from '../../domain/contract/views/books';
import type { BookDayDocument, StillOpen } from './documents/books';
import type { World } from './ports';
import { readMark } from './read-books';
import { unresolvedMoney } from './unresolved-money';

/** The oldest are named; how many there are is counted. */
const OPEN_NAMED = 20;

const underWay: readonly HoldStatus[] = ['held', 'accepted'];

/** Everything that a month's close rests on; the sums are those of its days. */
export interface MonthSums {
  month: string;
  startsAt: Instant;
  endsAt: Instant;
  entryCount: number;
  debitFen: Fen;
  creditFen: Fen;
  kinds: KindTotals;
  /** Of its last summed day; null where none is. */
  digest: string | null;
  checks: ClosingCheck[];
  oldHolds: StillOpen;
  exceptions: StillOpen;
  /** Differences with the provider's bills of its days or earlier ones that nobody has resolved. */
  differenceCount: number;
  /** Its days, and earlier ones, whose bill is not compared yet. */
  uncomparedDayCount: number;
}

/** Null for a month in which the books had not begun, or that lies ahead. */
export async function monthSums(world: World, month: string): Promise<MonthSums | null> {
  const { database } = world;
  const { startsAt, endsAt } = monthSpan(world, month);
  const [first] = await database.find('bookDays', {
    where: {},
    orderBy: { field: 'startsAt', direction: 'asc' },
    limit: 1,
  });
  if (first === undefined || first.startsAt >= endsAt || startsAt > world.clock.now()) return null;
  const days = await database.find('bookDays', {
    where: { startsAt: { least: startsAt, below: endsAt } },
    orderBy: { field: 'startsAt', direction: 'asc' },
    limit: 31,
  });
  const [mark, journalCount, isNext, oldHolds, exceptions, unresolved] = await Promise.all([
    readMark(database),
    database.count('journalEntries', { at: { least: startsAt, below: endsAt } }),
    everyEarlierClosed(world, startsAt, first.startsAt),
    stillOpen(world, { status: { in: underWay }, heldAt: { below: endsAt } }),
    stillOpen(world, { status: 'exception', heldAt: { below: endsAt } }),
    unresolvedMoney(world, endsAt),
  ]);
  const sums = sumsOf(days);
  const trial = trialBalanceOf(sums.kinds);
  const checks = closingChecks({
    endsAt,
    rolledUntil: mark?.rolledUntil ?? 0,
    debitFen: sums.debitFen,
    creditFen: sums.creditFen,
    differenceFen: trial.debitFen - trial.creditFen,
    summedCount: sums.entryCount,
    journalCount,
    isNext,
  });
  const digest = days.at(-1)?.digest ?? null;
  const { differences: differenceCount, unfinishedDays: uncomparedDayCount } = unresolved;
  const open = { oldHolds, exceptions, differenceCount, uncomparedDayCount };
  return { month, startsAt, endsAt, ...sums, digest, checks, ...open };
}

function monthSpan(
  { calendars }: World,
  month: string,
): { startsAt: Instant; endsAt: Instant } {
  const startsAt = calendars.beginningOf(`${month}-01`);
  return { startsAt, endsAt: calendars.startOfMonth(startsAt + 31 * DAY) };
}

function sumsOf(days: readonly BookDayDocument[]) {
  const kinds: Record<string, KindTotals[keyof KindTotals]> = {};
  for (const day of days) {
    for (const [kind, total] of Object.entries(day.kinds)) {
      const before = kinds[kind];
      kinds[kind] = {
        debitFen: (before?.debitFen ?? 0) + total.debitFen,
        creditFen: (before?.creditFen ?? 0) + total.creditFen,
        entryCount: (before?.entryCount ?? 0) + total.entryCount,
        balanceFen: total.balanceFen,
      };
    }
  }
  const sumOf = (field: 'entryCount' | 'debitFen' | 'creditFen') =>
    days.reduce((sum, day) => sum + day[field], 0);
  return {
    kinds: kinds as KindTotals,
    entryCount: sumOf('entryCount'),
    debitFen: sumOf('debitFen'),
    creditFen: sumOf('creditFen'),
  };
}

async function everyEarlierClosed(
  world: World,
  startsAt: Instant,
  beganAt: Instant,
): Promise<boolean> {
  const before = world.calendars.startOfMonth(startsAt - 1);
  if (before < world.calendars.startOfMonth(beganAt)) return true;
  const month = world.calendars.dayOf(before).slice(0, 'YYYY-MM'.length);
  return (await world.database.get('monthCloses', month)) !== null;
}

async function stillOpen(
  { database }: World,
  where: Parameters<World['database']['count']>[1],
): Promise<StillOpen> {
  const [count, oldest] = await Promise.all([
    database.count('refunds', where),
    database.find('refunds', {
      where,
      orderBy: { field: 'heldAt', direction: 'asc' },
      limit: OPEN_NAMED,
    }),
  ]);
  return {
    count,
    refunds: oldest.map(({ refundIntentId, ticketId, amountFen, heldAt }) => {
      return { refundIntentId, ticketId, amountFen, heldAt };
    }),
  };
}
