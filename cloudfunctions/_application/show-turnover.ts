import type { ActionInput } from '../../domain/contract/actions';
import type { TurnoverRowView, TurnoverView } from '../../domain/contract/views/books';
import { accountKindOf, type AccountId } from '../../domain/fund/account';
import { changeOfTurnover, turnoverByAccount } from '../../domain/fund/turnover';
import type { Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { bookAccounts, isAccount } from './book-account';
import type { Caller } from './caller';
import type { AccountDayDocument } from './documents/books';
import type { World } from './ports';
import { balanceBefore, BOOK_PAGE, entriesBetween, readMark } from './read-books';
import { spanOf } from './show-statement';

/** One account by day or by month, from the summed days: a year reads a year's days. */
export async function showTurnover(
  world: World,
  _caller: Caller,
  { accountId, fromDay, toDay, by }: ActionInput<'fund.turnover'>,
): Promise<Outcome<TurnoverView, 'accountNotFound'>> {
  if (!isAccount(accountId)) return refuse('accountNotFound');
  const span = spanOf(world, fromDay, toDay);
  const [[account], openingFen] = await Promise.all([
    bookAccounts(world, [accountId]),
    balanceBefore(world, accountId, span.from),
  ]);
  if (account === undefined) return refuse('accountNotFound');
  const days = await daysOf(world, accountId, span, openingFen);
  const rows = by === 'day' ? days : monthsOf(days);
  const closingFen = days.at(-1)?.balanceFen ?? openingFen;
  return accept({ account, openingFen, closingFen, rows });
}

/** Summed days, and those since summed here. */
async function daysOf(
  world: World,
  accountId: AccountId,
  { from, until }: { from: Instant; until: Instant },
  openingFen: Fen,
): Promise<TurnoverRowView[]> {
  const rolledUntil = (await readMark(world.database))?.rolledUntil ?? 0;
  const summed = await summedDays(world, accountId, from, Math.min(until, rolledUntil));
  const rows = summed.map(({ day, debitFen, creditFen, entryCount, balanceFen }) => {
    return { period: day, debitFen, creditFen, entryCount, balanceFen };
  });
  const since = { from: Math.max(from, rolledUntil), until };
  const fresh = since.from < until ? await entriesBetween(world, since, accountId) : [];
  let balanceFen = rows.at(-1)?.balanceFen ?? openingFen;
  for (const day of new Set(fresh.map(({ at }) => world.calendars.dayOf(at)))) {
    const own = fresh.filter(({ at }) => world.calendars.dayOf(at) === day);
    const turnover = turnoverByAccount(own).get(accountId);
    if (turnover === undefined) continue;
    balanceFen += changeOfTurnover(accountKindOf(accountId), turnover);
    rows.push({ period: day, ...turnover, balanceFen });
  }
  return rows;
}

async function summedDays(
  { database }: World,
  accountId: AccountId,
  from: Instant,
  until: Instant,
): Promise<AccountDayDocument[]> {
  const found: AccountDayDocument[] = [];
  if (from >= until) return found;
  for (;;) {
    const page = await database.find('accountDays', {
      where: { accountId, startsAt: { least: from, below: until } },
      orderBy: { field: 'startsAt', direction: 'asc' },
      limit: BOOK_PAGE,
      offset: found.length,
    });
    found.push(...page);
    if (page.length < BOOK_PAGE) return found;
  }
}

function monthsOf(days: readonly TurnoverRowView[]): TurnoverRowView[] {
  const months = new Map<string, TurnoverRowView>();
  for (const row of days) {
    const period = row.period.slice(0, 'YYYY-MM'.length);
    const before = months.get(period);
    months.set(period, {
      period,
      debitFen: (before?.debitFen ?? 0) + row.debitFen,
      creditFen: (before?.creditFen ?? 0) + row.creditFen,
      entryCount: (before?.entryCount ?? 0) + row.entryCount,
      balanceFen: row.balanceFen,
    });
  }
  return [...months.values()];
}
