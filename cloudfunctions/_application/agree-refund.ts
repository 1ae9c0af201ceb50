import type { Fen } from '../../domain/primitives/money';
import type { Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { decideOnDay } from '../../domain/refund/order-day';
import { makeRefundIntent } from '../../domain/refund/refund-intent';
import type { OrderDocument } from './documents/orders';
import type { TicketDocument, TicketRefund } from './documents/tickets';
import { holdRefund } from './hold-refund';
import { orderToday } from './limit-on-order';
import type { Transaction, World } from './ports';

export interface RefundAgreement {
  refundIntentId: string;
  amountFen: Fen;
  requestedById: string;
  /** Up to what whoever agrees decides alone; `DECIDED_BY_TWO` where two did. */
  ceilingFen: Fen;
  /** Set when a leader taps: the day's total is counted and capped. */
  dailyLimitFen: Fen | null;
}

export type RefundRefusal =
  | 'aboveClaim'
  | 'aboveRemainder'
  | 'aboveLimitTogether'
  | 'aboveDailyLimit';

/**
 * Hold and intent with the ticket's own change: tops up a share that is too small, holds both
 * parts, takes the money off the order's remainder, keeps the intent. Several
 * refunds on one order and day count together against the limit of whoever decides. No
 * gateway is called here; the outbox does that after the commit.
 */
export async function agreeRefund(
  world: World,
  transaction: Transaction,
  ticket: TicketDocument,
  agreement: RefundAgreement,
  now: Instant,
): Promise<Outcome<{ refund: TicketRefund; toppedUpFen: Fen }, RefundRefusal>> {
  const { amountFen, refundIntentId } = agreement;
  const order = await transaction.get('orders', ticket.orderId);
  if (order === null) throw new Error(`ticket ${ticket._id} has no order`);
  const limit = checkAmount(ticket, order, amountFen);
  if (limit !== null) return limit;
  const { day, orderDay } = orderToday(world, order, now);
  const together = decideOnDay(orderDay, day, agreement);
  if (!together.ok) return together;
  const policy = world.policies.of(ticket.policyVersion);
  const held = await holdRefund(world, transaction, { ticket, agreement, policy, now });
  if (!held.ok) return held;
  const counted = { ...order, refundDay: together.value };
  await takeFromOrder(transaction, counted, ticket.itemId, amountFen);
  const { hold, takeId, toppedUpFen } = held.value;
  await transaction.add('refunds', {
    ...makeRefundIntent({
      refundIntentId,
      ticketId: ticket._id,
      orderId: order._id,
      transactionId: order.transactionId,
      leaderId: ticket.orderLeaderId,
      amountFen,
      hold,
      takeId,
      heldAt: now,
      requestedById: agreement.requestedById,
    }),
    _id: refundIntentId,
    version: 1,
  });
  return accept({
    refund: {
      refundIntentId,
      agreedById: agreement.requestedById,
      amountFen,
      ...hold,
      status: 'holding',
      agreedAt: now,
      acceptedAt: null,
      arrivedAt: null,
      promisedAt: null,
    },
    toppedUpFen,
  });
}

function checkAmount(ticket: TicketDocument, order: OrderDocument, amountFen: Fen) {
  const claimedFen = ticket.claim.claimedFen - paidBeforeFen(ticket);
  if (amountFen > claimedFen) return refuse('aboveClaim', { claimedFen });
  const item = itemOf(order, ticket.itemId);
  const remainderFen = Math.min(item.paidFen - item.refundedFen, order.paidFen - order.refundedFen);
  if (amountFen > remainderFen) return refuse('aboveRemainder', { remainderFen });
  return null;
}

/** What earlier cycles of this ticket paid: it counts when the ticket is decided again. */
export function paidBeforeFen({ pastCycles }: Pick<TicketDocument, 'pastCycles'>): Fen {
  return pastCycles.reduce((sum, { refund }) => sum + (refund?.amountFen ?? 0), 0);
}

async function takeFromOrder(
  transaction: Transaction,
  order: OrderDocument,
  itemId: string,
  amountFen: Fen,
): Promise<void> {
  const items = order.items.map((item) =>
    item.itemId === itemId ? { ...item, refundedFen: item.refundedFen + amountFen } : item,
  );
  await transaction.put('orders', {
    ...order,
    items,
    refundedFen: order.refundedFen + amountFen,
    version: order.version + 1,
  });
}

export function itemOf(order: OrderDocument, itemId: string) {
  const item = order.items.find((candidate) => candidate.itemId === itemId);
  if (item === undefined) throw new Error(`order ${order._id} has no item ${itemId}`);
  return item;
}
