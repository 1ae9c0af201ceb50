import type { Instant } from '../../domain/primitives/instant';
import { writeOutboxIn } from './change-ticket';
import type { OrderDocument } from './documents/orders';
import type { Transaction, World } from './ports';
import { takeCoupon } from './take-coupon';

const COUPONS_READ = 100;

/**
 * The payer's coupons that an order was paid with, by their codes. Codes that are none of ours are
 * the merchant's own business: an order is never refused for them.
 */
export async function couponsOf(
  world: World,
  payerId: string,
  codes: readonly string[] = [],
): Promise<string[]> {
  if (codes.length === 0) return [];
  const coupons = await world.database.find('coupons', {
    where: { residentId: payerId },
    orderBy: { field: 'grantedAt', direction: 'desc' },
    limit: COUPONS_READ,
  });
  const found = coupons.filter(({ code }) => code !== '' && codes.includes(code));
  const unused = found.filter(({ status }) => status === 'issued');
  if (unused.length < codes.length) {
    world.log.info({ action: 'takeCoupons', told: codes.length, usable: unused.length });
  }
  return unused.map(({ _id }) => _id);
}

/** Used when the order was paid, whenever that is told; in the transaction of the import. */
export async function takeCouponsOf(
  transaction: Transaction,
  { _id: orderId, paidAt: at }: OrderDocument,
  couponIds: readonly string[],
  now: Instant,
): Promise<string[]> {
  const outboxIds: string[] = [];
  for (const couponId of couponIds) {
    const used = await takeCoupon(transaction, couponId, { kind: 'order', orderId, at }, now);
    if (used === null) continue;
    const outboxId = `couponUsed_${couponId}`;
    const { ticketId } = used.coupon;
    await writeOutboxIn(transaction, outboxId, { ticketId, effects: used.effects }, now);
    outboxIds.push(outboxId);
  }
  return outboxIds;
}
