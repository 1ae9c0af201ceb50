/** Recalls of a batch: everybody who bought is told and refunded once, without asking. */
import { keepRecalls } from '../../cloudfunctions/_application/keep-recalls';
import type { OrderDocument } from '../../cloudfunctions/_application/documents/orders';
import { HOUR } from '../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { must } from '../world/memory-steps';
import { paidRefund } from './paid-refund';
import {
  FINANCE,
  linesOf,
  reason,
  settleAll,
  started,
  SUPERVISOR,
  untilDone,
  widestBatch,
  type Batch,
} from './recall-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');

let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(NOON);
});

test('everybody who bought is refunded what is left, once, and gets the base in all', async () => {
  const batch = await widestBatch(estate);
  expect(batch.orders.length).toBeGreaterThan(2);
  const before = new Map(batch.orders.map((order) => [order._id, order]));
  const preview = await must(estate, FINANCE, 'recall.preview', { goodsId: batch.goodsId, batchId: batch.batchId });
  const recallId = await started(estate, batch);
  await untilDone(estate, recallId);
  // A timer that runs again, and one that ran twice at once, change nothing.
  await Promise.all([keepRecalls(estate.world), keepRecalls(estate.world)]);
  await settleAll(estate);
  const refunds = (await estate.all('refunds')).filter(({ requestedById }) => requestedById === FINANCE);
  expect(refunds).toHaveLength(linesOf(batch).length);
  for (const { order, item } of linesOf(batch)) {
    const after = await estate.world.database.get('orders', order._id);
    const line = after?.items.find(({ itemId }) => itemId === item.itemId);
    expect(line?.refundedFen).toBe(item.paidFen);
    expect(line?.openTicketId).toBeNull();
    expect(after?.refundedFen).toBe((before.get(order._id)?.refundedFen ?? 0) + sumOf(batch, order));
  }
  expect(preview.sumFen).toBe(refunds.reduce((sum, { amountFen }) => sum + amountFen, 0));
  const coupons = await estate.all('coupons');
  expect(coupons.every(({ status }) => status === 'issued')).toBe(true);
  expect(coupons.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(preview.compensationFen);
  for (const residentId of new Set(batch.orders.map(({ payerId }) => payerId))) {
    const paid = linesOf(batch)
      .filter(({ order }) => order.payerId === residentId)
      .reduce((sum, { item }) => sum + item.paidFen, 0);
    const given = coupons
      .filter((coupon) => coupon.residentId === residentId)
      .reduce((sum, { amountFen }) => sum + amountFen, 0);
    expect(paid + given).toBe(Math.max(paid, 500_00));
  }
  const view = await must(estate, FINANCE, 'recall.view', { recallId });
  expect(view).toMatchObject({
    state: 'done',
    exceptions: [],
    counts: { refunded: refunds.length, waiting: 0, refunding: 0, exception: 0 },
  });
});

function sumOf(batch: Batch, order: OrderDocument): number {
  return linesOf(batch)
    .filter((line) => line.order._id === order._id)
    .reduce((sum, { item }) => sum + item.paidFen, 0);
}

test('each refund that arrived is charged back, and its resident and leader are told', async () => {
  const batch = await widestBatch(estate);
  await untilDone(estate, await started(estate, batch));
  const chargebacks = await estate.all('chargebacks');
  expect(chargebacks).toHaveLength(linesOf(batch).length);
  expect(new Set(chargebacks.map(({ partnerKind }) => partnerKind))).toEqual(new Set(['supplier']));
  const [ticket] = (await estate.all('tickets')).filter(({ recallId }) => recallId !== undefined);
  const seen = await must(estate, ticket?.residentId ?? '', 'ticket.view', {
    ticketId: ticket?._id ?? '',
  });
  expect(seen.state).toBe('settled');
  expect(seen.timeline.map(({ title }) => title.key)).toContain('timeline.filed.recall');
  const told = (await estate.all('notices')).filter(({ kind }) => kind.startsWith('recall'));
  const residents = new Set(batch.orders.map(({ payerId }) => payerId));
  expect(new Set(told.filter(({ kind }) => kind.endsWith('Resident')).map(({ personId }) => personId)))
    .toEqual(residents);
  const leaders = new Set(batch.orders.map(({ leaderId }) => leaderId));
  expect(told.filter(({ kind }) => kind === 'recallLeader').map(({ personId }) => personId).sort())
    .toEqual([...leaders].sort());
});

test('what was refunded before counts, and an open claim goes first', async () => {
  const done = await paidRefund(estate, 'chen-guilan');
  const ticket = await estate.world.database.get('tickets', done.ticketId);
  const { goodsId = '', batchId = '' } = ticket?.goods ?? {};
  const preview = await must(estate, FINANCE, 'recall.preview', { goodsId, batchId });
  const lines = linesOf({ goodsId, batchId, orders: await estate.all('orders') });
  const paidFen = lines.reduce((sum, { item }) => sum + item.paidFen, 0);
  expect(preview.sumFen).toBe(paidFen - done.amountFen);
  const other = lines.find(({ order, item }) => {
    return order.payerId !== 'chen-guilan' && item.refundedFen === 0 && order.receivedAt !== null;
  });
  const openTicket = other === undefined ? null : await openClaim(other.order._id, other.item.itemId);
  const recallId = await started(estate, { goodsId, batchId, orders: [] });
  await keepRecalls(estate.world);
  await settleAll(estate);
  const items = await estate.all('recallItems');
  expect(items.find(({ ticketId }) => ticketId === done.ticketId)).toMatchObject({
    state: 'nothingLeft',
    refundFen: 0,
  });
  const notices = (await estate.all('notices')).filter(({ ticketId }) => ticketId === done.ticketId);
  expect(notices.map(({ kind }) => kind)).toContain('recallPaidCouponResident');
  if (other === undefined || openTicket === null) return;
  const waits = { state: 'waiting', hindrance: 'claimOpen', ticketId: openTicket };
  expect(items.find(({ orderId }) => orderId === other.order._id)).toMatchObject(waits);
  await must(estate, other.order.payerId, 'ticket.withdraw', { ticketId: openTicket });
  estate.world.clock.advance(HOUR);
  await keepRecalls(estate.world);
  await settleAll(estate);
  const after = await estate.world.database.get('orders', other.order._id);
  expect(after?.refundedFen).toBeGreaterThanOrEqual(other.item.paidFen);
  await untilDone(estate, recallId);
});

async function openClaim(orderId: string, itemId: string): Promise<string | null> {
  const order = await estate.world.database.get('orders', orderId);
  const person = order?.payerId ?? '';
  const filed = await estate.call(person, 'ticket.file', {
    orderId,
    itemId,
    quantity: 1,
    issue: 'quality',
    wish: 'refund',
    note: '',
    photoIds: [await estate.upload(person)],
  });
  return filed.ok ? filed.value.ticketId : null;
}

test('above what one person decides, a second one agrees, and one of the two is finance', async () => {
  const { goodsId, batchId } = await widestBatch(estate);
  const input = { goodsId, batchId, reason };
  const { recallId, state } = await must(estate, SUPERVISOR, 'recall.start', input);
  expect(state).toBe('proposed');
  await keepRecalls(estate.world);
  expect(await estate.all('recallItems')).toEqual([]);
  expect(await estate.call(SUPERVISOR, 'recall.approve', { recallId })).toMatchObject({
    code: 'ownRecall',
  });
  const { database } = estate.world;
  const agent = await database.get('people', 'xu-jing');
  if (agent === null) throw new Error('no agent');
  await database.transaction((one) => one.put('people', { ...agent, roles: ['supervisor'] }));
  expect(await estate.call('xu-jing', 'recall.approve', { recallId })).toMatchObject({
    code: 'financeNeeded',
  });
  expect(await must(estate, FINANCE, 'recall.approve', { recallId })).toEqual({ state: 'running' });
  expect(await must(estate, FINANCE, 'recall.approve', { recallId })).toEqual({ state: 'running' });
  expect(await estate.call('xu-jing', 'recall.approve', { recallId })).toMatchObject({
    code: 'recallDecided',
  });
  expect(await estate.call(FINANCE, 'recall.cancel', { recallId })).toMatchObject({
    code: 'recallDecided',
  });
  expect(await estate.call(FINANCE, 'recall.start', input)).toMatchObject({ code: 'recallExists' });
});

test('one that nobody agreed to is given up, and may be started anew', async () => {
  const { goodsId, batchId } = await widestBatch(estate);
  const input = { goodsId, batchId, reason };
  const { recallId } = await must(estate, SUPERVISOR, 'recall.start', input);
  await must(estate, FINANCE, 'recall.cancel', { recallId });
  await must(estate, FINANCE, 'recall.cancel', { recallId });
  await keepRecalls(estate.world);
  expect(await estate.all('recallItems')).toEqual([]);
  expect(await must(estate, FINANCE, 'recall.start', input)).toMatchObject({ recallId });
});

test('a batch that nobody bought and a recall that never was are refused', async () => {
  const unknown = { goodsId: 'goods-of-nobody', batchId: 'batch-of-nobody' };
  expect(await estate.call(FINANCE, 'recall.preview', unknown)).toMatchObject({ code: 'batchUnknown' });
  expect(await estate.call(FINANCE, 'recall.start', { ...unknown, reason })).toMatchObject({
    code: 'batchUnknown',
  });
  const recallId = 'recall_of_nobody';
  for (const action of ['recall.view', 'recall.approve', 'recall.cancel'] as const) {
    expect(await estate.call(FINANCE, action, { recallId })).toMatchObject({ code: 'recallNotFound' });
  }
  expect(await estate.call('zhou-min', 'recall.forLeader', { recallId })).toMatchObject({
    code: 'recallNotFound',
  });
});

test('a leader sees a recall only where their residents bought', async () => {
  const batch = await widestBatch(estate);
  const recallId = await started(estate, batch);
  await keepRecalls(estate.world);
  const leaders = new Set(batch.orders.map(({ leaderId }) => leaderId));
  const [one = ''] = leaders;
  const own = linesOf(batch).filter(({ order }) => order.leaderId === one);
  const seen = await must(estate, one, 'recall.forLeader', { recallId });
  expect(seen).toMatchObject({
    batchId: batch.batchId,
    residents: new Set(own.map(({ order }) => order.payerId)).size,
  });
  const sumOfLines = seen.lines.reduce((sum, { refundFen }) => sum + refundFen, 0);
  const leftOf = ({ item }: (typeof own)[number]) => item.paidFen - item.refundedFen;
  expect(sumOfLines).toBe(own.reduce((sum, line) => sum + leftOf(line), 0));
  expect(seen.lines).toHaveLength(own.length);
  for (const { residentName, ticketId } of seen.lines) {
    expect(residentName).not.toBe('');
    expect(await estate.call(one, 'desk.view', { ticketId: ticketId ?? '' })).toMatchObject({ ok: true });
  }
  const people = await estate.all('people');
  const stranger = people.find(({ _id, roles }) => roles.includes('leader') && !leaders.has(_id));
  expect(await estate.call(stranger?._id ?? '', 'recall.forLeader', { recallId })).toMatchObject({
    code: 'recallNotFound',
  });
});

test('batches that residents had trouble with are offered until they are recalled', async () => {
  const { ticketId } = await paidRefund(estate, 'chen-guilan');
  const goods = (await estate.world.database.get('tickets', ticketId))?.goods;
  const batchesOf = async () =>
    (await must(estate, FINANCE, 'recall.list', { batchId: null })).batches.map(({ batchId }) => batchId);
  expect(await batchesOf()).toContain(goods?.batchId);
  await started(estate, { goodsId: goods?.goodsId ?? '', batchId: goods?.batchId ?? '', orders: [] });
  expect(await batchesOf()).not.toContain(goods?.batchId);
});

test('a batch that nobody has complained about is found by its number', async () => {
  const { goodsId, batchId } = await widestBatch(estate);
  const foundBy = async (number: string) =>
    (await must(estate, FINANCE, 'recall.list', { batchId: number })).found;
  expect(await foundBy(batchId)).toContainEqual(expect.objectContaining({ goodsId, batchId }));
  expect(await foundBy('batch-of-nobody')).toEqual([]);
});
