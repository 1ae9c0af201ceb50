import { endOfBillDay, startOfBillDay } from '../../domain/reconciliation/bill-day';
import { addTally, paymentKey, refundKey } from '../../domain/reconciliation/bill-line';
import type { RefundDocument } from './documents/money';
import type { ReconciliationDayDocument } from './documents/reconciliation';
import { findAmong, moveDay, PAGE } from './move-day';
import { keepDifference, missingPayment, missingRefund } from './new-difference';
import type { World } from './ports';

/** Looks in the bills for what our books say was accepted on the day; a page a call. */
export async function matchBooks(world: World, day: ReconciliationDayDocument): Promise<'moved'> {
  const accepted = await world.database.find('refunds', {
    where: { acceptedAt: spanOf(day) },
    orderBy: { field: 'acceptedAt', direction: 'asc' },
    limit: PAGE,
    offset: day.cursor,
  });
  const isLast = accepted.length < PAGE;
  const unannounced = isLast ? await paidUnannounced(world, day) : [];
  const refunds = [...accepted, ...unannounced];
  const keys = refunds.map(({ outRefundNumber }) => refundKey(outRefundNumber));
  const billed = await billedAmong(world, keys);
  let { booked } = day;
  for (const refund of refunds) {
    if (billed.has(refundKey(refund.outRefundNumber))) continue;
    await keepDifference(world, missingRefund(day._id, refund));
    booked = addTally(booked, 'refund', { fen: refund.amountFen });
  }
  const next = isLast ? { step: 'orders' as const, cursor: 0 } : { cursor: day.cursor + PAGE };
  return moveDay(world, day, { ...next, booked });
}

/** Paid without our ever having heard that it was accepted: a handful at most. */
async function paidUnannounced(
  world: World,
  day: ReconciliationDayDocument,
): Promise<RefundDocument[]> {
  const resolved = await world.database.find('refunds', {
    where: { resolvedAt: spanOf(day), acceptedAt: null, paidBy: 'provider' },
    limit: PAGE,
  });
  return resolved;
}

/** Looks in the bills for the orders that our books say were paid on the day; a page a call. */
export async function matchOrders(world: World, day: ReconciliationDayDocument): Promise<'moved'> {
  const orders = await world.database.find('orders', {
    where: { merchantId: world.bills.merchantId, paidAt: spanOf(day) },
    orderBy: { field: 'paidAt', direction: 'asc' },
    limit: PAGE,
    offset: day.cursor,
  });
  const keys = orders.map(({ transactionId }) => paymentKey(transactionId));
  const billed = await billedAmong(world, keys);
  let { booked } = day;
  for (const order of orders) {
    // Nothing was paid, so the provider knows nothing of it.
    if (order.paidFen === 0 || billed.has(paymentKey(order.transactionId))) continue;
    await keepDifference(world, missingPayment(day._id, order));
    booked = addTally(booked, 'payment', { fen: order.paidFen });
  }
  const isLast = orders.length < PAGE;
  const next = isLast ? { step: 'waiting' as const, cursor: 0 } : { cursor: day.cursor + PAGE };
  return moveDay(world, day, { ...next, booked });
}

function spanOf({ _id }: ReconciliationDayDocument) {
  return { least: startOfBillDay(_id), below: endOfBillDay(_id) };
}

/** Which of the keys stand in any bill that we have. */
export async function billedAmong(world: World, keys: readonly string[]): Promise<Set<string>> {
  const pages = await findAmong(world.database, 'billPages', 'keys', keys);
  return new Set(pages.flatMap((page) => page.keys));
}
