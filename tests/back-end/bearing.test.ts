/** Who bears a refund in the end: rulings, changed rulings, chargebacks, commission, guarantees. */
import { changeFenOf, differenceOf } from '../../domain/fund/journal-entry';
import type { BearingParty } from '../../domain/fund/liability-plan';
import { DAY, HOUR } from '../../domain/primitives/instant';
import { bearRefund, bearWaiting } from '../../cloudfunctions/_application/bear-refund';
import { completeOrders } from '../../cloudfunctions/_application/complete-orders';
import { keepFund } from '../../cloudfunctions/_application/keep-fund';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { claimableLine, fileOn } from '../world/memory-steps';
import { paidRefund } from './paid-refund';
import { cherries } from './remedy-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const FINANCE = 'fang-ning';
const SUPPLIER = { person: 'jiang-chen', partnerId: 'siji-orchard' };

let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(NOON);
});

/** A refund of 150 yuan on the cherries, paid. */
async function paid() {
  const { leader: leaderId, ...refund } = await paidRefund(estate, 'chen-guilan', cherries);
  return { ...refund, leaderId };
}

function rule(refundIntentId: string, rulingNumber: number, party: BearingParty) {
  const partnerId = party === 'supplier' ? SUPPLIER.partnerId : null;
  return bearRefund(estate.world, refundIntentId, { rulingNumber, party, partnerId });
}

/** Balances of all accounts by their entries, each on its normal side. */
async function balances() {
  const entries = await estate.all('journalEntries');
  expect(entries.filter((entry) => differenceOf(entry) !== 0)).toEqual([]);
  const ids = new Set(entries.flatMap(({ accountIds }) => accountIds));
  return Object.fromEntries(
    [...ids].map((id) => [id, entries.reduce((sum, entry) => sum + changeFenOf(entry, id), 0)]),
  );
}

async function changeBy(work: () => Promise<unknown>) {
  const before = await balances();
  await work();
  const after = await balances();
  const all = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const changed = all.map((id) => [id, (after[id] ?? 0) - (before[id] ?? 0)] as const);
  return Object.fromEntries(changed.filter(([, fen]) => fen !== 0));
}

async function accountOf(leaderId: string) {
  const account = await estate.world.database.get('fundAccounts', `leaderShare:${leaderId}`);
  if (account === null) throw new Error('no account');
  return account;
}

async function giveGuarantee(leaderId: string) {
  const account = await accountOf(leaderId);
  const rich = { ...account, guarantees: { left: 1, ordersSince: 0 } };
  await estate.world.database.transaction((one) => one.put('fundAccounts', rich));
}

async function earn(leaderId: string, commissionFen: number, month = '2026-11') {
  const input = { leaderId, month, commissionFen };
  return estate.call(FINANCE, 'fund.recordCommission', input);
}

async function chargebackOf(refundIntentId: string) {
  const found = (await estate.all('chargebacks')).filter(
    (one) => one.refundIntentId === refundIntentId,
  );
  const last = found.at(-1);
  if (last === undefined) throw new Error('no chargeback');
  return last;
}

test('platform-liable: a guarantee gives the leader’s part back, without one the draw stands', async () => {
  const { refundIntentId, leaderId } = await paid();
  expect(await changeBy(() => rule(refundIntentId, 1, 'unknown'))).toEqual({});
  await giveGuarantee(leaderId);
  expect(await changeBy(() => rule(refundIntentId, 2, 'platform'))).toEqual({
    guaranteeExpense: 4_500,
    [`leaderShare:${leaderId}`]: 4_500,
  });
  expect((await accountOf(leaderId)).guarantees.left).toBe(0);
  // Delivered twice, and an older one late: nothing more.
  expect(await changeBy(() => rule(refundIntentId, 2, 'platform'))).toEqual({});
  expect(await changeBy(() => rule(refundIntentId, 1, 'leader'))).toEqual({});
});

test('leader-liable: owed up to half of the month’s commission, withheld from it, capped', async () => {
  const { refundIntentId, leaderId } = await paid();
  await earn(leaderId, 12_000);
  expect(await changeBy(() => rule(refundIntentId, 1, 'leader'))).toEqual({});
  estate.world.clock.advance(7 * DAY);
  expect(await changeBy(() => bearWaiting(estate.world))).toEqual({
    [`leaderReceivable:${leaderId}`]: 6_000,
    platformExpense: 4_500,
    [`platformShare:${leaderId}`]: 10_500,
  });
  expect(await changeBy(() => earn(leaderId, 8_000, '2026-12'))).toEqual({
    [`commissionPayable:${leaderId}`]: -4_000,
    [`leaderReceivable:${leaderId}`]: -4_000,
  });
  expect(await earn(leaderId, 8_000, '2026-12')).toMatchObject({
    value: { withheldFen: 0, stillOwedFen: 2_000 },
  });
});

test('a changed ruling reverses what the old one posted, and returns what commission had paid', async () => {
  const { refundIntentId, leaderId } = await paid();
  await earn(leaderId, 40_000);
  estate.world.clock.advance(7 * DAY);
  const change = await changeBy(async () => {
    await rule(refundIntentId, 1, 'leader');
    expect(await earn(leaderId, 40_000)).toMatchObject({ value: { withheldFen: 10_500 } });
    await rule(refundIntentId, 2, 'resident');
  });
  expect(change).toEqual({ platformExpense: 4_500, [`leaderShare:${leaderId}`]: 4_500 });
  expect((await accountOf(leaderId)).debt).toMatchObject({ receivableFen: 0, chargedFen: 0 });
});

test('a supplier accepts: both shares get it back; settlements pay it, each once', async () => {
  const { refundIntentId, leaderId } = await paid();
  expect(await changeBy(() => rule(refundIntentId, 1, 'supplier'))).toEqual({});
  const { _id: chargebackId } = await chargebackOf(refundIntentId);
  const said = { answer: 'accept', reason: '这批是我们装坏的' } as const;
  const answer = { chargebackId, ...said, photoIds: [] };
  expect(await estate.call('yuan-fang', 'fund.answerChargeback', answer)).toMatchObject({
    code: 'chargebackNotFound',
  });
  const accepted = await changeBy(() =>
    estate.call(SUPPLIER.person, 'fund.answerChargeback', answer),
  );
  expect(accepted).toEqual({
    [`supplierReceivable:${SUPPLIER.partnerId}`]: 15_000,
    [`platformShare:${leaderId}`]: 10_500,
    [`leaderShare:${leaderId}`]: 4_500,
  });
  expect(await estate.call(SUPPLIER.person, 'fund.answerChargeback', answer)).toMatchObject({
    code: 'chargebackAnswered',
  });
  const settle = (settlementId: string, payableFen: number) =>
    estate.call(FINANCE, 'fund.offsetChargebacks', {
      partnerId: SUPPLIER.partnerId,
      settlementId,
      payableFen,
    });
  expect(await settle('settlement-11', 10_000)).toMatchObject({ value: { offsetFen: 10_000 } });
  expect(await changeBy(() => settle('settlement-11', 10_000))).toEqual({});
  expect(await settle('settlement-12', 10_000)).toMatchObject({ value: { offsetFen: 5_000 } });
  expect(await chargebackOf(refundIntentId)).toMatchObject({ status: 'paid', offsetFen: 15_000 });
});

test('silence for 48 hours counts as accepted, and not a minute earlier', async () => {
  const { refundIntentId } = await paid();
  await rule(refundIntentId, 1, 'supplier');
  estate.world.clock.advance(48 * HOUR - 1);
  await keepFund(estate.world);
  expect((await chargebackOf(refundIntentId)).status).toBe('open');
  estate.world.clock.advance(1);
  await keepFund(estate.world);
  expect(await chargebackOf(refundIntentId)).toMatchObject({
    status: 'accepted',
    decidedBy: 'silence',
  });
});

test('a guarantee protects the leader while the supplier is asked, and comes back', async () => {
  const { refundIntentId, leaderId } = await paid();
  await giveGuarantee(leaderId);
  await rule(refundIntentId, 1, 'platform');
  expect(await changeBy(() => rule(refundIntentId, 2, 'supplier'))).toEqual({});
  const { _id: chargebackId } = await chargebackOf(refundIntentId);
  const said = { answer: 'accept', reason: '认' } as const;
  const answer = { chargebackId, ...said, photoIds: [] };
  expect(
    await changeBy(() => estate.call(SUPPLIER.person, 'fund.answerChargeback', answer)),
  ).toEqual({
    [`supplierReceivable:${SUPPLIER.partnerId}`]: 15_000,
    [`platformShare:${leaderId}`]: 10_500,
    guaranteeExpense: -4_500,
  });
  expect((await accountOf(leaderId)).guarantees.left).toBe(1);
  // Ruled back to the platform: all of it is reversed, and the guarantee covers it as before.
  expect(await changeBy(() => rule(refundIntentId, 3, 'platform'))).toEqual({
    [`supplierReceivable:${SUPPLIER.partnerId}`]: -15_000,
    [`platformShare:${leaderId}`]: -10_500,
    guaranteeExpense: 4_500,
  });
  expect((await accountOf(leaderId)).guarantees.left).toBe(0);
});

test('a dispute that the platform upholds makes the platform bear it', async () => {
  const { refundIntentId, leaderId } = await paid();
  await rule(refundIntentId, 1, 'supplier');
  const { _id: chargebackId } = await chargebackOf(refundIntentId);
  const said = { answer: 'dispute', reason: '出库照片是好的' } as const;
  const answer = { chargebackId, ...said, photoIds: [] };
  await estate.call(SUPPLIER.person, 'fund.answerChargeback', answer);
  await giveGuarantee(leaderId);
  const decide = { chargebackId, decision: 'refused', reason: '证据对得上供应商的说法' } as const;
  expect(await changeBy(() => estate.call(FINANCE, 'fund.decideChargeback', decide))).toEqual({
    guaranteeExpense: 4_500,
    [`leaderShare:${leaderId}`]: 4_500,
  });
  expect(await chargebackOf(refundIntentId)).toMatchObject({ status: 'refused' });
  expect(await estate.all('bearings')).toMatchObject([{ party: 'platform', posted: true }]);
});

test('a ruling before the money arrived waits for it', async () => {
  estate.world.gateway.trouble.push('later');
  const waiting = await paid().catch(() => null);
  expect(waiting).toBeNull();
  const [refund] = await estate.all('refunds');
  if (refund === undefined) throw new Error('no refund');
  expect(await changeBy(() => rule(refund._id, 1, 'resident'))).toEqual({});
  for (let round = 0; round < 3; round += 1) {
    estate.world.clock.advance(5 * 60_000);
    await estate.runTimers();
  }
  const [asked] = estate.world.gateway.all();
  if (asked === undefined) throw new Error('the provider was not asked');
  await estate.settle(asked, 'success');
  const change = await changeBy(() => keepFund(estate.world));
  expect(change[`leaderShare:${refund.leaderId}`]).toBe(4_500);
});

test('an order whose time to claim is over contributes once; ten of them earn a guarantee', async () => {
  const change = await changeBy(async () => {
    estate.world.clock.advance(80 * HOUR);
    while ((await completeOrders(estate.world)) > 0);
  });
  const orders = await estate.all('orders');
  const own = orders.filter(
    ({ leaderId, completedAt }) => leaderId === 'zhou-min' && completedAt === NOON + 80 * HOUR,
  );
  expect(own.length).toBeGreaterThan(10);
  const account = await accountOf('zhou-min');
  expect(account.guarantees).toEqual({
    left: Math.floor(own.length / 10),
    ordersSince: own.length % 10,
  });
  const leaderPart = change['leaderShare:zhou-min'] ?? 0;
  expect(change['commissionPayable:zhou-min']).toBe(-leaderPart);
  expect(leaderPart).toBeGreaterThan(0);
  expect(await changeBy(() => completeOrders(estate.world))).toEqual({});
});

test('what the platform ruled before it approved is borne when the money has arrived', async () => {
  const line = await claimableLine(estate, 'chen-guilan', cherries);
  const ticketId = await fileOn(estate, 'chen-guilan', line);
  const owner = (await estate.world.database.get('tickets', ticketId))?.ownerId ?? '';
  const handUp = { ticketId, reason: '请平台定' };
  expect(await estate.call(owner, 'desk.handUp', handUp)).toMatchObject({ ok: true });
  const ruling = { ticketId, party: 'supplier', reason: '装箱时就坏了' } as const;
  expect(await estate.call('xu-jing', 'desk.ruleLiability', ruling)).toMatchObject({ ok: true });
  const approval = {
    ticketId,
    refundIntentId: 'ruled-before-0000001',
    amountFen: 15_000,
    reason: '同意',
  };
  expect(await estate.call('xu-jing', 'desk.approve', approval)).toMatchObject({ ok: true });
  await estate.deliver();
  const asked = estate.world.gateway.all().at(-1);
  if (asked === undefined) throw new Error('the provider was not asked');
  await estate.settle(asked, 'success');
  expect(await chargebackOf('ruled-before-0000001')).toMatchObject({
    status: 'open',
    amountFen: 15_000,
    partnerId: SUPPLIER.partnerId,
  });
});
