import { readOrderImport, type ImportedOrder } from '../../domain/contract/order-import';
import {
  apportionPayment,
  sumOfPayment,
  type Payment,
} from '../../domain/refund/apportion-payment';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import type { OrderDocument, OrderEvidenceDocument, OrderItem } from './documents/orders';
import type { PersonDocument } from './documents/people';
import { erasedOpenid } from './documents/personal-data';
import { personIdFor } from './person-id-for';
import type { Transaction, World } from './ports';
import { pullForOrder } from './pull-evidence';
import { couponsOf, takeCouponsOf } from './take-coupons-of-order';
import { stoppedSales, type StoppedSale } from './stopped-sales';
import { recheckClaims, refundedWith } from './refunded-elsewhere';

type ImportRefusal = 'badInput' | 'sumsDiffer' | 'paymentChanged' | 'unknownLeader';

interface Imported {
  imported: number;
  updated: number;
  /** Batches among these lines that are not to be sold: the shop hears with its next import. */
  saleStopped: StoppedSale[];
}

/**
 * Takes orders from the merchant's order service. The same order may come again, with what has
 * been recorded since (handed out, weighed); what was paid, by whom and for what never changes.
 */
export async function importOrders(
  world: World,
  event: unknown,
): Promise<Outcome<Imported, ImportRefusal>> {
  const read = readOrderImport(event);
  if (!read.ok) return read;
  for (const [position, order] of read.value.orders.entries()) {
    const sumFen = sumOfPayment(paymentOf(order));
    if (sumFen !== order.paidFen || linesDiffer(order)) {
      return refuse('sumsDiffer', { position, sumFen });
    }
  }
  const orders = read.value.orders.map(apportioned);
  let imported = 0;
  for (const order of orders) {
    const outcome = await importOrder(world, order);
    if (!outcome.ok) return outcome;
    if (outcome.value === 'imported') imported += 1;
  }
  const saleStopped = await stoppedSales(world, orders.flatMap(({ items }) => items));
  return accept({ imported, updated: orders.length - imported, saleStopped });
}

function paymentOf({ paidFen, discountFen = 0, shippingFen = 0, items }: ImportedOrder): Payment {
  return { paidFen, discountFen, shippingFen, lineFen: items.map((item) => item.paidFen) };
}

/** Nobody can be given back a payment that no line bears. */
function linesDiffer({ paidFen, items }: ImportedOrder): boolean {
  return paidFen > 0 && items.every((item) => item.paidFen === 0);
}

/** From here on every line knows what of the payment it bears. */
function apportioned(order: ImportedOrder): ImportedOrder {
  const parts = apportionPayment(paymentOf(order));
  const items = order.items.map((item, index) => ({ ...item, paidFen: parts[index] ?? 0 }));
  return { ...order, items };
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
  const coupons = known === undefined ? [] : await couponsOf(world, known._id, order.couponCodes);
  const outcome = await world.database.transaction(async (transaction) => {
    const before = await transaction.get('orders', orderId);
    const leader = await transaction.get('people', order.leaderId);
    if (!leader?.roles.includes('leader')) return refuse('unknownLeader', { orderNumber });
    // Its payer was erased: nothing that could name them again is taken.
    if (before !== null && before.payerOpenid === erasedOpenid(before.payerId)) {
      return accept({ done: 'updated' as const, outboxIds: [] });
    }
    if (before !== null && !samePayment(before, order)) {
      return refuse('paymentChanged', { orderNumber });
    }
    const payer = known ?? (await addPayer(world, transaction, order));
    const evidence = await recordsWith(transaction, orderId, order.evidence);
    const next = orderDocument(orderId, payer, order, before);
    await transaction.put('orders', next);
    await transaction.put('orderEvidence', evidence);
    const now = world.clock.now();
    const rechecked = await recheckClaims(transaction, before, next, now);
    const told = await takeCouponsOf(transaction, next, coupons, now);
    const pulled = await pullForOrder(transaction, next, now);
    const outboxIds = [...rechecked, ...told, ...pulled];
    const done = before === null ? ('imported' as const) : ('updated' as const);
    return accept({ done, outboxIds });
  });
  if (!outcome.ok) return outcome;
  await world.relay.wake(outcome.value.outboxIds);
  return accept(outcome.value.done);
}

/** Who tells version 1 says nothing of what version 2 told before: it stays. */
async function recordsWith(
  transaction: Transaction,
  orderId: string,
  told: ImportedOrder['evidence'],
): Promise<OrderEvidenceDocument> {
  const { version = 1, ...records } = told;
  const before = version === 1 ? await transaction.get('orderEvidence', orderId) : null;
  return { ...before, _id: orderId, ...records };
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
  const personId = await personIdFor(world, transaction, payer.openid);
  const person: PersonDocument = {
    _id: personId,
    openid: payer.openid,
    roles: ['resident'],
    communityId,
    partnerId: null,
    region: null,
    helpsLeaderId: null,
    householdId: personId,
    leader: null,
    createdAt: world.clock.now(),
    privacyConsent: null,
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
  const { evidence: _evidence, payer: _payer, items, ...rest } = order;
  const { discountFen: _discount, shippingFen: _shipping, couponCodes: _codes, ...facts } = rest;
  const lines = items.map((item, position): OrderItem => {
    const claimed = before?.items[position];
    return {
      ...item,
      claimedQuantity: claimed?.claimedQuantity ?? 0,
      openTicketId: claimed?.openTicketId ?? null,
      lastTicketId: claimed?.lastTicketId ?? null,
      ...refundedWith(claimed, item.paidFen, item.refundedElsewhereFen),
    };
  });
  return {
    ...facts,
    _id: orderId,
    payerId: payer._id,
    payerOpenid: payer.openid,
    completedAt: before?.completedAt ?? null,
    items: lines,
    refundedFen: lines.reduce((sum, { refundedFen }) => sum + refundedFen, 0),
    ...(before?.refundDay === undefined ? {} : { refundDay: before.refundDay }),
    couponFen: before?.couponFen ?? 0,
    version: (before?.version ?? 0) + 1,
  };
}
