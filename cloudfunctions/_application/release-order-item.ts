import type { TicketDocument } from './documents/tickets';
import { itemOf } from './agree-refund';
import type { Transaction } from './ports';

/**
 * The line of the order is free for another claim: the ticket rests. When nothing was given for
 * the claimed units, they may be claimed again. A claim that was reopened took no units anew, so
 * it has none to give back.
 *
 * @returns whether units were given back
 */
export async function releaseOrderItem(
  transaction: Transaction,
  ticket: TicketDocument,
  quantity: 'giveBackQuantity' | 'keepQuantity',
): Promise<boolean> {
  const order = await transaction.get('orders', ticket.orderId);
  if (order === null) throw new Error(`ticket ${ticket._id} has no order`);
  const item = itemOf(order, ticket.itemId);
  if (item.openTicketId !== ticket._id) return false;
  const givenBack = quantity === 'giveBackQuantity';
  const released = {
    ...item,
    openTicketId: null,
    claimedQuantity: item.claimedQuantity - (givenBack ? ticket.claim.quantity : 0),
  };
  await transaction.put('orders', {
    ...order,
    items: order.items.map((line) => (line.itemId === ticket.itemId ? released : line)),
    version: order.version + 1,
  });
  return givenBack;
}

/** Takes the units of a rejected claim again; false when they have been claimed since. */
export async function retakeOrderItem(
  transaction: Transaction,
  ticket: TicketDocument,
): Promise<boolean> {
  const order = await transaction.get('orders', ticket.orderId);
  if (order === null) throw new Error(`ticket ${ticket._id} has no order`);
  const item = itemOf(order, ticket.itemId);
  const claimedQuantity = item.claimedQuantity + ticket.claim.quantity;
  if (item.openTicketId !== null || claimedQuantity > item.quantity) return false;
  const taken = { ...item, claimedQuantity, openTicketId: ticket._id };
  await transaction.put('orders', {
    ...order,
    items: order.items.map((line) => (line.itemId === ticket.itemId ? taken : line)),
    version: order.version + 1,
  });
  return true;
}
