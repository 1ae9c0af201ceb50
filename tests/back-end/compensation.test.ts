import { HOUR, MINUTE } from '../../domain/primitives/instant';
import { cherries, remedyEstate, type Claimed, type RemedyEstate } from './remedy-steps';

let estate: RemedyEstate;
let claim: Claimed;

beforeEach(async () => {
  estate = remedyEstate();
  claim = await estate.file('chen-guilan', cherries);
});

const half = { kind: 'damage', degree: 'half' } as const;
const words = '坏的部分我们认';

async function offer(calculation: object, remedy: object) {
  const { ticketId, leader } = claim;
  const input = { ticketId, words, remedy, calculation, requestId: 'request-of-an-offer-1' };
  return estate.memory.callRaw(leader, 'desk.propose', input);
}

test('what was worked out is offered, explained to the resident, and refunded', async () => {
  const { ticketId, leader, person } = claim;
  const shown = await estate.must(leader, 'desk.calculate', { ticketId, calculation: half });
  expect(shown).toMatchObject({ sumFen: 7_500, remedy: { kind: 'refund', amountFen: 7_500 } });
  expect(await offer(half, shown.remedy)).toMatchObject({ ok: true });
  const { proposal } = await estate.must(person, 'ticket.view', { ticketId });
  expect(proposal?.explanation).toEqual(shown.steps);
  expect(proposal?.explanation.at(-1)).toEqual({
    key: 'compensation.total',
    params: { sumFen: 7_500 },
  });
  const proposalId = proposal?.proposalId ?? '';
  await estate.must(person, 'ticket.acceptProposal', { ticketId, proposalId });
  await estate.pay();
  expect(await estate.ticket(ticketId)).toMatchObject({
    state: 'settled',
    refund: { amountFen: 7_500 },
  });
});

test.each([
  ['a larger sum', { kind: 'refund', amountFen: 7_501, couponFen: 0 }],
  ['a coupon on top', { kind: 'refund', amountFen: 7_500, couponFen: 500 }],
  ['another remedy', { kind: 'coupon', couponFen: 500 }],
])('%s than what the rule comes to is not offered under its name', async (_, remedy) => {
  expect(await offer(half, remedy)).toMatchObject({ ok: false, code: 'calculationDiffers' });
  expect(await estate.ticket(claim.ticketId)).toMatchObject({ state: 'submitted', proposal: null });
});

test('a sum without a rule carries no explanation', async () => {
  const { ticketId, leader, person } = claim;
  const remedy = { kind: 'refund', amountFen: 7_500, couponFen: 0 } as const;
  await estate.must(leader, 'desk.propose', { ticketId, remedy, words });
  const { proposal } = await estate.must(person, 'ticket.view', { ticketId });
  expect(proposal).toMatchObject({ explanation: [], timeLimited: false });
});

test('what another refund on the order left is not offered twice', async () => {
  const { ticketId, leader, orderId } = claim;
  const order = (await estate.memory.all('orders')).find(({ _id }) => _id === orderId);
  if (order === undefined) throw new Error('no order');
  const items = order.items.map((item) => ({ ...item, refundedFen: item.paidFen - 1_000 }));
  await estate.memory.world.database.transaction((transaction) =>
    transaction.put('orders', { ...order, items }),
  );
  const shown = await estate.must(leader, 'desk.calculate', { ticketId, calculation: half });
  // A leader gives the small coupon only: the rest is not given.
  expect(shown.remedy).toEqual({ kind: 'refund', amountFen: 1_000, couponFen: 500 });
  expect(shown.steps.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['compensation.payable', 'compensation.rest', 'compensation.cut']),
  );
});

test('a time-limited offer is accepted in time, and not a moment later', async () => {
  const { ticketId, leader, person } = claim;
  const calculation = { kind: 'offer', shareBasisPoints: 1_000, hours: 2 } as const;
  const shown = await estate.must(leader, 'desk.calculate', { ticketId, calculation });
  expect(await offer(calculation, shown.remedy)).toMatchObject({ ok: true });
  const startedAt = estate.memory.world.clock.now();
  expect(await estate.clock(claim, 'proposal')).toMatchObject({
    warnAt: startedAt + HOUR,
    dueAt: startedAt + 2 * HOUR,
  });
  const { proposal } = await estate.must(person, 'ticket.view', { ticketId });
  expect(proposal).toMatchObject({ timeLimited: true, dueAt: startedAt + 2 * HOUR });
  const proposalId = proposal?.proposalId ?? '';
  estate.memory.world.clock.advance(2 * HOUR + 1);
  const late = { ticketId, proposalId };
  expect(await estate.memory.call(person, 'ticket.acceptProposal', late)).toMatchObject({
    code: 'offerOver',
  });
  await estate.passTime(MINUTE);
  expect(await estate.ticket(ticketId)).toMatchObject({ state: 'withPlatform' });
});

test('who does not own the claim works nothing out on it', async () => {
  const { ticketId, person } = claim;
  const asked = { ticketId, calculation: half };
  expect(await estate.memory.call('ma-li', 'desk.calculate', asked)).toMatchObject({
    code: 'ticketNotFound',
  });
  expect(await estate.memory.call('xu-jing', 'desk.calculate', asked)).toMatchObject({
    code: 'notYours',
  });
  expect(await estate.memory.call(person, 'desk.calculate', asked)).toMatchObject({
    code: 'notAllowed',
  });
});

test('the handler is told how late it came where the record says it, and else is asked', async () => {
  const { ticketId, leader, orderId } = claim;
  const shown = () => estate.must(leader, 'desk.view', { ticketId });
  const order = (await estate.memory.all('orders')).find(({ _id }) => _id === orderId);
  if (order === undefined) throw new Error('the order is gone');
  const received = (hours: number) =>
    estate.memory.world.database.transaction((transaction) =>
      transaction.put('orders', {
        ...order,
        promisedAt: order.paidAt,
        receivedAt: order.paidAt + hours * HOUR,
      }),
    );
  await received(0);
  expect((await shown()).compensation.recordedLateHours).toBeNull();
  await received(26);
  expect((await shown()).compensation.recordedLateHours).toBe(26);
});
