import { DAY, HOUR, MINUTE } from '../../domain/primitives/instant';
import { cherries, remedyEstate, type Claimed, type RemedyEstate } from './remedy-steps';

let estate: RemedyEstate;

beforeEach(() => {
  estate = remedyEstate();
});

const parcel = { way: 'carrier' as const, carrierName: '顺丰', parcelNumber: 'SF1234567890' };
const counter = { way: 'station' as const };

const back = (claim: Claimed) =>
  ({ kind: 'return', quantity: claim.quantity, amountFen: claim.paidFen, couponFen: 0 }) as const;

async function returned(claim: Claimed, kind: 'return' | 'exchange' = 'return') {
  const { ticketId, leader, person, quantity } = claim;
  await estate.agree(
    claim,
    kind === 'return' ? back(claim) : { kind, quantity, couponFen: 500 },
  );
  await estate.must(person, 'ticket.sendBack', { ticketId, parcel });
  await estate.must(leader, 'desk.receiveReturn', { ticketId });
}

test('returned goods are inspected in 48 hours and then refunded', async () => {
  const claim = await estate.file('chen-guilan', cherries);
  const { ticketId, leader } = claim;
  expect(await estate.agree(claim, back(claim))).toMatchObject({ settling: false, begun: true });
  expect(await estate.clock(claim, 'settlement')).toMatchObject({
    stoppedAt: estate.memory.world.clock.now(),
  });
  expect((await estate.clock(claim, 'sendBack'))?.stoppedAt).toBeNull();
  const early = { ticketId, asDescribed: true, goods: 'restocked' as const, words: '好的' };
  expect(await estate.memory.call(leader, 'desk.inspectReturn', early)).toMatchObject({
    code: 'wrongState',
  });
  await estate.must('chen-guilan', 'ticket.sendBack', { ticketId, parcel });
  await estate.must(leader, 'desk.receiveReturn', { ticketId });
  const inspection = await estate.clock(claim, 'inspection');
  expect(inspection).toMatchObject({
    dueAt: estate.memory.world.clock.now() + 48 * HOUR,
    stoppedAt: null,
  });
  const inspecting = { ticketId, asDescribed: true, goods: 'writtenOff' as const, words: '确实烂了' };
  expect(await estate.must(leader, 'desk.inspectReturn', inspecting)).toMatchObject({
    settling: true,
  });
  await estate.memory.deliver();
  expect((await estate.clock(claim, 'inspection'))?.stoppedAt).not.toBeNull();
  await estate.pay();
  expect(await estate.ticket(ticketId)).toMatchObject({
    state: 'settled',
    refund: { amountFen: claim.paidFen, status: 'arrived' },
    fulfilment: { inspection: { asDescribed: true, goods: 'writtenOff' } },
  });
  const { item } = await estate.line(claim);
  expect(item).toMatchObject({ claimedQuantity: claim.quantity, refundedFen: claim.paidFen });
});

test('goods that came back not as described are for the platform, with the reason', async () => {
  const claim = await estate.file('chen-guilan', cherries);
  const { ticketId, leader } = claim;
  await returned(claim);
  const words = '退回的是另一箱';
  const inspecting = { ticketId, asDescribed: false, goods: 'restocked' as const, words };
  await estate.must(leader, 'desk.inspectReturn', inspecting);
  const ticket = await estate.ticket(ticketId);
  expect(ticket).toMatchObject({
    state: 'withPlatform',
    ownerKind: 'platform',
    queueReason: 'returnNotAsDescribed',
    refund: null,
    fulfilment: { problem: { kind: 'notAsDescribed' } },
  });
  expect(await estate.clock(claim, 'settlement')).toMatchObject({
    startedAt: estate.memory.world.clock.now(),
    stoppedAt: null,
  });
  expect((await estate.clock(claim, 'inspection'))?.stoppedAt).not.toBeNull();
  const view = await estate.must('xu-jing', 'desk.view', { ticketId });
  expect(view.fulfilment?.inspection).toMatchObject({ asDescribed: false, words });
  expect(view.fulfilment?.problem).toMatchObject({ words });
});

test('an exchange is inspected, sent, collected and settled; the coupon comes with it', async () => {
  const claim = await estate.file('chen-guilan', cherries);
  const { ticketId, leader, person } = claim;
  await returned(claim, 'exchange');
  expect(await estate.memory.all('coupons')).toEqual([]);
  const fine = { ticketId, asDescribed: true, goods: 'restocked' as const, words: '没问题' };
  expect(await estate.must(leader, 'desk.inspectReturn', fine)).toMatchObject({ settling: false });
  expect((await estate.clock(claim, 'inspection'))?.stoppedAt).toBeNull();
  await estate.must(leader, 'desk.dispatch', { ticketId, parcel: counter });
  expect((await estate.clock(claim, 'inspection'))?.stoppedAt).not.toBeNull();
  const view = await estate.must(person, 'ticket.view', { ticketId });
  expect(view).toMatchObject({
    fulfilment: { phase: 'toCollect' },
    agreed: { remedy: 'exchange', phase: 'toCollect' },
  });
  expect(view.allowedActs).toEqual(expect.arrayContaining(['delivered', 'refuseParcel']));
  await estate.must(leader, 'desk.handOut', { ticketId });
  await estate.memory.deliver();
  expect(await estate.ticket(ticketId)).toMatchObject({ state: 'settled', refund: null });
  const { item, order } = await estate.line(claim);
  expect(item).toMatchObject({
    claimedQuantity: claim.quantity,
    openTicketId: null,
    refundedFen: 0,
  });
  expect(order.couponFen).toBe(500);
  expect(await estate.memory.all('coupons')).toMatchObject([{ amountFen: 500, status: 'issued' }]);
});

test('a reissue that is lost goes to a person with a refund ready, and is refunded once', async () => {
  const claim = await estate.file('chen-guilan', cherries);
  const { ticketId, leader, person, quantity } = claim;
  await estate.agree(claim, { kind: 'reissue', quantity, couponFen: 500 });
  await estate.must(leader, 'desk.dispatch', { ticketId, parcel });
  await estate.must(leader, 'desk.reportParcel', { ticketId, problem: 'lost', reason: '找不到' });
  expect(await estate.ticket(ticketId)).toMatchObject({
    state: 'withPlatform',
    queueReason: 'parcelLost',
  });
  const view = await estate.must('xu-jing', 'desk.view', { ticketId });
  expect(view.split.amountFen).toBe(claim.paidFen);
  expect(view.agreed).toBeNull();
  expect(view.aboveLimitRole).toBeNull();
  const late = await estate.memory.call(person, 'ticket.takeDelivery', { ticketId });
  expect(late).toMatchObject({ code: 'wrongState' });
  const amountFen = claim.paidFen;
  const refund = { ticketId, refundIntentId: 'intent-after-the-loss', amountFen, reason: '丢了' };
  await estate.must('xu-jing', 'desk.approve', refund);
  await estate.pay();
  expect(await estate.ticket(ticketId)).toMatchObject({ state: 'settled' });
  expect((await estate.line(claim)).item.refundedFen).toBe(claim.paidFen);
});

test('what the carriers report moves the parcel: on the way, at the station, handed over', async () => {
  const claim = await estate.file('chen-guilan', cherries);
  const { ticketId, leader, person, quantity } = claim;
  await estate.agree(claim, { kind: 'reissue', quantity, couponFen: 0 });
  await estate.must(leader, 'desk.dispatch', { ticketId, parcel });
  const at = estate.memory.world.clock.now();
  const first = { at, place: '上海', text: '已揽收' };
  const second = { at: at + HOUR, place: '上海', text: '到自提点' };
  const { parcelNumber } = parcel;
  await estate.report({ parcelNumber, status: 'onTheWay', trace: [first] });
  await estate.report({ parcelNumber, status: 'atStation', trace: [first, second] });
  // The older report comes late: it takes nothing back.
  await estate.report({ parcelNumber, status: 'onTheWay', trace: [first] });
  const view = await estate.must(person, 'ticket.view', { ticketId });
  expect(view.fulfilment).toMatchObject({
    phase: 'toCollect',
    outgoing: { parcelNumber, trace: [first, second] },
  });
  await estate.report({ parcelNumber, status: 'handedOver', trace: [first, second] });
  await estate.report({ parcelNumber, status: 'handedOver', trace: [first, second] });
  expect(await estate.ticket(ticketId)).toMatchObject({ state: 'settled' });
  const kinds = await estate.kinds(ticketId);
  expect(kinds.filter((kind) => kind === 'delivered')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'parcelArrived')).toHaveLength(1);
});

test('a coupon alone is issued, posted to its own account and settles the claim', async () => {
  const claim = await estate.file('chen-guilan', cherries);
  await estate.agree(claim, { kind: 'coupon', couponFen: 500 });
  expect(await estate.ticket(claim.ticketId)).toMatchObject({ state: 'settled', refund: null });
  const [coupon] = await estate.memory.all('coupons');
  const entries = await estate.memory.all('journalEntries');
  expect(entries.filter(({ kind }) => kind === 'couponGranted')).toMatchObject([
    {
      causeId: coupon?._id,
      postings: [
        { accountId: 'platformExpense', side: 'debit', amountFen: 500 },
        { accountId: 'couponLiability', side: 'credit', amountFen: 500 },
      ],
    },
  ]);
  const view = await estate.must(claim.person, 'ticket.view', { ticketId: claim.ticketId });
  expect(view.coupons).toMatchObject([{ amountFen: 500, status: 'issued' }]);
  expect(view.coupons[0]?.code).not.toBe('');
});

test('a coupon that the merchant never issues goes to a person, and counts no longer', async () => {
  const claim = await estate.file('chen-guilan', cherries);
  const { world } = estate.memory;
  world.coupons = { issue: async () => ({ kind: 'later', reason: 'down' }) };
  await estate.agree(claim, { kind: 'coupon', couponFen: 500 });
  expect(await estate.ticket(claim.ticketId)).toMatchObject({ state: 'fulfilling' });
  for (let round = 0; round < 45; round += 1) {
    world.clock.advance(31 * 60 * 1000);
    await estate.memory.deliver();
  }
  expect(await estate.ticket(claim.ticketId)).toMatchObject({
    state: 'withPlatform',
    queueReason: 'couponFailed',
  });
  expect(await estate.memory.all('coupons')).toMatchObject([{ status: 'failed' }]);
  expect((await estate.line(claim)).order.couponFen).toBe(0);
  const entries = await estate.memory.all('journalEntries');
  expect(entries.filter(({ kind }) => kind === 'couponGranted')).toEqual([]);
  const view = await estate.must(claim.person, 'ticket.view', { ticketId: claim.ticketId });
  expect(view.coupons).toMatchObject([{ status: 'failed', code: '' }]);
});

test('a leader gives the small coupon only, the platform up to its share of the order', async () => {
  const claim = await estate.file('chen-guilan', cherries);
  const { ticketId, leader, quantity } = claim;
  const { order } = await estate.line(claim);
  const offer = (couponFen: number) => ({
    ticketId,
    remedy: { kind: 'reissue' as const, quantity, couponFen },
    words: '补发一箱',
  });
  expect(await estate.memory.call(leader, 'desk.propose', offer(501))).toMatchObject({
    code: 'couponTooHigh',
    details: { couponCeilingFen: 500 },
  });
  await estate.must(leader, 'desk.handUp', { ticketId, reason: '居民想要多一点' });
  const ceilingFen = Math.floor(order.paidFen * 0.3);
  expect(await estate.memory.call('xu-jing', 'desk.propose', offer(ceilingFen + 1))).toMatchObject({
    code: 'couponTooHigh',
  });
  expect(await estate.memory.call('xu-jing', 'desk.propose', offer(ceilingFen))).toMatchObject({
    ok: true,
  });
});

test('goods that are not sent back in time are no rejection: reminded, then for a person', async () => {
  const claim = await estate.file('chen-guilan', cherries);
  await estate.agree(claim, back(claim));
  await estate.passTime(5 * DAY + MINUTE);
  expect((await estate.kinds(claim.ticketId)).at(-1)).toBe('returnReminded');
  await estate.passTime(2 * DAY);
  expect(await estate.ticket(claim.ticketId)).toMatchObject({
    state: 'withPlatform',
    queueReason: 'returnMissed',
  });
});

test('an inspection warns the supervisor at 70 %, and the platform takes it over at 48 hours', async () => {
  const claim = await estate.file('chen-guilan', cherries);
  await returned(claim);
  await estate.passTime(34 * HOUR);
  expect((await estate.kinds(claim.ticketId)).at(-1)).toBe('inspectionWarned');
  const notices = await estate.memory.all('notices');
  expect(
    notices.some(({ kind, personId }) => kind === 'inspectionWarning' && personId === 'shen-tao'),
  ).toBe(true);
  await estate.passTime(15 * HOUR);
  expect(await estate.ticket(claim.ticketId)).toMatchObject({
    state: 'fulfilling',
    ownerKind: 'platform',
    queueReason: 'inspectionOverdue',
  });
  const fine = { asDescribed: true, goods: 'restocked' as const, words: '没问题' };
  await estate.must('xu-jing', 'desk.inspectReturn', { ticketId: claim.ticketId, ...fine });
  await estate.pay();
  expect(await estate.ticket(claim.ticketId)).toMatchObject({ state: 'settled' });
});

test('new goods that never come are for a person, and the resident hears of it', async () => {
  const claim = await estate.file('chen-guilan', cherries);
  const { quantity, ticketId } = claim;
  await estate.agree(claim, { kind: 'reissue', quantity, couponFen: 0 });
  await estate.passTime(7 * DAY + MINUTE);
  expect(await estate.ticket(ticketId)).toMatchObject({
    state: 'withPlatform',
    queueReason: 'deliveryOverdue',
  });
  const told = (await estate.memory.all('notices')).filter(
    ({ personId, kind }) => personId === claim.person && kind === 'fulfilmentFailedResident',
  );
  expect(told).toHaveLength(1);
});

test('nobody but the station and the platform moves goods, and only in their turn', async () => {
  const claim = await estate.file('chen-guilan', cherries);
  const { ticketId, quantity } = claim;
  await estate.agree(claim, { kind: 'reissue', quantity, couponFen: 0 });
  const people = ['chen-guilan', 'lin-xiaowen'];
  for (const person of people) {
    const answer = await estate.memory.call(person, 'desk.dispatch', { ticketId, parcel });
    expect(answer.ok).toBe(false);
  }
  const stranger = await estate.memory.call('lin-xiaowen', 'ticket.takeDelivery', { ticketId });
  expect(stranger).toMatchObject({ code: 'ticketNotFound' });
  const early = await estate.memory.call('chen-guilan', 'ticket.takeDelivery', { ticketId });
  expect(early).toMatchObject({ code: 'wrongState' });
});
