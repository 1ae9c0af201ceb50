import type { ActionInput } from '../../domain/contract/actions';
import type {
  MoneyExceptionsView,
  ReconciliationDayDetailView,
  ReconciliationDaysView,
  RefundExceptionView,
} from '../../domain/contract/views/reconciliation';
import { accept, refuse } from '../../domain/primitives/outcome';
import { unresolvedStatuses, type DifferenceStatus } from '../../domain/reconciliation/difference';
import { known, type Caller } from './caller';
import { dayView, differenceViews } from './difference-views';
import type { DifferenceDocument, ReconciliationDayDocument } from './documents/reconciliation';
import { PAGE } from './move-day';
import type { World } from './ports';
import { ticketsOf } from './tickets-of';

const DAYS_SHOWN = 31;
/** More than this nobody reads through on a phone. */
const MOST_SHOWN = 200;

/** The newest days, with what is left to do on each. */
export async function showDays(world: World) {
  const days = await world.database.find('reconciliationDays', {
    where: {},
    orderBy: { field: '_id', direction: 'desc' },
    limit: DAYS_SHOWN,
  });
  const left = await differencesIn(world, [...unresolvedStatuses, 'waiting']);
  const view: ReconciliationDaysView = {
    days: days.map((day) => dayView(day, countsOf(day, left))),
  };
  return accept(view);
}

function countsOf({ _id }: ReconciliationDayDocument, left: readonly DifferenceDocument[]) {
  const ofDay = left.filter(({ day }) => day === _id);
  const waitingCount = ofDay.filter(({ status }) => status === 'waiting').length;
  return { openCount: ofDay.length - waitingCount, waitingCount };
}

/** One day with all of its differences; what waits for a person comes first. */
export async function showDay(
  world: World,
  caller: Caller,
  input: ActionInput<'reconciliation.day'>,
) {
  const day = await world.database.get('reconciliationDays', input.day);
  if (day === null) return refuse('dayNotFound');
  const found = await pagesOf(world, { day: day._id });
  const sorted = found.sort((one, other) => turnOf(one) - turnOf(other));
  const shown = sorted.slice(0, MOST_SHOWN);
  const view: ReconciliationDayDetailView = {
    day: dayView(day, countsOf(day, found.filter(isLeft))),
    differences: await differenceViews(world, shown, known(caller).person._id),
    cut: found.length > MOST_SHOWN,
  };
  return accept(view);
}

const turns: Record<DifferenceStatus, number> = {
  open: 0,
  proposed: 0,
  waiting: 1,
  closed: 2,
  cleared: 3,
};

const turnOf = ({ status }: DifferenceDocument) => turns[status];
const isLeft = (difference: DifferenceDocument) => turnOf(difference) < turns.closed;

/** Finance's list of work: refunds that came back, differences, bills that cannot be read. */
export async function showExceptions(world: World, caller: Caller) {
  const refunds = await refundExceptions(world);
  const open = await differencesIn(world, unresolvedStatuses);
  const days = await world.database.find('reconciliationDays', {
    where: { step: 'bill' },
    limit: PAGE,
  });
  const unreadable = days.filter((day) => day.unreadable !== null);
  const view: MoneyExceptionsView = {
    refunds: refunds.slice(0, MOST_SHOWN),
    differences: await differenceViews(
      world,
      open.slice(0, MOST_SHOWN),
      known(caller).person._id,
    ),
    unreadableDays: unreadable.map((day) => dayView(day, { openCount: 0, waitingCount: 0 })),
    cut: open.length > MOST_SHOWN || refunds.length > MOST_SHOWN,
  };
  return accept(view);
}

async function refundExceptions(world: World): Promise<RefundExceptionView[]> {
  const refunds = await world.database.find('refunds', {
    where: { status: 'exception' },
    orderBy: { field: 'heldAt', direction: 'asc' },
    limit: PAGE,
  });
  const tickets = await ticketsOf(world, refunds.map(({ ticketId }) => ticketId));
  const views = refunds.map(({ ticketId, amountFen, resolvedAt, heldAt }) => ({
    ticketId,
    ticketNumber: tickets.get(ticketId)?.ticketNumber ?? '',
    goodsName: tickets.get(ticketId)?.goods.goodsName ?? '',
    amountFen,
    since: resolvedAt ?? heldAt,
  }));
  return views.sort((one, other) => one.since - other.since);
}

function differencesIn(world: World, statuses: readonly DifferenceStatus[]) {
  return pagesOf(world, { status: { in: statuses } });
}

/** Oldest first; one page more than is shown tells that there are more. */
async function pagesOf(
  world: World,
  where: { day: string } | { status: { in: readonly DifferenceStatus[] } },
): Promise<DifferenceDocument[]> {
  const found: DifferenceDocument[] = [];
  for (;;) {
    const page = await world.database.find('differences', {
      where,
      orderBy: { field: 'foundAt', direction: 'asc' },
      limit: PAGE,
      offset: found.length,
    });
    found.push(...page);
    if (page.length < PAGE || found.length > MOST_SHOWN) return found;
  }
}
