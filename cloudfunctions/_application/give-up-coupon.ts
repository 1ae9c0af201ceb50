import { accept } from '../../domain/primitives/outcome';
import { changeTicket, notify } from './change-ticket';
import { failFulfilment } from './fail-fulfilment';
import type { World } from './ports';

const SYSTEM = { kind: 'system', personId: null } as const;

/**
 * The merchant would not issue it, however often it was asked: it counts no longer on the order,
 * and a person of the platform goes on. What else was agreed goes on as it was.
 */
export async function giveUpCoupon(world: World, couponId: string): Promise<void> {
  const coupon = await world.database.get('coupons', couponId);
  if (coupon?.status !== 'granted') return;
  const command = { ticketId: coupon.ticketId, actor: SYSTEM, requestId: null };
  await changeTicket(world, command, async (transaction, ticket, now) => {
    const current = await transaction.get('coupons', couponId);
    if (current?.status !== 'granted') return accept({ doneBefore: {} });
    const { amountFen, orderId } = current;
    await transaction.put('coupons', { ...current, status: 'failed' });
    const order = await transaction.get('orders', orderId);
    if (order !== null) {
      const couponFen = order.couponFen - amountFen;
      await transaction.put('orders', { ...order, couponFen, version: order.version + 1 });
    }
    const alone = ticket.state === 'fulfilling' && ticket.fulfilment?.remedy.kind === 'coupon';
    const course = alone
      ? failFulfilment(world, ticket, { kind: 'couponFailed' }, now)
      : {
          changes: {},
          events: [{ kind: 'couponFailed' as const, amountFen, details: { couponId } }],
          effects: [notify(ticket, { role: 'agent' }, 'couponFailedPlatform', { amountFen })],
        };
    return accept({ ...course, reply: () => ({}) });
  });
}
