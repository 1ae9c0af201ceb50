import { postEntry } from '../../../cloudfunctions/_application/post-entry';
import { couponGrantedEntry } from '../../../domain/fund/events/coupon';
import { DAY, MINUTE } from '../../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from '../../world/memory-estate';
import { fileClaim, must, settleClaim } from '../../world/memory-steps';
import { catchUp, kindByHand } from './books-facts';

const NOON = Date.UTC(2026, 10, 20, 4);
const month = '2026-11';

/** November with one refund, and the first days of December. */
async function december(): Promise<MemoryEstate> {
  const estate = createMemoryEstate(NOON);
  await settleClaim(estate, await fileClaim(estate, 'chen-guilan'));
  estate.world.clock.advance(12 * DAY);
  await catchUp(estate);
  return estate;
}

async function digestOf(estate: MemoryEstate): Promise<string> {
  return (await must(estate, 'fang-ning', 'fund.month', { month })).digest ?? '';
}

test('a month is closed once, with the sums of the journal and what they were made from', async () => {
  const estate = await december();
  const before = await must(estate, 'fang-ning', 'fund.month', { month });
  expect(before.checks.map(({ id, holds }) => [id, holds])).toEqual([
    ['over', true],
    ['next', true],
    ['complete', true],
    ['balanced', true],
  ]);
  const digest = before.digest ?? '';
  const requestId = 'request-to-close-it';
  const closed = await must(estate, 'fang-ning', 'fund.closeMonth', {
    month,
    digest,
    seesOpen: true,
    requestId,
  });
  expect(closed.closed).toEqual({ at: estate.world.clock.now(), byName: '方宁' });
  const entries = await estate.all('journalEntries');
  const until = estate.world.calendars.beginningOf('2026-12-01');
  expect(closed.entryCount).toBe(entries.filter(({ at }) => at < until).length);
  expect(closed.trial.debitFen).toBe(closed.trial.creditFen);
  for (const { kind, debitFen, creditFen } of closed.trial.lines) {
    expect([kind, debitFen + creditFen]).toEqual([kind, Math.abs(kindByHand(entries, kind, until))]);
  }
  // The same tap again is answered the same; another one is told that it is done.
  estate.world.clock.advance(MINUTE);
  const again = { month, digest, seesOpen: true, requestId };
  expect(await must(estate, 'fang-ning', 'fund.closeMonth', again)).toEqual(closed);
  const other = await estate.call('fang-ning', 'fund.closeMonth', { month, digest, seesOpen: true });
  expect(other).toMatchObject({ ok: false, code: 'monthClosed' });
  expect((await must(estate, 'fang-ning', 'fund.months', {})).months).toMatchObject([
    { month: '2026-12', state: 'running' },
    { month, state: 'closed' },
  ]);
});

test('however many close it at once, one close stands', async () => {
  const estate = await december();
  const digest = await digestOf(estate);
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, (_, number) =>
      estate.call('fang-ning', 'fund.closeMonth', {
        month,
        digest,
        seesOpen: true,
        requestId: `request-to-close-${number}`,
      }),
    ),
  );
  const codes = outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.code)).sort();
  expect(codes).toEqual([...Array.from({ length: 7 }, () => 'monthClosed'), 'ok']);
  expect(await estate.all('monthCloses')).toHaveLength(1);
});

test('nothing is posted into a closed month: it goes into the open one, with its reason', async () => {
  const estate = await december();
  const digest = await digestOf(estate);
  const closed = await must(estate, 'fang-ning', 'fund.closeMonth', { month, digest, seesOpen: true });
  const { world } = estate;
  const at = world.calendars.beginningOf('2026-12-01') - 1;
  const head = { entryId: 'late', at, causeId: 'late', amountFen: 500 };
  await world.database.transaction((one) => postEntry(one, couponGrantedEntry(head), []));
  const late = await world.database.get('journalEntries', 'late');
  expect(late?.at).toBeGreaterThan(at);
  expect(late?.lateFrom).toBe(at);
  await catchUp(estate);
  expect(await must(estate, 'fang-ning', 'fund.month', { month })).toEqual(closed);
});

test('a month that runs, or whose last day is not summed, is not closed', async () => {
  const estate = createMemoryEstate(NOON);
  await estate.runTimers();
  estate.world.clock.advance(3 * MINUTE);
  await estate.runTimers();
  const close = async () =>
    estate.call('fang-ning', 'fund.closeMonth', {
      month,
      digest: await digestOf(estate),
      seesOpen: true,
    });
  expect(await close()).toMatchObject({ ok: false, code: 'monthNotOver' });
  const end = estate.world.calendars.beginningOf('2026-12-01');
  estate.world.clock.advance(end + 5 * MINUTE - estate.world.clock.now());
  await estate.runTimers();
  expect(await close()).toMatchObject({ ok: false, code: 'monthNotOver' });
  estate.world.clock.advance(15 * MINUTE);
  await catchUp(estate);
  expect(await close()).toMatchObject({ ok: true });
});

test('months are closed in their order, and only those that the books have', async () => {
  const estate = await december();
  estate.world.clock.advance(40 * DAY);
  await catchUp(estate);
  const { digest } = await must(estate, 'fang-ning', 'fund.month', { month: '2026-12' });
  const input = { month: '2026-12', digest: digest ?? '', seesOpen: true };
  const refused = await estate.call('fang-ning', 'fund.closeMonth', input);
  expect(refused).toMatchObject({ ok: false, code: 'earlierMonthOpen' });
  for (const none of ['2026-10', '2027-03']) {
    const outcome = await estate.call('fang-ning', 'fund.month', { month: none });
    expect(outcome).toMatchObject({ ok: false, code: 'monthNotFound' });
  }
  await must(estate, 'fang-ning', 'fund.closeMonth', {
    month,
    digest: await digestOf(estate),
    seesOpen: true,
  });
  await must(estate, 'fang-ning', 'fund.closeMonth', input);
});

test('refunds of the month that are open still are listed, and have to be seen', async () => {
  const estate = createMemoryEstate(NOON);
  const { ticketId, leader, paidFen } = await fileClaim(estate, 'chen-guilan');
  const refundIntentId = `intent-of-${ticketId}`.slice(0, 48);
  await must(estate, leader, 'desk.refund', { ticketId, refundIntentId, amountFen: paidFen });
  estate.world.clock.advance(12 * DAY);
  await catchUp(estate);
  const view = await must(estate, 'fang-ning', 'fund.month', { month });
  expect(view.oldHolds).toMatchObject({ count: 1, refunds: [{ ticketId, amountFen: paidFen }] });
  const input = { month, digest: view.digest ?? '' };
  const blind = await estate.call('fang-ning', 'fund.closeMonth', { ...input, seesOpen: false });
  expect(blind).toMatchObject({ ok: false, code: 'openNotSeen' });
  const closed = await must(estate, 'fang-ning', 'fund.closeMonth', { ...input, seesOpen: true });
  expect(closed.oldHolds.refunds).toMatchObject([{ ticketId }]);
});

test('books that do not agree with the journal are not closed', async () => {
  const estate = await december();
  const digest = await digestOf(estate);
  const [entry] = await estate.all('journalEntries');
  // Somebody reached past the only writer and slipped an entry in.
  await estate.world.database.append('journalEntries', { ...entry!, _id: 'slipped-in', at: NOON });
  const view = await must(estate, 'fang-ning', 'fund.month', { month });
  expect(view.checks.find(({ id }) => id === 'complete')?.holds).toBe(false);
  const outcome = await estate.call('fang-ning', 'fund.closeMonth', { month, digest, seesOpen: true });
  expect(outcome).toMatchObject({ ok: false, code: 'booksUnequal' });
  const other = { month, digest: 'f'.repeat(64), seesOpen: true };
  const honest = await december();
  const changed = await honest.call('fang-ning', 'fund.closeMonth', other);
  expect(changed).toMatchObject({ ok: false, code: 'booksChanged' });
});

test('the last day, whose bill nobody has compared yet, has to be seen', async () => {
  const estate = await december();
  const view = await must(estate, 'fang-ning', 'fund.month', { month });
  expect(view).toMatchObject({ differenceCount: 0, uncomparedDayCount: 1 });
  const input = { month, digest: view.digest ?? '' };
  const blind = await estate.call('fang-ning', 'fund.closeMonth', { ...input, seesOpen: false });
  expect(blind).toMatchObject({ ok: false, code: 'openNotSeen' });
  const closed = await must(estate, 'fang-ning', 'fund.closeMonth', { ...input, seesOpen: true });
  expect(closed.uncomparedDayCount).toBe(1);
});
