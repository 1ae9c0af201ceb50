import type { ImportedOrder } from '../../domain/contract/order-import';
import { HOUR, MINUTE } from '../../domain/primitives/instant';
import type { OrderDocument } from '../../cloudfunctions/_application/documents/orders';
import { startEstate, type EstateCloud } from './estate-cloud';

let estate: EstateCloud;

beforeAll(async () => {
  estate = await startEstate();
});

afterAll(() => estate.close());

let sequence = 0;

/** Two lines of an order that was paid an hour ago, by somebody the estate does not know. */
function newOrder(change: Partial<ImportedOrder> = {}): ImportedOrder {
  sequence += 1;
  const now = estate.cloud.clock.now();
  const [leader] = estate.documents('people', { roles: 'leader' });
  const line = {
    goodsId: 'loquats',
    goodsName: '东山枇杷',
    spec: '5 斤',
    category: 'fruit' as const,
    pictureUrl: '/goods/loquats.svg',
    unit: '箱',
    nominalGrams: 2_500,
    batchId: 'batch-loquats',
    supplierId: 'supplier-1',
    carrierId: 'carrier-1',
  };
  return {
    merchantId: '1900000109',
    orderNumber: `WX${100_000 + sequence}`,
    transactionId: `42000000002026112${100_000 + sequence}`,
    payer: {
      openid: `o-new-resident-${sequence}`,
      displayName: '顾小满',
      addressedAs: '顾女士',
      phone: '13900000000',
      building: '9栋901',
      birthYear: 1990,
    },
    paymentMethod: 'wallet',
    communityId: leader?.communityId ?? '',
    leaderId: leader?._id ?? '',
    paidFen: 9_000,
    paidAt: now - HOUR,
    promisedAt: now + HOUR,
    receivedAt: null,
    items: [
      { ...line, itemId: 'line-1', quantity: 2, paidFen: 6_000 },
      { ...line, itemId: 'line-2', quantity: 1, paidFen: 3_000 },
    ],
    evidence: { stationArrivedAt: null, logistics: [], weighings: [], coldChains: [] },
    ...change,
  };
}

async function sendOrders(orders: readonly unknown[], source = 'wx_http'): Promise<unknown> {
  const caller = source === 'wx_client' ? { source, openid: 'o-anybody' } : { source };
  const { result, error } = await estate.cloud.invokeFunction('order-import', { orders }, caller);
  if (error) throw new Error(error.message);
  return result;
}

function done(imported: number, updated: number) {
  return { ok: true, value: { imported, updated, saleStopped: [] } };
}

function stored({ orderNumber }: ImportedOrder): OrderDocument | undefined {
  return estate.documents('orders', { orderNumber })[0];
}

test('a new order makes its payer a resident, who sees it', async () => {
  const order = newOrder();
  expect(await sendOrders([order])).toEqual(done(1, 0));
  const [person] = estate.documents('people', { openid: order.payer.openid });
  expect(person).toMatchObject({ roles: ['resident'], communityId: order.communityId });
  expect(stored(order)).toMatchObject({
    payerId: person?._id,
    payerOpenid: order.payer.openid,
    transactionId: order.transactionId,
    refundedFen: 0,
    version: 1,
  });
  expect(estate.documents('personDetails', { _id: person?._id })).toMatchObject([
    { displayName: '顾小满', phone: '13900000000', building: '9栋901' },
  ]);
  const caller = { source: 'wx_client', openid: order.payer.openid };
  const event = { action: 'ticket.listOrders', input: {} };
  const { result } = await estate.cloud.invokeFunction('ticket', event, caller);
  expect(result).toMatchObject({
    ok: true,
    value: { orders: [{ items: [{ goodsName: '东山枇杷', paidFen: 6_000 }, { paidFen: 3_000 }] }] },
  });
});

test('the same order again changes neither the order nor the people', async () => {
  const order = newOrder();
  await sendOrders([order]);
  const people = estate.cloud.database.count('people');
  const { version: _, ...before } = stored(order) ?? { version: 0 };
  expect(await sendOrders([order, newOrder()])).toEqual(done(1, 1));
  expect(stored(order)).toMatchObject(before);
  expect(estate.documents('orders', { orderNumber: order.orderNumber })).toHaveLength(1);
  expect(estate.cloud.database.count('people')).toBe(people + 1);
});

test('what was recorded since is taken over, what is claimed and refunded stays', async () => {
  const order = newOrder();
  await sendOrders([order]);
  const claimed = stored(order);
  if (claimed === undefined) throw new Error('the order was not stored');
  const counters = {
    claimedQuantity: 1,
    openTicketId: 'ticket-1',
    lastTicketId: 'ticket-1',
    refundedFen: 3_000,
  };
  const items = claimed.items.map((item, at) => (at === 0 ? { ...item, ...counters } : item));
  const marked = { ...claimed, items, refundedFen: 3_000 };
  await estate.cloud.database.replace('orders', claimed._id, { ...marked });

  const receivedAt = estate.cloud.clock.now() - MINUTE;
  const weighing = { itemId: 'line-1', packedGrams: 2_500, packedAt: receivedAt - HOUR };
  const handedOut = {
    ...order,
    receivedAt,
    evidence: {
      stationArrivedAt: receivedAt - MINUTE,
      logistics: [{ at: receivedAt, place: '云栖里', text: '已签收' }],
      weighings: [{ ...weighing, handedGrams: 2_100, handedAt: receivedAt }],
      coldChains: [],
    },
  };
  expect(await sendOrders([handedOut])).toEqual(done(0, 1));
  expect(stored(order)).toMatchObject({ receivedAt, refundedFen: 3_000, version: 2 });
  expect(stored(order)?.items[0]).toMatchObject(counters);
  expect(stored(order)?.items[1]).toMatchObject({ claimedQuantity: 0, openTicketId: null });
  expect(estate.documents('orderEvidence', { _id: claimed._id })).toEqual([
    { _id: claimed._id, ...handedOut.evidence },
  ]);
});

test('reports, counts and seals of version 2 stay when version 1 comes again', async () => {
  const order = newOrder();
  const [sealedAt, itemId] = [order.paidAt, 'line-1'];
  const quality = {
    inspectionReports: [],
    stockCounts: [],
    seals: [{ itemId, sealNumber: 'FT1', sealedAt, atStation: null, atHandOut: null }],
  };
  const told = { ...order, evidence: { ...order.evidence, version: 2 as const, ...quality } };
  expect(await sendOrders([told])).toEqual(done(1, 0));
  const _id = stored(order)?._id;
  expect(estate.documents('orderEvidence', { _id })).toMatchObject([quality]);
  const stationArrivedAt = estate.cloud.clock.now();
  const again = { ...order, evidence: { ...order.evidence, stationArrivedAt } };
  expect(await sendOrders([again])).toEqual(done(0, 1));
  expect(estate.documents('orderEvidence', { _id })).toMatchObject([
    { stationArrivedAt, ...quality },
  ]);
});

test('what was paid, by whom and for what never changes', async () => {
  const order = newOrder();
  await sendOrders([order]);
  const before = stored(order);
  const [first, second] = order.items as [(typeof order.items)[0], (typeof order.items)[0]];
  const otherSplit = [
    { ...first, paidFen: 5_000 },
    { ...second, paidFen: 4_000 },
  ];
  for (const change of [
    { transactionId: '4200000000202611299999' },
    { paidFen: 12_000, items: [{ ...first, paidFen: 9_000 }, second] },
    { items: otherSplit },
    { items: [{ ...first, paidFen: 9_000 }] },
    { items: [{ ...first, itemId: 'line-9' }, second] },
    { payer: { ...order.payer, openid: 'o-somebody-else' } },
  ]) {
    expect(await sendOrders([{ ...order, ...change }])).toMatchObject({
      ok: false,
      code: 'paymentChanged',
      details: { orderNumber: order.orderNumber },
    });
  }
  expect(stored(order)).toEqual(before);
  expect(estate.documents('people', { openid: 'o-somebody-else' })).toEqual([]);
});

test('lines that do not come to what was paid stop the whole import', async () => {
  const good = newOrder();
  const bad = newOrder({ paidFen: 9_001 });
  expect(await sendOrders([good, bad])).toMatchObject({
    ok: false,
    code: 'sumsDiffer',
    details: { position: 1, sumFen: 9_000 },
  });
  expect([stored(good), stored(bad)]).toEqual([undefined, undefined]);
});

test('a discount of the order and its shipping are borne by the lines, to the fen', async () => {
  const order = newOrder({ paidFen: 9_500, discountFen: 300, shippingFen: 800 });
  expect(await sendOrders([order])).toMatchObject({ ok: true });
  expect(stored(order)).toMatchObject({
    paidFen: 9_500,
    items: [{ paidFen: 6_333 }, { paidFen: 3_167 }],
  });
  // The same again is the same payment.
  expect(await sendOrders([order])).toMatchObject({ ok: true, value: { updated: 1 } });
});

test('an order of nobody who leads is refused and leaves no payer behind', async () => {
  for (const leaderId of ['nobody', 'chen-guilan']) {
    const order = newOrder({ leaderId });
    expect(await sendOrders([order])).toMatchObject({ ok: false, code: 'unknownLeader' });
    expect(stored(order)).toBeUndefined();
    expect(estate.documents('people', { openid: order.payer.openid })).toEqual([]);
  }
});

test.each<[string, (order: ImportedOrder) => object]>([
  ['an unknown key', (order) => ({ ...order, isAdmin: true })],
  ['a query operator', (order) => ({ ...order, orderNumber: { $ne: '' } })],
  ['an amount in yuan', (order) => ({ ...order, paidFen: 90.5 })],
  ['no item', (order) => ({ ...order, items: [] })],
  ['half an order', ({ orderNumber }) => ({ orderNumber })],
])('%s is bad input', async (_what, change) => {
  const orders = estate.cloud.database.count('orders');
  expect(await sendOrders([change(newOrder())])).toMatchObject({ ok: false, code: 'badInput' });
  expect(estate.cloud.database.count('orders')).toBe(orders);
});

test('nobody but the order service may import: no client, no other function', async () => {
  for (const source of ['wx_client', 'wx_client,scf', 'scf', 'wx_trigger', 'wx_http,scf']) {
    const order = newOrder();
    expect(await sendOrders([order], source)).toMatchObject({ ok: false, code: 'notAllowed' });
    expect(stored(order)).toBeUndefined();
  }
});
