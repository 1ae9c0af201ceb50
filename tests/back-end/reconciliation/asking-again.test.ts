/** Finance has a bill fetched again by hand: one that came late, was broken, or never was. */
import {
  DAY_ONE,
  expectSumsToFit,
  FINANCE,
  ReconciledEstate,
  SUPERVISOR,
} from './reconciled-estate';

let desk: ReconciledEstate;

beforeEach(() => {
  desk = new ReconciledEstate();
});

const ask = (day = DAY_ONE, person = FINANCE) =>
  desk.estate.call(person, 'reconciliation.askBillAgain', { day });

async function shown() {
  const answer = await desk.estate.call(FINANCE, 'reconciliation.day', { day: DAY_ONE });
  return answer.ok ? answer.value.day : answer.code;
}

/** The hour of the day after from which a bill that is not there counts as none. */
const WITHOUT_BILL = 34.1;

test('a bill that came after its day counted as without one is compared from its beginning', async () => {
  await desk.refund();
  await desk.runAfter(DAY_ONE, 10);
  await desk.runAfter(DAY_ONE, WITHOUT_BILL);
  expect(await desk.day(DAY_ONE)).toMatchObject({ step: 'done', hasBill: false });
  const missed = desk.differences().filter(({ day }) => day === DAY_ONE);
  expect(missed.map(({ kind }) => kind)).toContain('refundMissing');
  const entries = (await desk.estate.all('journalEntries')).length;

  desk.bill(DAY_ONE, await desk.lines(DAY_ONE));
  expect(await ask()).toMatchObject({ ok: true, value: { asked: true } });
  expect(await ask()).toMatchObject({ ok: true, value: { asked: true } });
  await desk.runAfter(DAY_ONE, WITHOUT_BILL + 0.2);
  expect(await desk.day(DAY_ONE)).toMatchObject({ step: 'done', hasBill: true });
  const after = desk.differences().filter(({ day }) => day === DAY_ONE);
  expect(after.map(({ status }) => status)).toEqual(missed.map(() => 'cleared'));
  await expectSumsToFit(desk, DAY_ONE);
  expect((await desk.estate.all('journalEntries')).length).toBe(entries);
});

test('a bill that is not there yet is asked for in the next round, not after its wait', async () => {
  await desk.refund();
  await desk.runAfter(DAY_ONE, 10);
  desk.bill(DAY_ONE, await desk.lines(DAY_ONE));
  await desk.runAfter(DAY_ONE, 10.1);
  expect((await desk.day(DAY_ONE)).step).toBe('bill');
  expect(await shown()).toMatchObject({ state: 'waitingForBill', isFetchDue: false });
  await ask();
  expect(await shown()).toMatchObject({ state: 'waitingForBill', isFetchDue: true });
  await desk.runAfter(DAY_ONE, 10.2);
  expect(await shown()).toMatchObject({ state: 'compared', isFetchDue: false });
  expect((await desk.day(DAY_ONE)).step).toBe('done');
});

test('a day whose bill is there, and one that never was, are refused', async () => {
  await desk.refund();
  desk.bill(DAY_ONE, await desk.lines(DAY_ONE));
  await desk.runAfter(DAY_ONE);
  expect(await ask()).toMatchObject({ ok: false, code: 'billThere' });
  expect(await ask('2026-01-01')).toMatchObject({ ok: false, code: 'dayNotFound' });
  expect(await ask(DAY_ONE, SUPERVISOR)).toMatchObject({ ok: false });
});

test('what a person has decided on the day is taken back first', async () => {
  await desk.refund();
  await desk.runAfter(DAY_ONE, 10);
  await desk.runAfter(DAY_ONE, WITHOUT_BILL);
  const [missing] = desk.differences().filter(({ kind }) => kind === 'refundMissing');
  if (missing === undefined) throw new Error('nothing is missing');
  const closed = { ...missing, status: 'closed' as const };
  await desk.world.database.transaction((one) => one.put('differences', closed));
  expect(await ask()).toMatchObject({ ok: false, code: 'dayDecided' });
  expect((await desk.day(DAY_ONE)).step).toBe('done');
});
