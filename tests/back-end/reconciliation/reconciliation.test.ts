/** The bill against the books: every planted difference is found and classified, and only those. */
import { unresolvedMoney } from '../../../cloudfunctions/_application/unresolved-money';
import type { BillLine, RefundLine } from '../../../domain/reconciliation/bill-line';
import { startOfBillDay } from '../../../domain/reconciliation/bill-day';
import { DAY, HOUR } from '../../../domain/primitives/instant';
import {
  DAY_ONE,
  DAY_TWO,
  expectSumsToFit,
  FINANCE,
  ReconciledEstate,
} from './reconciled-estate';

let desk: ReconciledEstate;

beforeEach(() => {
  desk = new ReconciledEstate();
});

const found = () =>
  desk.differences().map(({ kind, status, deltaFen, key }) => ({ kind, status, deltaFen, key }));

test('a day on which all agrees has no difference', async () => {
  await desk.refund();
  await desk.refund();
  const lines = await desk.lines(DAY_ONE);
  expect(lines.filter(({ kind }) => kind === 'payment').length).toBeGreaterThan(0);
  desk.bill(DAY_ONE, lines);
  await desk.runAfter(DAY_ONE);
  expect(found()).toEqual([]);
  const { step, matched, provider, booked } = await desk.day(DAY_ONE);
  expect(step).toBe('done');
  expect(matched).toEqual(provider);
  expect(booked).toEqual(provider);
  expect(desk.world.database.peek('notices').filter(({ kind }) => kind.startsWith('bill'))).toEqual(
    [],
  );
});

type Plant = (lines: BillLine[], refund: RefundLine) => BillLine[];

const without: Plant = (lines, refund) => lines.filter((line) => line !== refund);
const changed =
  (change: Partial<RefundLine>): Plant =>
  (lines, refund) =>
    lines.map((line) => (line === refund ? { ...refund, ...change } : line));

const planted: Array<[string, Plant, string, (amountFen: number) => number]> = [
  ['is missing', without, 'refundMissing', (amountFen) => -amountFen],
  ['has another amount', changed({ amountFen: 7 }), 'refundAmount', (amountFen) => 7 - amountFen],
  ['is said to be closed', changed({ state: 'closed' }), 'refundState', () => 0],
  [
    'stands there twice',
    (lines, refund) => [...lines, { ...refund, lineNumber: 999 }],
    'refundDoubled',
    (amountFen) => amountFen,
  ],
];

test.each(planted)('a refund that %s is found, and nothing else', async (_, plant, kind, delta) => {
  await desk.refund();
  const refund = await desk.refund();
  await desk.refund();
  const lines = await desk.lines(DAY_ONE);
  const line = lines.find(
    (one): one is RefundLine =>
      one.kind === 'refund' && one.outRefundNumber === refund.outRefundNumber,
  );
  desk.bill(DAY_ONE, plant(lines, line!));
  await desk.runAfter(DAY_ONE);
  const key = `refund_${refund.outRefundNumber}`;
  const status = kind === 'refundMissing' ? 'waiting' : 'open';
  // 0, and not its negative twin.
  expect(found()).toEqual([{ kind, status, deltaFen: delta(refund.amountFen) + 0, key }]);
  await expectSumsToFit(desk, DAY_ONE);
});

test('a refund that nobody of us ordered is found, and finance is told', async () => {
  const refund = await desk.refund();
  const extra = desk.line(refund, { outRefundNumber: 'manual-1', amountFen: 500 });
  desk.bill(DAY_ONE, [...(await desk.lines(DAY_ONE)), extra]);
  await desk.runAfter(DAY_ONE);
  expect(found()).toEqual([
    { kind: 'refundUnknown', status: 'open', deltaFen: 500, key: 'refund_manual-1' },
  ]);
  await expectSumsToFit(desk, DAY_ONE);
  const [notice, ...more] = desk.world.database
    .peek('notices')
    .filter(({ kind }) => kind === 'billDifferencesFinance');
  expect(notice).toMatchObject({ personId: FINANCE, facts: { count: 1 } });
  expect(more).toEqual([]);
});

test('a bill that was made before the provider knew is settled by its answer', async () => {
  await desk.refund();
  const lines = await desk.lines(DAY_ONE);
  const [refund] = lines.filter((line): line is RefundLine => line.kind === 'refund');
  desk.bill(DAY_ONE, changed({ state: 'processing' })(lines, refund!));
  await desk.runAfter(DAY_ONE);
  expect(await desk.only()).toMatchObject({
    kind: 'refundState',
    status: 'cleared',
    answered: 'success',
  });
});

test('a refund that finance paid by hand and the provider too is for a person', async () => {
  const refund = await desk.refund('abnormal');
  const details = desk.world.database.peek('personDetails');
  const order = await desk.world.database.get('orders', refund.orderId);
  const phone = details.find(({ _id }) => _id === order?.payerId)?.phone ?? '';
  const chosen = await desk.estate.call(FINANCE, 'desk.chooseOtherPath', {
    ticketId: refund.ticketId,
    path: 'transfer',
    receiptNumber: 'R-1',
    payerPhoneEnd: phone.slice(-4),
    reason: '卡已注销',
  });
  expect(chosen.ok).toBe(true);
  desk.world.gateway.settle(refund.outRefundNumber, 'success');
  desk.bill(DAY_ONE, await desk.lines(DAY_ONE));
  await desk.runAfter(DAY_ONE);
  expect(await desk.only()).toMatchObject({
    kind: 'refundState',
    status: 'open',
    standing: 'transferred',
    providerState: 'success',
  });
});

test('an attempt that never was is nobody of ours either', async () => {
  const refund = await desk.refund();
  const number = `${refund._id}_7`;
  const never = desk.line(refund, { outRefundNumber: number });
  desk.bill(DAY_ONE, [...(await desk.lines(DAY_ONE)), never]);
  await desk.runAfter(DAY_ONE);
  expect(found()).toMatchObject([{ kind: 'refundUnknown', key: `refund_${number}` }]);
});

test('payments are compared with the orders, both ways', async () => {
  const lines = await desk.lines(DAY_ONE);
  const [gone, other, ...rest] = lines.filter(({ kind }) => kind === 'payment');
  const unknown = { ...gone!, transactionId: '4200unknown', amountFen: 1_00 };
  desk.bill(DAY_ONE, [{ ...other!, amountFen: 1 }, ...rest, unknown]);
  await desk.runAfter(DAY_ONE);
  expect(found()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'paymentMissing', status: 'waiting' }),
      expect.objectContaining({ kind: 'paymentAmount', status: 'open' }),
      expect.objectContaining({ kind: 'paymentUnknown', status: 'waiting', deltaFen: 1_00 }),
    ]),
  );
  expect(found()).toHaveLength(3);
  await expectSumsToFit(desk, DAY_ONE);
});

describe('what resolves itself without money being moved', () => {
  test('a line that the next bill has clears what was missed', async () => {
    const refund = await desk.refund();
    const lines = await desk.lines(DAY_ONE);
    const late = lines.filter(({ kind }) => kind === 'refund');
    desk.bill(DAY_ONE, lines.filter(({ kind }) => kind === 'payment'));
    await desk.runAfter(DAY_ONE);
    expect(found()).toMatchObject([{ kind: 'refundMissing', status: 'waiting' }]);
    desk.bill(DAY_TWO, [...(await desk.lines(DAY_TWO)), ...late]);
    await desk.runAfter(DAY_TWO);
    const difference = await desk.only();
    expect(difference).toMatchObject({
      status: 'cleared',
      cleared: { by: 'laterBill', day: DAY_TWO },
      refundIntentId: refund._id,
    });
    await expectSumsToFit(desk, DAY_ONE);
    await expectSumsToFit(desk, DAY_TWO);
    expect((await desk.day(DAY_TWO)).carried.refund).toEqual({ count: 1, fen: refund.amountFen });
  });

  test('what the next bill has not either is put to a person', async () => {
    await desk.refund();
    const lines = await desk.lines(DAY_ONE);
    desk.bill(DAY_ONE, lines.filter(({ kind }) => kind === 'payment'));
    await desk.runAfter(DAY_ONE);
    desk.bill(DAY_TWO, await desk.lines(DAY_TWO));
    await desk.runAfter(DAY_TWO);
    expect(found()).toMatchObject([{ kind: 'refundMissing', status: 'open' }]);
  });

  test('a success that we had not heard of goes the ordinary way', async () => {
    const refund = await desk.refund(null);
    // The notice is lost, and so is the answer to every question so far.
    desk.world.gateway.settle(refund.outRefundNumber, 'success');
    desk.bill(DAY_ONE, await desk.lines(DAY_ONE));
    await desk.runAfter(DAY_ONE);
    expect(await desk.read(refund._id)).toMatchObject({ status: 'posted', paidBy: 'provider' });
    expect(await desk.only()).toMatchObject({
      kind: 'refundUnheard',
      status: 'cleared',
      cleared: { by: 'providerAsked' },
      answered: 'success',
    });
    const entries = desk.world.database.peek('journalEntries');
    expect(entries.filter(({ refundIntentId }) => refundIntentId === refund._id)).toHaveLength(1);
    await expectSumsToFit(desk, DAY_ONE);
  });

  test('a bill that is older than our news is no difference', async () => {
    const refund = await desk.refund(null);
    const lines = await desk.lines(DAY_ONE);
    desk.bill(DAY_ONE, lines);
    desk.world.clock.advance(startOfBillDay(DAY_ONE) + DAY + 9.5 * HOUR - desk.world.clock.now());
    await desk.settle(refund.outRefundNumber, 'success');
    await desk.runAfter(DAY_ONE);
    expect(found()).toEqual([]);
  });

  test('an attempt that was closed and its successor both agree', async () => {
    const refund = await desk.refund('closed');
    await desk.estate.deliver();
    await desk.settle(`${refund._id}_2`, 'success');
    const closed = desk.line({ ...refund, outRefundNumber: `${refund._id}_1` });
    const lines = await desk.lines(DAY_ONE);
    desk.bill(DAY_ONE, [...lines, closed]);
    await desk.runAfter(DAY_ONE);
    expect(closed.state).toBe('closed');
    expect(found()).toEqual([]);
  });

  test('an order that arrives after its payment clears it', async () => {
    const lines = await desk.lines(DAY_ONE);
    const [payment] = lines.filter(({ kind }) => kind === 'payment');
    const [order] = await desk.world.database.find('orders', {
      where: { transactionId: payment!.transactionId },
      limit: 1,
    });
    const { database } = desk.world;
    await database.transaction((transaction) => transaction.remove('orders', order!._id));
    desk.bill(DAY_ONE, lines);
    await desk.runAfter(DAY_ONE);
    expect(found()).toMatchObject([{ kind: 'paymentUnknown', status: 'waiting' }]);
    await desk.world.database.append('orders', order!);
    desk.bill(DAY_TWO, await desk.lines(DAY_TWO));
    await desk.runAfter(DAY_TWO);
    expect(await desk.only()).toMatchObject({
      status: 'cleared',
      cleared: { by: 'orderArrived', day: DAY_TWO },
    });
    await expectSumsToFit(desk, DAY_ONE);
  });
});

test('the close of a month hears what is left of it', async () => {
  await desk.refund();
  await desk.refund('abnormal');
  const lines = await desk.lines(DAY_ONE);
  desk.bill(DAY_ONE, lines.filter(({ kind }) => kind === 'payment'));
  await desk.runAfter(DAY_ONE);
  const after = (day: string) => unresolvedMoney(desk.world, startOfBillDay(day) + DAY);
  expect(await after(DAY_ONE)).toEqual({ refundExceptions: 1, differences: 2, unfinishedDays: 0 });
  expect(await after(DAY_TWO)).toMatchObject({ unfinishedDays: 1 });
  expect(await after('2026-11-19')).toMatchObject({ differences: 0 });
});
