/** The run of the timer: cut short, repeated, doubled, without a bill, with one that is broken. */
import { reconcileBills } from '../../../cloudfunctions/_application/reconcile-bills';
import { startOfBillDay } from '../../../domain/reconciliation/bill-day';
import type { BillLine } from '../../../domain/reconciliation/bill-line';
import { DAY, HOUR } from '../../../domain/primitives/instant';
import { DAY_ONE, expectSumsToFit, ReconciledEstate } from './reconciled-estate';

let desk: ReconciledEstate;

beforeEach(() => {
  desk = new ReconciledEstate();
});

const found = () =>
  desk.differences().map(({ kind, status, deltaFen, key }) => ({ kind, status, deltaFen, key }));

const askedFor = (day: string) => desk.world.bills.asked.filter((one) => one === day).length;

test('asks from ten on, and again until the bill is there', async () => {
  await desk.refund();
  await desk.runAfter(DAY_ONE, 9.9);
  expect(desk.world.bills.asked).toEqual(['2026-11-19']);
  await desk.runAfter(DAY_ONE, 10);
  expect(askedFor(DAY_ONE)).toBe(1);
  expect((await desk.day(DAY_ONE)).step).toBe('bill');
  await desk.runAfter(DAY_ONE, 10.1);
  expect(askedFor(DAY_ONE)).toBe(1);
  desk.bill(DAY_ONE, await desk.lines(DAY_ONE));
  await desk.runAfter(DAY_ONE, 10.5);
  expect((await desk.day(DAY_ONE)).step).toBe('done');
});

test('that is done again changes nothing', async () => {
  const refund = await desk.refund();
  const extra = desk.line(refund, { outRefundNumber: 'manual-1' });
  desk.bill(DAY_ONE, [...(await desk.lines(DAY_ONE)), extra]);
  await desk.runAfter(DAY_ONE);
  const before = JSON.stringify([await desk.day(DAY_ONE), desk.differences()]);
  await desk.runAfter(DAY_ONE, 12);
  await desk.runAfter(DAY_ONE, 13);
  expect(JSON.stringify([await desk.day(DAY_ONE), desk.differences()])).toBe(before);
  expect(desk.world.bills.asked).toHaveLength(1);
});

test('goes on where it died, wherever that was, and ends the same', async () => {
  const shape = async (dying: number | null) => {
    desk = new ReconciledEstate();
    const refund = await desk.refund();
    const unheard = await desk.refund(null);
    desk.world.gateway.settle(unheard.outRefundNumber, 'success');
    const lines = await desk.lines(DAY_ONE);
    const many = Array.from({ length: 450 }, (_, position): BillLine => {
      const transactionId = `4200nobody${position}`;
      return { kind: 'payment', lineNumber: position, at: 0, transactionId, amountFen: 1 };
    });
    const extra = desk.line(refund, { outRefundNumber: 'manual-1' });
    desk.bill(DAY_ONE, [...many, ...lines, extra, desk.line(refund)]);
    if (dying !== null) dieAtWrite(dying);
    let writes = 0;
    for (let run = 0; run < 12; run += 1) {
      await desk.runAfter(DAY_ONE, 10.5 + run / 2).catch(() => undefined);
      writes += 1;
    }
    expect(writes).toBe(12);
    const { step, provider, booked, matched, pageCount } = await desk.day(DAY_ONE);
    expect(step).toBe('done');
    await expectSumsToFit(desk, DAY_ONE);
    return {
      provider,
      booked,
      matched: { ...matched, refund: null },
      pageCount,
      found: found().map(({ kind, deltaFen, key }) => `${kind} ${deltaFen} ${key}`).sort(),
    };
  };
  const whole = await shape(null);
  expect(whole.pageCount).toBeGreaterThan(2);
  for (const dying of [1, 2, 3, 4, 6, 9, 200, 460, 470, 480]) {
    expect(await shape(dying)).toEqual(whole);
  }
});

/** The nth write of the database fails, before it or after it has happened; once. */
function dieAtWrite(nth: number): void {
  const { database } = desk.world;
  const { append, transaction } = database;
  let count = 0;
  const strikes = () => (count += 1) === nth;
  database.append = async (name, document) => {
    const dies = strikes();
    if (dies && nth % 2 === 0) throw new Error('died before the write');
    const isNew = await append(name, document);
    if (dies) throw new Error('died after the write');
    return isNew;
  };
  database.transaction = async (work) => {
    const dies = strikes();
    if (dies && nth % 2 === 0) throw new Error('died before the write');
    const value = await transaction(work);
    if (dies) throw new Error('died after the write');
    return value;
  };
}

test('two runs at once come to the same as one', async () => {
  const refund = await desk.refund();
  const extra = desk.line(refund, { outRefundNumber: 'manual-1' });
  desk.bill(DAY_ONE, [...(await desk.lines(DAY_ONE)), extra]);
  desk.world.clock.advance(startOfBillDay(DAY_ONE) + DAY + 11 * HOUR - desk.world.clock.now());
  await Promise.all([reconcileBills(desk.world), reconcileBills(desk.world)]);
  expect(found()).toMatchObject([{ kind: 'refundUnknown' }]);
  await expectSumsToFit(desk, DAY_ONE);
});

test('a day without a line counts as such a day later, and misses what we have', async () => {
  const refund = await desk.refund();
  const payments = (await desk.lines(DAY_ONE)).filter(({ kind }) => kind === 'payment');
  await desk.runAfter(DAY_ONE, 11);
  expect((await desk.day(DAY_ONE)).step).toBe('bill');
  await desk.runAfter(DAY_ONE, 35);
  expect(await desk.day(DAY_ONE)).toMatchObject({ step: 'done', hasBill: false });
  const missing = found().map(({ kind }) => kind);
  expect(missing.filter((kind) => kind === 'refundMissing')).toHaveLength(1);
  expect(missing).toHaveLength(payments.length + 1);
  expect(found()).toContainEqual(
    expect.objectContaining({ key: `refund_${refund.outRefundNumber}` }),
  );
});

test('a bill that cannot be read leaves nothing behind; finance is told once', async () => {
  await desk.refund();
  desk.answer(DAY_ONE, { kind: 'unreadable', problem: 'sum', lineNumber: 9 });
  await desk.runAfter(DAY_ONE);
  await desk.runAfter(DAY_ONE, 12);
  expect(await desk.day(DAY_ONE)).toMatchObject({
    step: 'bill',
    unreadable: { problem: 'sum', lineNumber: 9 },
  });
  expect(desk.world.database.peek('billPages')).toEqual([]);
  expect(found()).toEqual([]);
  const told = desk.world.database.peek('notices').map(({ kind }) => kind);
  expect(told.filter((kind) => kind === 'billUnreadableFinance')).toHaveLength(1);
  desk.bill(DAY_ONE, await desk.lines(DAY_ONE));
  await desk.runAfter(DAY_ONE, 13);
  expect(await desk.day(DAY_ONE)).toMatchObject({ step: 'done', unreadable: null });
});

test('days that were missed are made up for, oldest first', async () => {
  await desk.runAfter(DAY_ONE);
  await desk.runAfter('2026-11-24');
  expect(desk.world.bills.asked).toEqual([
    '2026-11-20',
    '2026-11-20',
    '2026-11-21',
    '2026-11-22',
    '2026-11-23',
    '2026-11-24',
  ]);
});

test('an outage of the provider leaves the day for the next run', async () => {
  const { bills, logged } = desk.world;
  const fetch = bills.fetch.bind(bills);
  bills.fetch = () => Promise.reject(new Error('timeout'));
  await desk.runAfter(DAY_ONE);
  expect(logged.at(-1)?.line).toMatchObject({ action: 'reconcileBills', day: DAY_ONE });
  bills.fetch = fetch;
  desk.bill(DAY_ONE, await desk.lines(DAY_ONE));
  await desk.runAfter(DAY_ONE, 10.6);
  expect((await desk.day(DAY_ONE)).step).toBe('done');
});
