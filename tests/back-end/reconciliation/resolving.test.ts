/** What finance does about a difference: with a reason, with four eyes, and never by an edit. */
import type { ActionInput } from '../../../domain/contract/actions';
import { differenceOf } from '../../../domain/fund/journal-entry';
import { DAY_ONE, FINANCE, ReconciledEstate, SUPERVISOR } from './reconciled-estate';

let desk: ReconciledEstate;

beforeEach(() => {
  desk = new ReconciledEstate();
});

type Resolution = ActionInput<'reconciliation.resolve'>['resolution'];

const reason = '支付方客服核实，工单 1122';

function resolve(resolution: Resolution, differenceId: string, requestId?: string) {
  const input = { differenceId, resolution, reason, ...(requestId ? { requestId } : {}) };
  return desk.estate.call(FINANCE, 'reconciliation.resolve', input);
}

function confirm(person: string, differenceId: string, agree = true) {
  return desk.estate.call(person, 'reconciliation.confirm', { differenceId, agree, reason });
}

/** A refund that the provider paid and we never ordered, of so much. */
async function unknownRefund(amountFen: number) {
  const refund = await desk.refund();
  const extra = desk.line(refund, { outRefundNumber: 'manual-1', amountFen });
  desk.bill(DAY_ONE, [...(await desk.lines(DAY_ONE)), extra]);
  await desk.runAfter(DAY_ONE);
  return (await desk.only())._id;
}

const corrections = () =>
  desk.world.database.peek('journalEntries').filter(({ causeId }) => causeId?.startsWith('diff'));

function clearingFen(): number {
  return corrections()
    .flatMap(({ postings }) => postings)
    .filter(({ accountId }) => accountId === 'providerClearing')
    .reduce((sum, { side, amountFen }) => sum + (side === 'credit' ? amountFen : -amountFen), 0);
}

test('a small difference is explained by one person, and no entry is posted', async () => {
  const id = await unknownRefund(500);
  expect(await resolve('explain', id)).toMatchObject({ ok: true, value: { status: 'closed' } });
  expect(corrections()).toEqual([]);
  const shown = await desk.estate.call(FINANCE, 'reconciliation.day', { day: DAY_ONE });
  expect(shown).toMatchObject({
    ok: true,
    value: {
      differences: [
        { status: 'closed', closedAs: 'explain', notes: [{ act: 'explain', text: reason }] },
      ],
    },
  });
});

test('a large one needs a second person even when nothing is posted', async () => {
  const id = await unknownRefund(500_00);
  expect(await resolve('explain', id)).toMatchObject({ value: { status: 'proposed' } });
  expect(await confirm(FINANCE, id)).toMatchObject({ ok: false, code: 'ownProposal' });
  expect(await confirm(SUPERVISOR, id)).toMatchObject({ value: { status: 'closed' } });
});

test('a correction waits for a second person and is one balanced entry', async () => {
  const id = await unknownRefund(500);
  expect(await resolve('correct', id)).toMatchObject({ value: { status: 'proposed' } });
  expect(corrections()).toEqual([]);
  await desk.estate.deliver();
  const told = desk.world.database.peek('notices').map(({ kind }) => kind);
  expect(told).toContain('differenceProposedFinance');
  expect(await confirm(SUPERVISOR, id)).toMatchObject({ value: { status: 'closed' } });
  const [entry, ...more] = corrections();
  expect(more).toEqual([]);
  expect(entry).toMatchObject({ kind: 'billCorrection', causeId: id });
  expect(differenceOf(entry!)).toBe(0);
  expect(clearingFen()).toBe(500);
  expect((await desk.only()).entryIds).toEqual([entry!._id]);
});

test('what is declined is open again, and nothing was posted', async () => {
  const id = await unknownRefund(500);
  await resolve('correct', id);
  expect(await confirm(SUPERVISOR, id, false)).toMatchObject({ value: { status: 'open' } });
  expect(corrections()).toEqual([]);
  expect(await confirm(SUPERVISOR, id)).toMatchObject({ code: 'nothingProposed' });
  expect(await resolve('explain', id)).toMatchObject({ value: { status: 'closed' } });
});

test('a correction that was wrong is reversed by another entry, also by two people', async () => {
  const id = await unknownRefund(500);
  await resolve('correct', id);
  await confirm(SUPERVISOR, id);
  expect(await resolve('takeBack', id)).toMatchObject({ value: { status: 'proposed' } });
  expect(await confirm(SUPERVISOR, id, false)).toMatchObject({ value: { status: 'closed' } });
  await resolve('takeBack', id);
  expect(await confirm(SUPERVISOR, id)).toMatchObject({ value: { status: 'open' } });
  expect(corrections().map(({ kind }) => kind)).toEqual(['billCorrection', 'reversal']);
  expect(clearingFen()).toBe(0);
  await resolve('correct', id);
  await confirm(SUPERVISOR, id);
  expect(corrections()).toHaveLength(3);
  expect(clearingFen()).toBe(500);
});

test('a refund that the provider has not is corrected the other way', async () => {
  const refund = await desk.refund();
  const lines = await desk.lines(DAY_ONE);
  desk.bill(DAY_ONE, lines.filter(({ kind }) => kind === 'payment'));
  await desk.runAfter(DAY_ONE);
  const { _id } = await desk.only();
  expect(await resolve('explain', _id)).toMatchObject({ code: 'differenceNotOpen' });
  desk.bill('2026-11-21', await desk.lines('2026-11-21'));
  await desk.runAfter('2026-11-21');
  await resolve('correct', _id);
  await confirm(SUPERVISOR, _id);
  expect(clearingFen()).toBe(-refund.amountFen);
});

test('what may still be posted by the ordinary way cannot be corrected', async () => {
  const refund = await desk.refund('abnormal');
  const lines = await desk.lines(DAY_ONE);
  const wrong = lines.map((line) =>
    line.kind === 'refund' ? { ...line, state: 'success' as const } : line,
  );
  desk.bill(DAY_ONE, wrong);
  await desk.runAfter(DAY_ONE);
  const difference = await desk.only();
  expect(difference).toMatchObject({ status: 'open', standing: 'exception', answered: 'abnormal' });
  expect(await resolve('correct', difference._id)).toMatchObject({ code: 'correctionNotPossible' });
  expect(await resolve('explain', difference._id)).toMatchObject({ ok: true });
  expect((await desk.read(refund._id)).status).toBe('exception');
});

test('a correction that the second person finds out of date is not posted', async () => {
  const refund = await desk.refund();
  const lines = await desk.lines(DAY_ONE);
  const wrong = lines.map((line) =>
    line.kind === 'refund' ? { ...line, state: 'closed' as const } : line,
  );
  desk.bill(DAY_ONE, wrong);
  await desk.runAfter(DAY_ONE);
  const { _id } = await desk.only();
  await resolve('correct', _id);
  await desk.world.database.transaction(async (transaction) => {
    await transaction.put('refunds', { ...(await desk.read(refund._id)), status: 'exception' });
  });
  expect(await confirm(SUPERVISOR, _id)).toMatchObject({ code: 'correctionNotPossible' });
  expect(corrections()).toEqual([]);
});

test('a payment is nothing that the books of the fund can correct', async () => {
  const lines = await desk.lines(DAY_ONE);
  const [first, ...rest] = lines;
  desk.bill(DAY_ONE, [{ ...first!, amountFen: 1 }, ...rest]);
  await desk.runAfter(DAY_ONE);
  const { _id } = await desk.only();
  expect(await resolve('correct', _id)).toMatchObject({ code: 'correctionNotPossible' });
});

test('the same request twice is one, also when it comes twice at once', async () => {
  const id = await unknownRefund(500);
  const requestId = 'request-0000000001';
  const answers = await Promise.all([
    resolve('correct', id, requestId),
    resolve('correct', id, requestId),
  ]);
  expect(answers).toEqual([answers[0], answers[0]]);
  expect(await resolve('correct', id)).toMatchObject({ code: 'differenceWaitsForSecond' });
  expect(desk.world.database.peek('differenceNotes')).toHaveLength(1);
  await Promise.all([confirm(SUPERVISOR, id), confirm(SUPERVISOR, id)]);
  expect(corrections()).toHaveLength(1);
});

test('what a person has closed is not opened by a bill that comes later', async () => {
  await desk.refund();
  const lines = await desk.lines(DAY_ONE);
  const late = lines.filter(({ kind }) => kind === 'refund');
  desk.bill(DAY_ONE, lines.filter(({ kind }) => kind === 'payment'));
  await desk.runAfter(DAY_ONE);
  desk.bill('2026-11-21', await desk.lines('2026-11-21'));
  await desk.runAfter('2026-11-21');
  const { _id } = await desk.only();
  await resolve('explain', _id);
  desk.bill('2026-11-22', [...(await desk.lines('2026-11-22')), ...late]);
  await desk.runAfter('2026-11-22');
  expect(await desk.only()).toMatchObject({ status: 'closed', closed: { resolution: 'explain' } });
});

test('the list of work has refunds that came back and open differences, oldest first', async () => {
  const abnormal = await desk.refund('abnormal');
  await unknownRefund(500);
  desk.answer('2026-11-21', { kind: 'unreadable', problem: 'head', lineNumber: 1 });
  await desk.runAfter('2026-11-21');
  const shown = await desk.estate.call(FINANCE, 'reconciliation.exceptions', {});
  expect(shown).toMatchObject({
    ok: true,
    value: {
      refunds: [{ ticketId: abnormal.ticketId, amountFen: abnormal.amountFen }],
      differences: [{ kind: 'refundUnknown', correctionFen: 500, needsTwo: { correct: true } }],
      unreadableDays: [{ day: '2026-11-21', state: 'unreadable', unreadableLine: 1 }],
    },
  });
});

test('the days show both sides, what is open and what waits', async () => {
  await unknownRefund(500);
  const shown = await desk.estate.call(SUPERVISOR, 'reconciliation.days', {});
  expect(shown).toMatchObject({
    ok: true,
    value: { days: [{ day: DAY_ONE, state: 'compared', openCount: 1, waitingCount: 0 }] },
  });
  const unknown = await desk.estate.call(FINANCE, 'reconciliation.day', { day: '2026-01-01' });
  expect(unknown).toMatchObject({ ok: false, code: 'dayNotFound' });
});

test('a difference that is none is not found', async () => {
  const code = 'differenceNotFound';
  expect(await resolve('explain', 'difference_none')).toMatchObject({ code });
  expect(await confirm(SUPERVISOR, 'difference_none')).toMatchObject({ code });
});

test('neither differences nor the lines of a bill hold who paid', async () => {
  await unknownRefund(500);
  const openids = desk.world.database.peek('people').map(({ openid }) => openid);
  const kept = JSON.stringify([
    desk.world.database.peek('differences'),
    desk.world.database.peek('billPages'),
    desk.world.database.peek('reconciliationDays'),
  ]);
  expect(openids.filter((openid) => kept.includes(openid))).toEqual([]);
});
