import * as v from 'valibot';
import { amountFen, quantity } from './fields';

/** 0: no coupon. */
const couponFen = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(0),
  v.maxValue(100_000_000),
);

/** What a handler may offer; a coupon can go with anything, or stand alone. */
export const askedRemedy = v.variant('kind', [
  v.strictObject({ kind: v.literal('refund'), amountFen, couponFen }),
  v.strictObject({ kind: v.literal('return'), quantity, amountFen, couponFen }),
  v.strictObject({ kind: v.literal('reissue'), quantity, couponFen }),
  v.strictObject({ kind: v.literal('exchange'), quantity, couponFen }),
  v.strictObject({ kind: v.literal('coupon'), couponFen: amountFen }),
]);
