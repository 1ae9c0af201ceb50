import type { ActionInput } from '../../domain/contract/actions';
import type { MonthsView, MonthView } from '../../domain/contract/views/months';
import { accountKinds, type AccountKind } from '../../domain/fund/account';
import { trialBalanceOf, type KindTotals } from '../../domain/fund/turnover';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import type { MonthCloseDocument } from './documents/books';
import { monthSums, type MonthSums } from './month-facts';
import { detailsOf, nameOf } from './person-names';
import { DuplicateKey, type World } from './ports';
import { ticketsOf } from './tickets-of';

/** As many as a page shows; older ones are closed long since. */
const MONTHS_SHOWN = 24;

/** The months of the books, newest first, and which are closed. */
export async function listMonths(world: World) {
  const { database, calendars, clock } = world;
  const [first] = await database.find('bookDays', {
    where: {},
    orderBy: { field: 'startsAt', direction: 'asc' },
    limit: 1,
  });
  const closes = await database.find('monthCloses', {
    where: {},
    orderBy: { field: 'startsAt', direction: 'desc' },
    limit: MONTHS_SHOWN,
  });
  const closedAt = new Map(closes.map((close) => [close._id, close.closedAt]));
  const view: MonthsView = { months: [] };
  const thisMonth = calendars.startOfMonth(clock.now());
  let startsAt = thisMonth;
  while (first !== undefined && view.months.length < MONTHS_SHOWN) {
    if (startsAt < calendars.startOfMonth(first.startsAt)) break;
    const month = calendars.dayOf(startsAt).slice(0, 'YYYY-MM'.length);
    const at = closedAt.get(month) ?? null;
    const state = at !== null ? 'closed' : startsAt === thisMonth ? 'running' : 'toClose';
    view.months.push({ month, state, closedAt: at });
    startsAt = calendars.startOfMonth(startsAt - 1);
  }
  return accept(view);
}

/** One month: closed, as it was closed; else as it stands, with what still keeps it open. */
export async function showMonth(
  world: World,
  _caller: Caller,
  { month }: ActionInput<'fund.month'>,
): Promise<Outcome<MonthView, 'monthNotFound'>> {
  const close = await world.database.get('monthCloses', month);
  const sums = close === null ? await monthSums(world, month) : closedSums(close);
  if (sums === null) return refuse('monthNotFound');
  return accept(await monthView(world, sums, close));
}

/**
 * Finance closes a month, once and for good: its sums, its digest and what was still open are
 * kept. Nothing can be dated into it since its last day was fenced, so that nothing has to wait.
 */
export async function closeMonth(
  world: World,
  caller: Caller,
  { month, digest, seesOpen, requestId }: ActionInput<'fund.closeMonth'>,
): Promise<Outcome<MonthView, CloseRefusal>> {
  const { person } = known(caller);
  const before = await world.database.get('monthCloses', month);
  if (before !== null) return closedBefore(world, before, requestId);
  const sums = await monthSums(world, month);
  if (sums === null) return refuse('monthNotFound');
  const refusal = refusalOf(sums, digest, seesOpen);
  if (refusal !== null) return refuse(refusal);
  const close: MonthCloseDocument = {
    _id: month,
    startsAt: sums.startsAt,
    endsAt: sums.endsAt,
    closedAt: world.clock.now(),
    closedById: person._id,
    requestId,
    entryCount: sums.entryCount,
    debitFen: sums.debitFen,
    creditFen: sums.creditFen,
    kinds: sums.kinds,
    oldHolds: sums.oldHolds,
    exceptions: sums.exceptions,
    differenceCount: sums.differenceCount,
    uncomparedDayCount: sums.uncomparedDayCount,
    digest,
  };
  const closed = await world.database.append('monthCloses', close);
  const standing = closed ? close : await world.database.get('monthCloses', month);
  if (standing === null) throw new DuplicateKey('monthCloses');
  return closedBefore(world, standing, requestId);
}

type CloseRefusal =
  | 'monthNotFound'
  | 'monthNotOver'
  | 'earlierMonthOpen'
  | 'booksUnequal'
  | 'booksChanged'
  | 'openNotSeen'
  | 'monthClosed';

/** The same request again is answered the same; somebody else's close stands. */
async function closedBefore(
  world: World,
  close: MonthCloseDocument,
  requestId: string,
): Promise<Outcome<MonthView, 'monthClosed'>> {
  if (close.requestId !== requestId) return refuse('monthClosed');
  return accept(await monthView(world, closedSums(close), close));
}

/** Why it cannot be closed now; null where it can. */
function refusalOf(sums: MonthSums, digest: string, seesOpen: boolean): CloseRefusal | null {
  const failed = sums.checks.find(({ holds }) => !holds)?.id;
  if (failed === 'over') return 'monthNotOver';
  if (failed === 'next') return 'earlierMonthOpen';
  if (failed !== undefined) return 'booksUnequal';
  if (digest !== sums.digest) return 'booksChanged';
  const { oldHolds, exceptions, differenceCount, uncomparedDayCount } = sums;
  const openCount = oldHolds.count + exceptions.count + differenceCount + uncomparedDayCount;
  return openCount > 0 && !seesOpen ? 'openNotSeen' : null;
}

function closedSums(close: MonthCloseDocument): MonthSums {
  return { ...close, month: close._id, checks: [] };
}

async function monthView(
  world: World,
  sums: MonthSums,
  close: MonthCloseDocument | null,
): Promise<MonthView> {
  const { month, startsAt, endsAt, entryCount, debitFen, creditFen, kinds, digest, checks } = sums;
  const open = [...sums.oldHolds.refunds, ...sums.exceptions.refunds];
  const [names, tickets] = await Promise.all([
    detailsOf(world, [close?.closedById ?? null]),
    ticketsOf(world, open.map(({ ticketId }) => ticketId)),
  ]);
  const listed = ({ count, refunds }: MonthSums['oldHolds']) => ({
    count,
    refunds: refunds.map(({ ticketId, amountFen, heldAt }) => {
      return { ticketId, ticketNumber: tickets.get(ticketId)?.ticketNumber ?? '', amountFen, heldAt };
    }),
  });
  return {
    month,
    startsAt,
    endsAt,
    entryCount,
    debitFen,
    creditFen,
    trial: trialBalanceOf(kinds),
    turnover: turnoverOf(kinds),
    digest,
    checks,
    oldHolds: listed(sums.oldHolds),
    exceptions: listed(sums.exceptions),
    differenceCount: sums.differenceCount,
    uncomparedDayCount: sums.uncomparedDayCount,
    closed: close === null ? null : { at: close.closedAt, byName: nameOf(names, close.closedById) },
  };
}

function turnoverOf(kinds: KindTotals): MonthView['turnover'] {
  return (Object.keys(accountKinds) as AccountKind[]).flatMap((kind) => {
    const total = kinds[kind];
    if (total === undefined || total.entryCount === 0) return [];
    return [{ kind, debitFen: total.debitFen, creditFen: total.creditFen }];
  });
}
