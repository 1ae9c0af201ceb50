import * as v from 'valibot';
import { reply } from '../action';
import * as field from '../fields';
import type { OwnCouponView } from '../views/coupon';

/** What a client may ask about coupons. */
export const couponActions = {
  'ticket.listCoupons': reply<{ coupons: OwnCouponView[] }>()({
    summary: "The caller's own coupons: to use, used, over; from which claim and until when.",
    roles: ['resident', 'leader'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'desk.redeemCoupon': reply<{ amountFen: number; residentName: string }>()({
    summary: 'The leader takes a coupon that a resident of theirs shows at the pick-up.',
    roles: ['leader'],
    mutates: true,
    wrongGuesses: ['couponNotFound'],
    input: v.strictObject({
      requestId: field.requestId,
      /** As the resident shows it; our own codes are found in small letters as well. */
      code: v.pipe(v.string(), v.trim(), v.regex(/^[A-Za-z0-9_-]{4,40}$/)),
    }),
    refusals: ['couponNotFound', 'couponUsed', 'couponOver', 'conflictOfInterest'],
  }),
} as const;
