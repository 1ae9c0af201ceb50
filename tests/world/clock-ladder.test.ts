/** Nothing is late unseen: each clock of the table warns, escalates and tells whom the ladder names. */
import { DAY, HOUR, MINUTE } from '../../domain/primitives/instant';
import type { ClockKind } from '../../domain/sla/clock-length';
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { fileClaim, must, noticesTo, pass, ticketOf } from './memory-steps';

/** Friday 20 November 2026 in Shanghai. */
const at = (time: string) => Date.parse(`2026-11-20T${time}:00+08:00`);

async function clockOf(estate: MemoryEstate, ticketId: string, kind: ClockKind) {
  const { clocks } = await ticketOf(estate, ticketId);
  return clocks.filter((clock) => clock.kind === kind).at(-1);
}

/** Lets the minutes pass one by one, with the sweep after each. */
async function live(estate: MemoryEstate, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) await pass(estate, MINUTE);
}

async function shownTo(estate: MemoryEstate, person: string, ticketId: string) {
  const view = await must(estate, person, 'desk.view', { ticketId });
  return view.timeline.filter(({ kind }) => kind.startsWith('clock'));
}

test('what a leader hands up is picked up within 15 minutes, or a supervisor hears of it', async () => {
  const estate = createMemoryEstate(at('12:00'), 'pick-up');
  const { ticketId, leader } = await fileClaim(estate, 'chen-guilan');
  await must(estate, leader, 'desk.reply', { ticketId, text: '我先看看' });
  await must(estate, leader, 'desk.handUp', { ticketId, reason: '批次问题，请平台看' });
  const handedUpAt = estate.world.clock.now();
  expect(await clockOf(estate, ticketId, 'pickUp')).toMatchObject({
    dueAt: handedUpAt + 15 * MINUTE,
    warnAt: handedUpAt + 10.5 * MINUTE,
    stoppedAt: null,
  });
  await live(estate, 11);
  // No agent takes claims: the supervisor looks after the queue, and nobody off duty is disturbed.
  expect(await noticesTo(estate, 'xu-jing', ticketId)).toEqual([]);
  expect(await noticesTo(estate, 'shen-tao', ticketId)).toEqual(['handedUpPlatform', 'clockWarning']);
  await live(estate, 4);
  const told = await noticesTo(estate, 'shen-tao', ticketId);
  expect([...told].sort()).toEqual(['clockLate', 'clockWarning', 'handedUpPlatform']);
  const lines = await shownTo(estate, 'shen-tao', ticketId);
  expect(lines.map(({ kind, told, at: when }) => [kind, told, when])).toEqual([
    ['clockWarned', ['agent'], handedUpAt + 11 * MINUTE],
    ['clockLate', ['supervisor'], handedUpAt + 15 * MINUTE],
  ]);
});

test("the leader's own word picks nothing up, the platform's first word does", async () => {
  const estate = createMemoryEstate(at('12:00'), 'picked');
  const { ticketId, leader } = await fileClaim(estate, 'chen-guilan');
  await must(estate, leader, 'desk.handUp', { ticketId, reason: '请平台看' });
  await must(estate, leader, 'desk.say', { ticketId, text: '平台在看', photoIds: [] });
  expect((await clockOf(estate, ticketId, 'pickUp'))?.stoppedAt).toBeNull();
  await must(estate, 'xu-jing', 'desk.reply', { ticketId, text: '您好，我来办' });
  const now = estate.world.clock.now();
  expect((await clockOf(estate, ticketId, 'pickUp'))?.stoppedAt).toBe(now);
  expect((await clockOf(estate, ticketId, 'auditNotice'))?.stoppedAt).toBeNull();
  const view = await must(estate, 'xu-jing', 'desk.view', { ticketId });
  await must(estate, 'xu-jing', 'desk.approve', {
    ticketId,
    refundIntentId: 'intent-of-the-test-0001',
    amountFen: view.suggestion.amountFen,
    reason: '照片看得清，同意退',
  });
  expect((await clockOf(estate, ticketId, 'auditNotice'))?.stoppedAt).toBe(now);
});

test('baby goods are promised a proposal in 30 minutes of the leader, less what the resident takes', async () => {
  const estate = createMemoryEstate(at('21:50'), 'baby');
  const { ticketId, leader } = await fileBaby(estate);
  expect(await clockOf(estate, ticketId, 'lane')).toMatchObject({
    warnAt: Date.parse('2026-11-21T08:11:00+08:00'),
    dueAt: Date.parse('2026-11-21T08:20:00+08:00'),
  });
  await live(estate, 5);
  await must(estate, leader, 'desk.requestProof', {
    ticketId,
    kinds: ['goodsPhoto'],
    reason: '请再拍一张',
  });
  estate.world.clock.advance(11 * HOUR);
  await must(estate, 'lin-xiaowen', 'ticket.supplyProof', { ticketId, photoIds: [], note: '拍不了' });
  // 25 minutes were left at 21:55, and the wait ended at 08:55.
  const clock = await clockOf(estate, ticketId, 'lane');
  expect(clock?.dueAt).toBe(Date.parse('2026-11-21T09:20:00+08:00'));
  await live(estate, 25);
  const ticket = await ticketOf(estate, ticketId);
  expect(ticket).toMatchObject({ state: 'withPlatform', queueReason: 'overdue' });
  expect(await noticesTo(estate, leader, ticketId)).toContain('clockLate');
});

test('at 48 hours the priority rises and the regional manager is told, at 72 management', async () => {
  const estate = createMemoryEstate(at('12:00'), 'rises');
  const { ticketId, leader } = await fileClaim(estate, 'chen-guilan');
  const filedAt = estate.world.clock.now();
  await must(estate, leader, 'desk.reply', { ticketId, text: '我来看' });
  await pass(estate, 24 * HOUR);
  expect(await noticesTo(estate, 'dong-jie', ticketId)).toEqual([]);
  await pass(estate, 24 * HOUR);
  const risenAt = filedAt + 2 * DAY;
  const ticket = await ticketOf(estate, ticketId);
  expect(ticket.priority).toBe('important');
  expect(await noticesTo(estate, 'dong-jie', ticketId)).toEqual(['clockEscalated']);
  expect(await noticesTo(estate, 'shen-tao', ticketId)).toContain('clockEscalated');
  expect(await noticesTo(estate, 'liang-yu', ticketId)).toEqual([]);
  const ends = { writtenAnswer: 12, complaintCall: 1, complaintPlan: 4 } as const;
  for (const [kind, hours] of Object.entries(ends)) {
    const clock = await clockOf(estate, ticketId, kind as ClockKind);
    expect([kind, clock?.dueAt]).toEqual([kind, risenAt + hours * HOUR]);
  }
  await pass(estate, DAY);
  expect(await noticesTo(estate, 'liang-yu', ticketId)).toContain('clockEscalated');
  const [risen] = (await shownTo(estate, 'shen-tao', ticketId)).filter(
    ({ kind }) => kind === 'clockEscalated',
  );
  expect(risen?.told).toEqual(['supervisor', 'regionalManager']);
});

test('clocks stop when the money is on its way, and nobody is told after that', async () => {
  const estate = createMemoryEstate(at('12:00'), 'stops');
  const { ticketId, leader } = await fileClaim(estate, 'chen-guilan');
  await must(estate, leader, 'desk.handUp', { ticketId, reason: '请平台看' });
  const view = await must(estate, 'xu-jing', 'desk.view', { ticketId });
  await must(estate, 'xu-jing', 'desk.approve', {
    ticketId,
    refundIntentId: 'intent-of-the-test-0002',
    amountFen: view.suggestion.amountFen,
    reason: '照片看得清，同意退',
  });
  await estate.deliver();
  const [refund] = estate.world.gateway.all();
  if (refund === undefined) throw new Error('nothing was refunded');
  await estate.settle(refund, 'success');
  const told = (await estate.all('notices')).length;
  for (let day = 0; day < 4; day += 1) await pass(estate, DAY);
  const clocks = (await estate.all('notices')).slice(told).filter(({ kind }) => kind.startsWith('clock'));
  expect(clocks).toEqual([]);
});

async function fileBaby(estate: MemoryEstate) {
  const person = 'lin-xiaowen';
  const { orders } = await must(estate, person, 'ticket.listOrders', {});
  const baby = (await estate.all('orders')).flatMap(({ items }) =>
    items.filter(({ category }) => category === 'motherAndBaby').map(({ itemId }) => itemId),
  );
  const line = orders
    .flatMap(({ orderId, items }) => items.map((item) => ({ orderId, item })))
    .find(({ item }) => item.claimable && baby.includes(item.itemId));
  if (line === undefined) throw new Error('no baby goods');
  const { ticketId } = await must(estate, person, 'ticket.file', {
    orderId: line.orderId,
    itemId: line.item.itemId,
    quantity: 1,
    issue: 'damaged',
    wish: 'refund',
    note: '包装破了',
    photoIds: [await estate.upload(person)],
  });
  return { ticketId, leader: (await ticketOf(estate, ticketId)).ownerId ?? '' };
}
