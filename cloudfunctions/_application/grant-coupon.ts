import { DAY, type Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';
import type { Transaction, World } from './ports';

/**
 * A coupon that was agreed, in the transaction of the agreement: counted on the order, so that no
 * ceiling is passed by two claims, and issued by the outbox. The same proposal grants one.
 */
export async function grantCoupon(
  world: World,
  transaction: Transaction,
  ticket: TicketDocument,
  granted: { proposalId: string; amountFen: Fen },
  now: Instant,
): Promise<OutboxEffect[]> {
  const { proposalId, amountFen } = granted;
  if (amountFen === 0) return [];
  const order = await transaction.get('orders', ticket.orderId);
  if (order === null) throw new Error(`ticket ${ticket._id} has no order`);
  const couponId = world.ids.derived('coupon', ticket._id, proposalId);
  const couponFen = order.couponFen + amountFen;
  await transaction.put('orders', { ...order, couponFen, version: order.version + 1 });
  await transaction.add('coupons', {
    _id: couponId,
    ticketId: ticket._id,
    orderId: order._id,
    residentId: ticket.residentId,
    amountFen,
    status: 'granted',
    grantedAt: now,
    issuedAt: null,
    usableUntil: now + world.policies.of(ticket.policyVersion).remedy.couponDays * DAY,
    code: '',
    remindedAt: null,
    use: null,
  });
  return [{ kind: 'coupon', couponId, done: false }];
}
