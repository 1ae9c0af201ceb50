import { DAY, SECOND, type Instant } from '../../domain/primitives/instant';
import { newestBillStart, startOfBillDay } from '../../domain/reconciliation/bill-day';
import { nothingTallied } from '../../domain/reconciliation/bill-line';
import type { ReconciliationDayDocument } from './documents/reconciliation';
import { fetchBill } from './fetch-bill';
import { finishDay } from './finish-day';
import { matchBooks, matchOrders } from './match-books';
import { matchLines } from './match-lines';
import type { World } from './ports';
import { reviewWaiting } from './review-waiting';

/** Well within the function's timeout; the next run goes on where this one stopped. */
const RUN_FOR = 40 * SECOND;
const DAYS_PER_RUN = 10;

/** One small part of a step; what it answers is kept before the next begins. */
type Part = (
  world: World,
  day: ReconciliationDayDocument,
) => Promise<'moved' | 'notYet'>;

const parts: Record<ReconciliationDayDocument['step'], Part | null> = {
  bill: fetchBill,
  lines: matchLines,
  books: matchBooks,
  orders: matchOrders,
  waiting: reviewWaiting,
  finish: finishDay,
  done: null,
};

/**
 * One run of the timer: days whose bill may be there are compared with the books, oldest first,
 * in parts that bear to be cut short, repeated and run twice.
 */
export async function reconcileBills(world: World) {
  const startedAt = world.clock.now();
  const opened = await openDays(world, startedAt);
  let moved = 0;
  for (const { _id } of await unfinishedDays(world)) {
    try {
      moved += await reconcileDay(world, _id, startedAt + RUN_FOR);
    } catch (error) {
      // One day must not keep the others waiting; the next run tries it again.
      world.log.error({ action: 'reconcileBills', day: _id }, error);
    }
  }
  return { opened, moved };
}

async function reconcileDay(world: World, id: string, until: Instant): Promise<number> {
  for (let moved = 0; ; moved += 1) {
    if (world.clock.now() >= until) return moved;
    const day = await world.database.get('reconciliationDays', id);
    const part = day === null ? null : parts[day.step];
    if (day === null || part === null) return moved;
    if ((await part(world, day)) === 'notYet') return moved;
  }
}

async function unfinishedDays(world: World): Promise<ReconciliationDayDocument[]> {
  const steps = Object.keys(parts).filter((step) => step !== 'done');
  const where = { step: { in: steps } };
  const found = await world.database.find('reconciliationDays', { where, limit: DAYS_PER_RUN });
  return found.sort((one, other) => one._id.localeCompare(other._id));
}

/** The days since the newest known one, as far back as the provider keeps bills. */
async function openDays(world: World, now: Instant): Promise<number> {
  const policy = world.policies.current().reconciliation;
  const newest = world.calendars.dayOf(newestBillStart(now, policy));
  const [known] = await world.database.find('reconciliationDays', {
    where: {},
    orderBy: { field: '_id', direction: 'desc' },
    limit: 1,
  });
  const first = known === undefined ? startOfBillDay(newest) : startOfBillDay(known._id) + DAY;
  const oldest = startOfBillDay(newest) - (policy.billKeptDays - 1) * DAY;
  let opened = 0;
  for (let at = Math.max(first, oldest); at <= startOfBillDay(newest); at += DAY) {
    if (await world.database.append('reconciliationDays', newDay(world.calendars.dayOf(at)))) {
      opened += 1;
    }
  }
  return opened;
}

function newDay(day: string): ReconciliationDayDocument {
  return {
    _id: day,
    step: 'bill',
    cursor: 0,
    hasBill: null,
    pageCount: 0,
    unreadable: null,
    provider: nothingTallied,
    booked: nothingTallied,
    matched: nothingTallied,
    carried: nothingTallied,
    nextTryAt: 0,
    fetchedAt: null,
    doneAt: null,
    version: 1,
  };
}
