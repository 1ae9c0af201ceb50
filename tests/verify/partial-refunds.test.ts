/**
 * Several claims on one order, refunded in parts: never more than was paid, of any line and in
 * all, whatever the discount, the shipping, the provider and the merchant's own refunds come to.
 */
import { importOrders } from '../../cloudfunctions/_application/import-orders';
import type { OrderDocument } from '../../cloudfunctions/_application/documents/orders';
import type { ImportedOrder } from '../../domain/contract/order-import';
import { HOUR, MINUTE } from '../../domain/primitives/instant';
import { Chance } from '../simulation/chance';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const PAYER = 'chen-guilan';
const FINANCE = 'fang-ning';

/** A line's price for all its units, after its own discounts. */
interface Line {
  itemId: string;
  quantity: number;
  costFen: number;
}

interface Bought {
  estate: MemoryEstate;
  orderId: string;
  lines: Line[];
  paidFen: number;
  /** As the order service sends it, with what it paid back itself. */
  tell(elsewhere?: Record<string, number>): Promise<void>;
}

/** Lines, a discount and shipping at odd sums; less in all than one leader may refund in a day. */
async function bought(chance: Chance): Promise<Bought> {
  const estate = createMemoryEstate(NOON, `partial-${chance.below(1_000_000)}`);
  const { database, clock } = estate.world;
  const lines = Array.from({ length: 1 + chance.below(4) }, (_, position): Line => {
    const costFen = chance.below(4_500);
    return { itemId: `line-${position}`, quantity: 1 + chance.below(3), costFen };
  });
  const first = lines[0];
  if (first !== undefined) first.costFen += 100;
  const listedFen = lines.reduce((sum, { costFen }) => sum + costFen, 0);
  const discountFen = chance.below(listedFen);
  const shippingFen = chance.happens(0.5) ? chance.below(1_000) : 0;
  const paidFen = listedFen - discountFen + shippingFen;
  const payer = await database.get('people', PAYER);
  const details = await database.get('personDetails', PAYER);
  const [like] = (await estate.all('orders')).filter(({ payerId }) => payerId === PAYER);
  if (payer === null || details === null || like === undefined) throw new Error('nobody to buy');
  const { displayName, addressedAs, phone, building, birthYear } = details;
  const now = clock.now();
  const order: ImportedOrder = {
    merchantId: like.merchantId,
    orderNumber: 'TG990001',
    transactionId: '4200TG990001',
    payer: { openid: payer.openid, displayName, addressedAs, phone, building, birthYear },
    paymentMethod: 'wallet',
    communityId: like.communityId,
    leaderId: like.leaderId,
    paidFen,
    discountFen,
    shippingFen,
    paidAt: now - 2 * HOUR,
    promisedAt: now - HOUR,
    receivedAt: now - HOUR,
    evidence: { stationArrivedAt: null, logistics: [], weighings: [], coldChains: [] },
    items: lines.map((line) => lineOf(like, line)),
  };
  const tell: Bought['tell'] = async (elsewhere = {}) => {
    const items = order.items.map((item) => {
      return { ...item, refundedElsewhereFen: elsewhere[item.itemId] ?? 0 };
    });
    const outcome = await importOrders(estate.world, { orders: [{ ...order, items }] });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    await estate.deliver();
  };
  await tell();
  const orderId = estate.world.ids.derived('order', order.merchantId, order.orderNumber);
  return { estate, orderId, lines, paidFen, tell };
}

function lineOf(like: OrderDocument, { itemId, quantity, costFen }: Line) {
  const [item] = like.items;
  if (item === undefined) throw new Error('an order without a line');
  const { goodsId, goodsName, spec, category, pictureUrl, unit, nominalGrams } = item;
  const { batchId, supplierId, carrierId } = item;
  const goods = { goodsId, goodsName, spec, category, pictureUrl, unit, nominalGrams };
  return { itemId, quantity, paidFen: costFen, ...goods, batchId, supplierId, carrierId };
}

async function orderOf({ estate, orderId }: Bought): Promise<OrderDocument> {
  const order = await estate.world.database.get('orders', orderId);
  if (order === null) throw new Error(`no order ${orderId}`);
  return order;
}

/** The resident's claim on so many units of a line; null where it is refused. */
async function claim({ estate, orderId }: Bought, itemId: string, quantity: number) {
  const filed = await estate.call(PAYER, 'ticket.file', {
    orderId,
    itemId,
    quantity,
    issue: 'rotten',
    wish: 'refund',
    note: '烂了',
    photoIds: [await estate.upload(PAYER)],
  });
  await estate.deliver();
  return filed.ok ? filed.value.ticketId : null;
}

let made = 0;

/** Whoever has the claim refunds it: the leader, or the platform once it was handed up. */
async function refund({ estate }: Bought, ticketId: string, amountFen: number): Promise<void> {
  const ticket = await estate.world.database.get('tickets', ticketId);
  if (ticket === null) throw new Error(`no ticket ${ticketId}`);
  made += 1;
  const refundIntentId = `intent-of-a-part-${made}`.padEnd(24, '0');
  const input = { ticketId, refundIntentId, amountFen };
  if (ticket.state === 'withPlatform') {
    await estate.call(FINANCE, 'desk.approve', { ...input, reason: '看过照片' });
  } else {
    await estate.call(ticket.orderLeaderId, 'desk.refund', input);
  }
  await estate.deliver();
}

/** Ends what is under way at the provider, as chance has it. */
async function endOne({ estate }: Bought, chance: Chance): Promise<void> {
  const open = estate.world.gateway.all().filter(({ state }) => state === 'processing');
  const one = chance.pick(open);
  const state = chance.pick(['success', 'success', 'closed', 'abnormal'] as const);
  if (one !== undefined && state !== undefined) await estate.settle(one, state);
}

/** Nothing above what was paid; the order says exactly what its refunds come to. */
async function expectWithinPaid(one: Bought): Promise<void> {
  const { estate, paidFen } = one;
  const order = await orderOf(one);
  const tickets = await estate.all('tickets');
  const lineOfTicket = new Map(tickets.map(({ _id, itemId }) => [_id, itemId]));
  const all = await estate.all('refunds');
  const own = all.filter(({ orderId }) => orderId === order._id);
  const live = own.filter(({ status }) => status !== 'voided' && status !== 'expired');
  for (const { itemId, paidFen: lineFen, refundedFen, refundedElsewhereFen } of order.items) {
    const mine = live.filter(({ ticketId }) => lineOfTicket.get(ticketId) === itemId);
    const hereFen = mine.reduce((sum, { amountFen }) => sum + amountFen, 0);
    expect([itemId, refundedFen]).toEqual([itemId, hereFen + (refundedElsewhereFen ?? 0)]);
    expect(refundedFen).toBeLessThanOrEqual(lineFen);
  }
  for (const { _id, claim: own } of tickets) {
    const mine = live.filter(({ ticketId }) => ticketId === _id);
    const refundsFen = mine.reduce((sum, { amountFen }) => sum + amountFen, 0);
    expect(refundsFen).toBeLessThanOrEqual(own.claimedFen);
  }
  expectApportioned(order, one);
  expect(order.refundedFen).toBe(order.items.reduce((sum, item) => sum + item.refundedFen, 0));
  expect(order.refundedFen).toBeLessThanOrEqual(paidFen);
  expect(paidOutFen(one)).toBeLessThanOrEqual(paidFen);
}

/** Discount and shipping are shared by what the lines cost, to the fen and with none left over. */
function expectApportioned({ items }: OrderDocument, { lines, paidFen }: Bought): void {
  expect(items.reduce((sum, item) => sum + item.paidFen, 0)).toBe(paidFen);
  const listedFen = lines.reduce((sum, { costFen }) => sum + costFen, 0);
  for (const [position, { costFen }] of lines.entries()) {
    const exactFen = (paidFen * costFen) / listedFen;
    expect(Math.abs((items[position]?.paidFen ?? 0) - exactFen)).toBeLessThanOrEqual(1);
  }
}

/** What the provider has paid of this order: each number once. */
function paidOutFen({ estate }: Bought): number {
  return estate.world.gateway
    .all()
    .filter(({ state }) => state === 'success')
    .reduce((sum, { refundFen }) => sum + refundFen, 0);
}

/** All of it, a part of it, or so much that nobody may. */
function someFen(chance: Chance, claimedFen: number, paidFen: number): number {
  const kind = chance.below(10);
  if (kind < 2) return Math.max(1, claimedFen);
  if (kind < 6) return 1 + chance.below(Math.max(1, claimedFen));
  if (kind < 9) return claimedFen + 1 + chance.below(claimedFen + 1);
  return 1 + chance.below(paidFen + 200);
}

async function anyAct(one: Bought, chance: Chance, told: Record<string, number>): Promise<void> {
  const { estate, lines, tell, paidFen } = one;
  const line = chance.pick(lines);
  const own = (await estate.all('tickets')).filter(({ orderId }) => orderId === one.orderId);
  const undecided = own.filter(({ state }) => state === 'submitted' || state === 'withPlatform');
  const ticket = chance.pick(chance.happens(0.9) ? undecided : own);
  const act = chance.below(12);
  if (line === undefined) return;
  if (act < 3) {
    await claim(one, line.itemId, chance.happens(0.7) ? 1 : line.quantity);
  } else if (act < 7 && ticket !== undefined) {
    const amountFen = someFen(chance, ticket.claim.claimedFen, paidFen);
    const handsUp = { ticketId: ticket._id, reason: '请平台看' };
    if (chance.happens(0.2)) await estate.call(ticket.orderLeaderId, 'desk.handUp', handsUp);
    await refund(one, ticket._id, amountFen);
  } else if (act < 10) {
    await endOne(one, chance);
  } else if (act === 10) {
    told[line.itemId] = (told[line.itemId] ?? 0) + chance.below(300);
    await tell(told);
  } else {
    estate.world.clock.advance(chance.below(30) * MINUTE);
    await estate.runTimers();
  }
}

const seeds = Array.from({ length: 20 }, (_, number) => number + 1);

/** What happened in all histories together: a history without refunds would prove nothing. */
const seen = { several: 0, paid: 0 };

test.each(seeds)('history %i: parts of claims never come to more than was paid', async (seed) => {
  const chance = new Chance(seed);
  const one = await bought(chance);
  const told: Record<string, number> = {};
  for (let step = 0; step < 40; step += 1) {
    await anyAct(one, chance, told);
    await expectWithinPaid(one);
  }
  const own = (await one.estate.all('refunds')).filter(({ orderId }) => orderId === one.orderId);
  if (new Set(own.map(({ ticketId }) => ticketId)).size > 1) seen.several += 1;
  if (paidOutFen(one) > 0) seen.paid += 1;
});

test('enough histories had refunds on several claims, and money that arrived', () => {
  expect(seen.several).toBeGreaterThan(seeds.length / 4);
  expect(seen.paid).toBeGreaterThan(seeds.length / 2);
});

test.each(seeds)('order %i: claims on every unit come to exactly what was paid', async (seed) => {
  const chance = new Chance(seed * 7_919);
  const one = await bought(chance);
  const units = one.lines.flatMap(({ itemId, quantity }) => Array<string>(quantity).fill(itemId));
  const shuffled = units.map((itemId) => ({ itemId, at: chance.next() }));
  for (const { itemId } of shuffled.sort((left, right) => left.at - right.at)) {
    const share = (await orderOf(one)).items.find((item) => item.itemId === itemId)?.paidFen;
    const ticketId = await claim(one, itemId, 1);
    if (share === 0) continue;
    if (ticketId === null) throw new Error(`${itemId} could not be claimed`);
    const ticket = await one.estate.world.database.get('tickets', ticketId);
    await refund(one, ticketId, ticket?.claim.claimedFen ?? 0);
    for (const open of one.estate.world.gateway.all()) {
      if (open.state === 'processing') await one.estate.settle(open, 'success');
    }
    await expectWithinPaid(one);
  }
  expect(paidOutFen(one)).toBe(one.paidFen);
  expect(await orderOf(one)).toMatchObject({ refundedFen: one.paidFen });
});
