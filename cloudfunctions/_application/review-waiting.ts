import { changeUntouched, clearDifference } from './clear-difference';
import type { DifferenceDocument, ReconciliationDayDocument } from './documents/reconciliation';
import { billedAmong } from './match-books';
import { findAll, findAmong, moveDay } from './move-day';
import type { World } from './ports';

/**
 * What waited for this day: a line that came after all clears it, as does an order that arrived.
 * What has waited for as many days as the policy gives is put to a person.
 */
export async function reviewWaiting(
  world: World,
  day: ReconciliationDayDocument,
): Promise<'moved'> {
  const all = await findAll(world.database, 'differences', {
    where: { status: 'waiting' },
    orderBy: { field: 'foundAt', direction: 'asc' },
  });
  const waiting = all.filter((difference) => difference.day < day._id);
  const billed = await billedAmong(world, keysOf(waiting, 'Missing'));
  const orders = await findAmong(
    world.database,
    'orders',
    'transactionId',
    waiting.filter(isUnknown).map(({ transactionId }) => transactionId),
  );
  const paid = new Map(orders.map((order) => [order.transactionId, order.paidFen]));
  for (const difference of waiting) {
    const { _id, key, transactionId, providerFen } = difference;
    if (!isUnknown(difference) && billed.has(key)) {
      await clearDifference(world, _id, { by: 'laterBill', day: day._id });
    } else if (isUnknown(difference) && paid.get(transactionId) === providerFen) {
      await clearDifference(world, _id, { by: 'orderArrived', day: day._id });
    } else {
      await waitOn(world, _id, day._id);
    }
  }
  return moveDay(world, day, { step: 'finish' });
}

/** One more day did not bring it. */
function waitOn(world: World, differenceId: string, day: string): Promise<boolean> {
  const { laterBills } = world.policies.current().reconciliation;
  return changeUntouched(world, differenceId, ({ waitedDays, status }) => {
    if (status !== 'waiting' || waitedDays.includes(day)) return null;
    const waited = [...waitedDays, day];
    return { waitedDays: waited, status: waited.length >= laterBills ? 'open' : 'waiting' };
  });
}

function isUnknown({ kind }: DifferenceDocument): boolean {
  return kind === 'paymentUnknown';
}

function keysOf(differences: readonly DifferenceDocument[], ending: string): string[] {
  return differences.filter(({ kind }) => kind.endsWith(ending)).map(({ key }) => key);
}
