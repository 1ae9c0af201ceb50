import { couponGrantedEntry } from '../../domain/fund/events/coupon';
import { accept } from '../../domain/primitives/outcome';
import { changeTicket, notify } from './change-ticket';
import type { CouponDocument } from './documents/fulfilment';
import type { World } from './ports';
import { postEntry } from './post-entry';
import { settleDelivered } from './settle-delivered';

const SYSTEM = { kind: 'system', personId: null } as const;

/** Issues a granted coupon and posts it; a remedy that was the coupon alone is settled by it. */
export async function issueCoupon(world: World, couponId: string): Promise<boolean> {
  const coupon = await world.database.get('coupons', couponId);
  if (coupon === null) throw new Error(`no coupon ${couponId}`);
  if (coupon.status !== 'granted') return true;
  const person = await world.database.get('people', coupon.residentId);
  if (person === null) throw new Error(`coupon ${couponId} belongs to nobody`);
  const { amountFen, usableUntil } = coupon;
  const { openid } = person;
  const answer = await world.coupons.issue({ couponId, openid, amountFen, usableUntil });
  if (answer.kind === 'later') {
    world.log.info({ action: 'issueCoupon', couponId, reason: answer.reason.slice(0, 60) });
    return false;
  }
  await recordIssue(world, coupon, answer.code);
  return true;
}

async function recordIssue(world: World, coupon: CouponDocument, code: string): Promise<void> {
  const { _id: couponId, ticketId, amountFen } = coupon;
  const command = { ticketId, actor: SYSTEM, requestId: null };
  await changeTicket(world, command, async (transaction, ticket, now) => {
    const current = await transaction.get('coupons', couponId);
    if (current?.status !== 'granted') return accept({ doneBefore: {} });
    await transaction.put('coupons', { ...current, status: 'issued', issuedAt: now, code });
    const entryId = `coupon_${couponId}`;
    await postEntry(transaction, couponGrantedEntry({ entryId, at: now, causeId: couponId, amountFen }), []);
    const issued = {
      events: [{ kind: 'couponIssued' as const, amountFen, details: { couponId } }],
      effects: [
        notify(ticket, { personId: ticket.residentId }, 'couponIssuedResident', { amountFen }),
      ],
    };
    const alone =
      ticket.state === 'fulfilling' && ticket.fulfilment?.remedy.kind === 'coupon';
    const settled = alone ? await settleDelivered(world, transaction, ticket, now) : null;
    return accept({
      changes: settled?.changes ?? {},
      events: [...issued.events, ...(settled?.events ?? [])],
      effects: [...issued.effects, ...(settled?.effects ?? [])],
      reply: () => ({}),
    });
  });
}
