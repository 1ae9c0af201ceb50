import { showStatement } from '../../../cloudfunctions/_application/show-statement';
import { showTurnover } from '../../../cloudfunctions/_application/show-turnover';
import { showTrialBalance } from '../../../cloudfunctions/_application/show-books';
import { identify } from '../../../cloudfunctions/_application/caller';
import { postEntry } from '../../../cloudfunctions/_application/post-entry';
import { couponGrantedEntry } from '../../../domain/fund/events/coupon';
import { DAY, HOUR, MINUTE } from '../../../domain/primitives/instant';
import { sentenceText } from '../../../locales/text';
import { openidOf } from '../../../local/seed/people';
import { createMemoryEstate, type MemoryEstate } from '../../world/memory-estate';
import { fileClaim, must, settleClaim } from '../../world/memory-steps';
import { balanceByHand, catchUp, countReads, nextMorning } from './books-facts';

const NOON = Date.UTC(2026, 10, 20, 4);
const november = { fromDay: '2026-11-01', toDay: '2026-11-30' };

/** Two refunds of one leader on two days, the second of them today. */
async function twoRefunds(): Promise<MemoryEstate> {
  const estate = createMemoryEstate(NOON);
  await settleClaim(estate, await fileClaim(estate, 'chen-guilan'));
  await nextMorning(estate);
  await settleClaim(estate, await fileClaim(estate, 'wang-jianguo'));
  return estate;
}

/** So many coupons a day for so many days, a minute apart; the books follow. */
async function withCoupons(days: number, perDay: number): Promise<MemoryEstate> {
  const estate = createMemoryEstate(NOON);
  const { world } = estate;
  for (let day = 0; day < days; day += 1) {
    for (let number = 0; number < perDay; number += 1) {
      const entryId = `coupon-${day}-${number}`;
      const head = { entryId, at: world.clock.now(), causeId: entryId, amountFen: 100 + number };
      await world.database.transaction((one) => postEntry(one, couponGrantedEntry(head), []));
      world.clock.advance(MINUTE);
    }
    world.clock.advance(DAY - perDay * MINUTE);
  }
  await catchUp(estate);
  await catchUp(estate);
  return estate;
}

const accounts = [
  'leaderShare:zhou-min',
  'platformShare:zhou-min',
  'platformShare',
  'providerClearing',
  'platformExpense',
  'openingSource',
];

test.each(accounts)('the statement of %s runs from the opening to the closing balance', async (accountId) => {
  const estate = await twoRefunds();
  const entries = await estate.all('journalEntries');
  const input = { accountId, ...november, after: null };
  const view = await must(estate, 'fang-ning', 'fund.statement', input);
  const own = entries.filter(({ accountIds }) => accountIds.includes(accountId));
  expect(view.lines.map(({ entryId }) => entryId).sort()).toEqual(own.map(({ _id }) => _id).sort());
  expect(view.openingFen).toBe(0);
  expect(view.closingFen).toBe(balanceByHand(entries, accountId));
  expect(view.lines.at(-1)?.balanceFen ?? view.openingFen).toBe(view.closingFen);
  for (const { balanceFen, at } of view.lines) expect([at, balanceFen >= 0]).toEqual([at, true]);

  // Day by day, from any day on: what one ends with, the next begins with.
  let carriedFen = 0;
  for (const day of ['2026-11-13', '2026-11-20', '2026-11-21']) {
    const part = { accountId, fromDay: day, toDay: day, after: null };
    const { openingFen, closingFen } = await must(estate, 'fang-ning', 'fund.statement', part);
    expect(openingFen).toBe(carriedFen);
    carriedFen = closingFen;
  }
  expect(carriedFen).toBe(view.closingFen);
});

test('every line says why in plain words, and no words name a resident', async () => {
  const estate = await twoRefunds();
  const input = { accountId: 'leaderShare:zhou-min', ...november, after: null };
  const { account, lines } = await must(estate, 'fang-ning', 'fund.statement', input);
  expect(account).toMatchObject({ kind: 'leaderShare', ownerName: '周敏' });
  const words = lines.map(({ cause }) => sentenceText(cause, 0));
  expect(words).toHaveLength(5);
  expect(words[0]).toBe('期初余额');
  expect(words[1]).toMatch(/^\S+ .+退款，已到账$/);
  expect(words[2]).toMatch(/^订单 TG\d+ 完成，周敏团长名下提留$/);
  expect(lines[1]?.ticketId).toMatch(/^ticket_/);
  expect(JSON.stringify(lines)).not.toMatch(/陈|王建国|桂兰|1400/);
});

test('the turnover by day and by month is that of the entries, today included', async () => {
  const estate = await twoRefunds();
  const entries = await estate.all('journalEntries');
  const accountId = 'leaderShare:zhou-min';
  const days = await must(estate, 'fang-ning', 'fund.turnover', { accountId, ...november, by: 'day' });
  expect(days.rows.map(({ period }) => period)).toEqual(['2026-11-13', '2026-11-20', '2026-11-21']);
  const months = await must(estate, 'fang-ning', 'fund.turnover', { accountId, ...november, by: 'month' });
  expect(months.rows).toHaveLength(1);
  const [month] = months.rows;
  expect(month?.balanceFen).toBe(balanceByHand(entries, accountId));
  expect(month?.debitFen).toBe(days.rows.reduce((sum, { debitFen }) => sum + debitFen, 0));
  expect(days.closingFen).toBe(month?.balanceFen);
});

test.each(['2026-11-13', '2026-11-20', '2026-11-21'])(
  'the trial balance of %s sums to zero and agrees with the journal',
  async (day) => {
    const estate = await twoRefunds();
    const trial = await must(estate, 'fang-ning', 'fund.trialBalance', { day });
    expect(trial.differenceFen).toBe(0);
    expect(trial.debitFen).toBe(trial.creditFen);
    expect(trial.debitFen).toBeGreaterThan(0);
    expect(trial.isFinal).toBe(day !== '2026-11-21');
    const shown = trial.lines.find(({ kind }) => kind === 'providerClearing');
    const until = estate.world.calendars.beginningOf(day) + DAY;
    const entries = await estate.all('journalEntries');
    const clearingFen = balanceByHand(entries, 'providerClearing', until);
    expect(shown?.creditFen ?? 0).toBe(clearingFen);
    const input = { kind: 'leaderShare' as const, day, offset: 0 };
    const { accounts: leaders } = await must(estate, 'fang-ning', 'fund.kindAccounts', input);
    expect(leaders).toHaveLength(6);
    const sumFen = leaders.reduce((sum, { balanceFen }) => sum + balanceFen, 0);
    expect(sumFen).toBe(trial.lines.find(({ kind }) => kind === 'leaderShare')?.creditFen);
  },
);

test('a long statement comes in pages that carry the balance on', async () => {
  const estate = await withCoupons(3, 150);
  const accountId = 'couponLiability';
  const seen: string[] = [];
  let after: number | null = null;
  let carriedFen = 0;
  do {
    const input = { accountId, ...november, after };
    const page: Awaited<ReturnType<typeof statement>> = await statement(estate, input);
    expect(page.broughtForwardFen).toBe(carriedFen);
    carriedFen = page.lines.at(-1)?.balanceFen ?? carriedFen;
    seen.push(...page.lines.map(({ entryId }) => entryId));
    after = page.next;
  } while (after !== null);
  expect(new Set(seen).size).toBe(450);
  expect(seen).toHaveLength(450);
  expect(carriedFen).toBe(balanceByHand(await estate.all('journalEntries'), accountId));
});

function statement(
  estate: MemoryEstate,
  input: { accountId: string; fromDay: string; toDay: string; after: number | null },
) {
  return must(estate, 'fang-ning', 'fund.statement', input);
}

test('a statement reads what it shows and little else, however long the journal is', async () => {
  const reads = async (days: number) => {
    const estate = await withCoupons(days, 20);
    const counted = countReads(estate.world.database);
    const world = { ...estate.world, database: counted.database };
    const finance = await identify(estate.world, openidOf('fang-ning'));
    const day = estate.world.calendars.dayOf(NOON + 2 * DAY);
    const input = { accountId: 'couponLiability', fromDay: day, toDay: day, after: null };
    const answer = await showStatement(world, finance, input);
    if (!answer.ok) throw new Error(answer.code);
    expect(answer.value.lines).toHaveLength(20);
    return { ...counted.documents, calls: counted.calls() };
  };
  const [short, long] = [await reads(5), await reads(40)];
  expect(long).toEqual(short);
  // The twenty lines, nothing before them; one summed day for each balance, and the mark.
  expect(short.journalEntries).toBe(20);
  expect(short.accountDays).toBe(2);
  expect(short.calls).toBeLessThanOrEqual(6);
});

test('a month by days and a trial balance read days, not entries', async () => {
  const estate = await withCoupons(30, 20);
  const finance = await identify(estate.world, openidOf('fang-ning'));
  const counted = countReads(estate.world.database);
  const world = { ...estate.world, database: counted.database };
  const accountId = 'couponLiability';
  const time = { fromDay: '2026-11-20', toDay: '2026-12-15' };
  await showTurnover(world, finance, { accountId, ...time, by: 'day' });
  expect(counted.documents.journalEntries ?? 0).toBe(0);
  expect(counted.documents.accountDays).toBe(26);
  const trial = countReads(estate.world.database);
  await showTrialBalance({ ...estate.world, database: trial.database }, finance, { day: '2026-12-10' });
  expect(trial.documents).toEqual({ bookMarks: 1, bookDays: 2 });
});

test('a late entry says on the statement when it happened', async () => {
  const estate = await twoRefunds();
  const { world } = estate;
  const at = world.calendars.startOfDay(world.clock.now()) - HOUR;
  const head = { entryId: 'late', at, causeId: 'late', amountFen: 500 };
  await world.database.transaction((one) => postEntry(one, couponGrantedEntry(head), []));
  const input = { accountId: 'couponLiability', ...november, after: null };
  const { lines } = await must(estate, 'fang-ning', 'fund.statement', input);
  expect(lines).toMatchObject([{ entryId: 'late', lateFrom: at }]);
});

test.each(['leaderShare', 'nothing', 'couponLiability:zhou-min', 'constructor'])(
  'there is no statement of %s',
  async (accountId) => {
    const estate = createMemoryEstate(NOON);
    const outcome = await estate.call('fang-ning', 'fund.statement', {
      accountId,
      ...november,
      after: null,
    });
    expect(outcome).toMatchObject({ ok: false, code: 'accountNotFound' });
  },
);

test('a time that runs backwards or is longer than a year is not taken', async () => {
  const estate = createMemoryEstate(NOON);
  for (const [fromDay, toDay] of [['2026-11-02', '2026-11-01'], ['2024-01-01', '2026-11-01']]) {
    const input = { accountId: 'platformShare', fromDay, toDay, after: null };
    const outcome = await estate.callRaw('fang-ning', 'fund.statement', input);
    expect(outcome).toMatchObject({ ok: false, code: 'badInput' });
  }
});
