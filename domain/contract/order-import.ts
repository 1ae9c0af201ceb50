import * as v from 'valibot';
import { goodsCategories, type GoodsCategory } from '../entitlement/goods-category';
import { accept, refuse, type Outcome } from '../primitives/outcome';
import { importedEvidence } from './import-evidence';

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60));
const couponCode = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{4,40}$/));
const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const fen = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const categories = Object.keys(goodsCategories) as [GoodsCategory, ...GoodsCategory[]];

const itemSchema = v.strictObject({
  itemId: id,
  goodsId: id,
  goodsName: name,
  spec: v.pipe(v.string(), v.maxLength(60)),
  category: v.picklist(categories),
  pictureUrl: v.pipe(v.string(), v.maxLength(300)),
  quantity: count,
  unit: v.pipe(v.string(), v.maxLength(8)),
  nominalGrams: v.nullable(count),
  paidFen: fen,
  batchId: id,
  supplierId: id,
  carrierId: id,
  /** What the merchant paid back for this line outside this product; only rises. */
  refundedElsewhereFen: v.optional(fen),
});

/** One order as the merchant's order service tells it. Amounts in fen, instants in milliseconds. */
const importedOrder = v.strictObject({
  merchantId: id,
  orderNumber: id,
  /** The payment provider's number of the payment: refunds go back on it. */
  transactionId: id,
  payer: v.strictObject({
    openid: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{6,64}$/)),
    displayName: name,
    addressedAs: name,
    phone: v.pipe(v.string(), v.regex(/^[0-9+ -]{5,20}$/)),
    building: v.pipe(v.string(), v.maxLength(40)),
    birthYear: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100))),
  }),
  paymentMethod: v.picklist(['wallet', 'card', 'unknown']),
  communityId: id,
  leaderId: id,
  /** What was paid in all: the lines, less the order's discount, with the shipping. */
  paidFen: fen,
  /** Taken off the whole order; a line's own discounts are in its `paidFen` already. Or 0. */
  discountFen: v.optional(fen),
  shippingFen: v.optional(fen),
  paidAt: instant,
  promisedAt: v.nullable(instant),
  receivedAt: v.nullable(instant),
  /** Codes of coupons that paid a part of it; `paidFen` is what was paid besides. */
  couponCodes: v.optional(v.pipe(v.array(couponCode), v.maxLength(20))),
  items: v.pipe(v.array(itemSchema), v.minLength(1), v.maxLength(100)),
  evidence: importedEvidence,
});

export type ImportedOrder = v.InferOutput<typeof importedOrder>;

const orderImport = v.strictObject({
  orders: v.pipe(v.array(importedOrder), v.minLength(1), v.maxLength(100)),
});

/** What the merchant's order service sends, 100 orders at most; the field that does not fit. */
export function readOrderImport(
  event: unknown,
): Outcome<v.InferOutput<typeof orderImport>, 'badInput'> {
  const parsed = v.safeParse(orderImport, event);
  if (parsed.success) return accept(parsed.output);
  return refuse('badInput', { field: v.getDotPath(parsed.issues[0]) ?? '' });
}
