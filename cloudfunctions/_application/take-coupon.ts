import { couponExpiredEntry, couponUsedEntry } from '../../domain/fund/events/coupon';
import type { Instant } from '../../domain/primitives/instant';
import type { CouponDocument, CouponUse } from './documents/fulfilment';
import { notifyOfCoupon } from './coupon-notice';
import type { OutboxEffect } from './documents/outbox';
import type { Transaction } from './ports';
import { postEntry } from './post-entry';

/**
 * Marks an issued coupon as used and posts it, in the caller's transaction. Null where it is not
 * to be used (any more): the caller says what that means.
 */
export async function takeCoupon(
  transaction: Transaction,
  couponId: string,
  use: CouponUse,
  now: Instant,
): Promise<{ coupon: CouponDocument; effects: OutboxEffect[] } | null> {
  const coupon = await transaction.get('coupons', couponId);
  if (coupon === null || !isUsable(coupon, use.at)) return null;
  const used: CouponDocument = { ...coupon, status: 'used', use };
  await transaction.put('coupons', used);
  const { amountFen } = coupon;
  const entryId = `couponUsed_${couponId}`;
  const entry = couponUsedEntry({ entryId, at: now, causeId: couponId, amountFen });
  await postEntry(transaction, entry, []);
  const effects = [await notifyOfCoupon(transaction, coupon, 'couponUsedResident')];
  return { coupon: used, effects };
}

/** Issued, and used before it ends: when the import hears of it does not matter. */
function isUsable({ status, issuedAt, usableUntil }: CouponDocument, at: Instant): boolean {
  return status === 'issued' && issuedAt !== null && at >= issuedAt && at <= usableUntil;
}

/** Ends a coupon that nobody used, in the caller's transaction: nothing is owed any more. */
export async function expireCoupon(
  transaction: Transaction,
  couponId: string,
  now: Instant,
): Promise<boolean> {
  const coupon = await transaction.get('coupons', couponId);
  if (coupon?.status !== 'issued' || coupon.usableUntil >= now) return false;
  await transaction.put('coupons', { ...coupon, status: 'expired' });
  const { amountFen } = coupon;
  const entryId = `couponExpired_${couponId}`;
  const entry = couponExpiredEntry({ entryId, at: now, causeId: couponId, amountFen });
  await postEntry(transaction, entry, []);
  return true;
}
