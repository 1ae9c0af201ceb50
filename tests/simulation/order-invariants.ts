/** Money and units of an order, reckoned from its tickets and refunds: never more than was paid. */
import type { OrderDocument } from '../../cloudfunctions/_application/documents/orders';
import type { TicketDocument } from '../../cloudfunctions/_application/documents/tickets';
import type { Snapshot } from './read-snapshot';

/** Units may be claimed again where the claim ended and no cycle of it ever made up for them. */
function givenBack({ state, pastCycles }: TicketDocument): boolean {
  const madeUp = pastCycles.some(
    ({ refund, fulfilment }) => refund !== null || (fulfilment?.deliveredAt ?? null) !== null,
  );
  return !madeUp && ['withdrawn', 'cancelled', 'rejected'].includes(state);
}

export function brokenOrders(snapshot: Snapshot): string[] {
  return snapshot.orders.flatMap((order) => brokenOrder(order, snapshot));
}

function brokenOrder(order: OrderDocument, { tickets, refunds }: Snapshot): string[] {
  const broken: string[] = [];
  const live = refunds.filter(
    ({ orderId, status }) => orderId === order._id && status !== 'voided',
  );
  const refundedFen = live.reduce((sum, { amountFen }) => sum + amountFen, 0);
  if (refundedFen > order.paidFen) broken.push(`refunds ${refundedFen} of ${order.paidFen} fen`);
  if (refundedFen !== order.refundedFen) {
    broken.push(`counts ${order.refundedFen} fen of refunds that are ${refundedFen}`);
  }
  for (const item of order.items) {
    const own = tickets.filter(
      ({ orderId, itemId }) => orderId === order._id && itemId === item.itemId,
    );
    const claimed = own
      .filter((ticket) => !givenBack(ticket))
      .reduce((sum, { claim }) => sum + claim.quantity, 0);
    if (claimed !== item.claimedQuantity) {
      broken.push(`${item.itemId} counts ${item.claimedQuantity} units, ${claimed} are claimed`);
    }
    if (claimed > item.quantity) broken.push(`${item.itemId}: ${claimed} of ${item.quantity}`);
    const itemFen = live
      .filter(({ ticketId }) => own.some(({ _id }) => _id === ticketId))
      .reduce((sum, { amountFen }) => sum + amountFen, 0);
    if (itemFen > item.paidFen) broken.push(`${item.itemId}: ${itemFen} of ${item.paidFen} fen`);
  }
  return broken.map((what) => `${order._id}: ${what}`);
}
