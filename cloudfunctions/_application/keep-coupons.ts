import { DAY } from '../../domain/primitives/instant';
import { writeOutboxIn } from './change-ticket';
import { notifyOfCoupon } from './coupon-notice';
import type { World } from './ports';
import { expireCoupon } from './take-coupon';

const COUPONS_PER_RUN = 50;

/**
 * One round of the timer over the coupons: reminds of those that end soon, ends those that nobody
 * used. An order of the last day may be told of later, so the ending waits for it.
 */
export async function keepCoupons(world: World): Promise<{ reminded: number; expired: number }> {
  const { couponReminderDays, couponSettleDays } = world.policies.current().remedy;
  const now = world.clock.now();
  const ending = await world.database.find('coupons', {
    where: {
      status: 'issued',
      remindedAt: null,
      usableUntil: { above: now, most: now + couponReminderDays * DAY },
    },
    orderBy: { field: 'usableUntil', direction: 'asc' },
    limit: COUPONS_PER_RUN,
  });
  const over = await world.database.find('coupons', {
    where: { status: 'issued', usableUntil: { below: now - couponSettleDays * DAY } },
    orderBy: { field: 'usableUntil', direction: 'asc' },
    limit: COUPONS_PER_RUN,
  });
  let reminded = 0;
  let expired = 0;
  for (const { _id } of ending) if (await remind(world, _id)) reminded += 1;
  for (const { _id } of over) {
    const done = await world.database.transaction((transaction) =>
      expireCoupon(transaction, _id, world.clock.now()),
    );
    if (done) expired += 1;
  }
  return { reminded, expired };
}

/** Once a coupon: the mark and the message commit together. */
async function remind(world: World, couponId: string): Promise<boolean> {
  const outboxId = `couponReminder_${couponId}`;
  const reminded = await world.database.transaction(async (transaction) => {
    const coupon = await transaction.get('coupons', couponId);
    if (coupon?.status !== 'issued' || coupon.remindedAt !== null) return false;
    const now = world.clock.now();
    await transaction.put('coupons', { ...coupon, remindedAt: now });
    const effects = [await notifyOfCoupon(transaction, coupon, 'couponReminder')];
    await writeOutboxIn(transaction, outboxId, { ticketId: coupon.ticketId, effects }, now);
    return true;
  });
  if (reminded) await world.relay.wake([outboxId]);
  return reminded;
}
