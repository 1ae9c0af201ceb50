import * as v from 'valibot';
import { goodsCategories, type GoodsCategory } from '../../domain/entitlement/goods-category';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import type { OrderDocument, OrderEvidenceDocument, OrderItem, PersonDocument } from './documents';
import type { Transaction, World } from './ports';

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60));
const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const fen = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const whole = v.pipe(v.number(), v.safeInteger());
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
});

const evidenceSchema = v.strictObject({
  stationArrivedAt: v.nullable(instant),
  logistics: v.array(
    v.strictObject({ at: instant, place: name, text: v.pipe(v.string(), v.maxLength(120)) }),
  ),
  weighings: v.array(
    v.strictObject({
      itemId: id,
      packedGrams: count,
      packedAt: instant,
      handedGrams: v.nullable(count),
      handedAt: v.nullable(instant),
    }),
  ),
  coldChains: v.array(
    v.strictObject({
      itemId: id,
      limitTenths: whole,
      readings: v.array(v.strictObject({ at: instant, tenths: whole })),
    }),
  ),
});

/** One order as the merchant's order service tells it. Amounts in fen, instants in milliseconds. */
export const importedOrderSchema = v.strictObject({
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
  paidFen: fen,
  paidAt: instant,
  promisedAt: v.nullable(instant),
  receivedAt: v.nullable(instant),
  items: v.pipe(v.array(itemSchema), v.minLength(1), v.maxLength(100)),
  evidence: evidenceSchema,
});

export type ImportedOrder = v.InferOutput<typeof importedOrderSchema>;

const importSchema = v.strictObject({
  orders: v.pipe(v.array(importedOrderSchema), v.minLength(1), v.maxLength(100)),
});

type ImportRefusal = 'badInput' | 'sumsDiffer' | 'paymentChanged' | 'unknownLeader';

/**
 * Takes orders from the merchant's order service. The same order may come again, with what has
 * been recorded since (handed out, weighed); what was paid, by whom and for what never changes.
 */
export async function importOrders(
  world: World,
  event: unknown,
): Promise<Outcome<{ imported: number; updated: number }, ImportRefusal>> {
  const parsed = v.safeParse(importSchema, event);
  if (!parsed.success) return refuse('badInput', { field: v.getDotPath(parsed.issues[0]) ?? '' });
  const { orders } = parsed.output;
  for (const [position, order] of orders.entries()) {
    const sumFen = order.items.reduce((sum, item) => sum + item.paidFen, 0);
    if (sumFen !== order.paidFen) return refuse('sumsDiffer', { position, sumFen });
  }
  let imported = 0;
  for (const order of orders) {
    const outcome = await importOrder(world, order);
    if (!outcome.ok) return outcome;
    if (outcome.value === 'imported') imported += 1;
  }
  return accept({ imported, updated: orders.length - imported });
}

async function importOrder(
  world: World,
  order: ImportedOrder,
): Promise<Outcome<'imported' | 'updated', ImportRefusal>> {
  const { orderNumber } = order;
  const orderId = world.ids.derived('order', order.merchantId, orderNumber);
  const [known] = await world.database.find('people', {
    where: { openid: order.payer.openid },
    limit: 1,
  });
  return world.database.transaction(async (transaction) => {
    const before = await transaction.get('orders', orderId);
    const leader = await transaction.get('people', order.leaderId);
    if (!leader?.roles.includes('leader')) return refuse('unknownLeader', { orderNumber });
    if (before !== null && !samePayment(before, order)) {
      return refuse('paymentChanged', { orderNumber });
    }
    const payer = known ?? (await addPayer(world, transaction, order));
    const evidence: OrderEvidenceDocument = { _id: orderId, ...order.evidence };
    await transaction.put('orders', orderDocument(orderId, payer, order, before));
    await transaction.put('orderEvidence', evidence);
    return accept(before === null ? ('imported' as const) : ('updated' as const));
  });
}

function samePayment(before: OrderDocument, order: ImportedOrder): boolean {
  return (
    before.transactionId === order.transactionId &&
    before.paidFen === order.paidFen &&
    before.payerOpenid === order.payer.openid &&
    before.items.length === order.items.length &&
    before.items.every((item, position) => {
      const next = order.items[position];
      return next?.itemId === item.itemId && next.paidFen === item.paidFen;
    })
  );
}

/** Whoever pays an order is a resident from then on. */
async function addPayer(
  world: World,
  transaction: Transaction,
  { payer, communityId }: ImportedOrder,
): Promise<PersonDocument> {
  const personId = world.ids.derived('person', payer.openid);
  const person: PersonDocument = {
    _id: personId,
    openid: payer.openid,
    roles: ['resident'],
    communityId,
    householdId: personId,
    leader: null,
    createdAt: world.clock.now(),
  };
  const { openid: _, ...details } = payer;
  await transaction.add('people', person);
  await transaction.put('personDetails', {
    ...details,
    _id: personId,
    greenChannelRequested: false,
  });
  return person;
}

function orderDocument(
  orderId: string,
  payer: PersonDocument,
  order: ImportedOrder,
  before: OrderDocument | null,
): OrderDocument {
  const { evidence: _evidence, payer: _payer, items, ...facts } = order;
  return {
    ...facts,
    _id: orderId,
    payerId: payer._id,
    payerOpenid: payer.openid,
    items: items.map((item, position): OrderItem => {
      const claimed = before?.items[position];
      return {
        ...item,
        claimedQuantity: claimed?.claimedQuantity ?? 0,
        openTicketId: claimed?.openTicketId ?? null,
        lastTicketId: claimed?.lastTicketId ?? null,
        refundedFen: claimed?.refundedFen ?? 0,
      };
    }),
    refundedFen: before?.refundedFen ?? 0,
    version: (before?.version ?? 0) + 1,
  };
}
