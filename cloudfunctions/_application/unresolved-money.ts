import type { Instant } from '../../domain/primitives/instant';
import { unresolvedStatuses } from '../../domain/reconciliation/difference';
import { endOfBillDay } from '../../domain/reconciliation/bill-day';
import { findAll } from './move-day';
import type { World } from './ports';

/** What finance has not settled yet of a stretch of time. All of it 0 means: nothing is left. */
export interface UnresolvedMoney {
  /** Refunds that wait for another path, from before the end. */
  refundExceptions: number;
  /** Differences of days before the end that wait for a person or for the next bill. */
  differences: number;
  /** Days before the end whose bill is not compared yet, unreadable ones among them. */
  unfinishedDays: number;
}

/**
 * For the close of a month: what must not be left when the books are closed.
 *
 * @param before the first instant after the month
 */
export async function unresolvedMoney(world: World, before: Instant): Promise<UnresolvedMoney> {
  // The bill of the last day comes in the new month: until then nobody has compared it.
  const last = await world.database.get('reconciliationDays', world.calendars.dayOf(before - 1));
  const statuses = [...unresolvedStatuses, 'waiting'];
  const [refunds, differences, days] = await Promise.all([
    findAll(world.database, 'refunds', { where: { status: 'exception' } }),
    findAll(world.database, 'differences', { where: { status: { in: statuses } } }),
    findAll(world.database, 'reconciliationDays', {
      where: { step: { in: ['bill', 'lines', 'books', 'orders', 'waiting', 'finish'] } },
    }),
  ]);
  return {
    refundExceptions: refunds.filter(({ heldAt }) => heldAt < before).length,
    differences: differences.filter(({ day }) => endOfBillDay(day) <= before).length,
    unfinishedDays: days.filter(({ _id }) => endOfBillDay(_id) <= before).length + (last ? 0 : 1),
  };
}
