import { DAY } from '../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { must } from '../world/memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const FINANCE = 'fang-ning';
const SUPERVISOR = 'shen-tao';
const LEADER = 'zhou-min';
const tried = '早市改到六点';
const failedBecause = '下雨，来的人少';

let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(NOON);
});

type Kind = 'endowSpecial' | 'endowInnovation' | 'release';

async function ask(kind: Kind, amountFen: number): Promise<string> {
  return (await must(estate, FINANCE, 'fund.askPotMove', { kind, amountFen })).moveId;
}

async function move(kind: Kind, amountFen: number): Promise<void> {
  const moveId = await ask(kind, amountFen);
  await must(estate, SUPERVISOR, 'fund.decidePotMove', { moveId, yes: true });
  await estate.deliver();
}

/** Credits less debits of an account, from the entries alone. */
async function balanceOf(accountId: string): Promise<number> {
  const entries = await estate.all('journalEntries');
  return entries
    .flatMap(({ postings }) => postings)
    .filter((posting) => posting.accountId === accountId)
    .reduce((sum, { side, amountFen }) => sum + (side === 'credit' ? amountFen : -amountFen), 0);
}

async function noticesOf(personId: string): Promise<string[]> {
  const notices = await estate.all('notices');
  return notices.filter((notice) => notice.personId === personId).map(({ kind }) => kind);
}

async function report(costFen: number, person = LEADER): Promise<string> {
  const input = { tried, failedBecause, costFen };
  return (await must(estate, person, 'fund.reportExperiment', input)).experimentId;
}

test('two people release money of the special fund to the platform’s share', async () => {
  await move('endowSpecial', 500_000);
  const before = await balanceOf('platformShare');
  await move('release', 200_000);
  expect(await balanceOf('specialFund')).toBe(300_000);
  expect(await balanceOf('platformShare')).toBe(before + 200_000);
  const view = await must(estate, FINANCE, 'fund.pots', {});
  expect(view).toMatchObject({ specialFen: 300_000, innovationFen: 0 });
  const reserve = await estate.world.database.get('fundAccounts', 'platformShare');
  expect(view.reserveFen).toBe((reserve?.balanceFen ?? 0) - (reserve?.heldFen ?? 0));
  expect(await noticesOf(SUPERVISOR)).toContain('potMoveAsked');
  expect(await noticesOf(FINANCE)).not.toContain('potMoveAsked');
});

test('whoever asked cannot say yes, and what was decided is decided once', async () => {
  const moveId = await ask('endowSpecial', 1_000);
  const yes = { moveId, yes: true };
  expect(await estate.call(FINANCE, 'fund.decidePotMove', yes)).toMatchObject({ code: 'sameEyes' });
  expect(await balanceOf('specialFund')).toBe(0);
  await must(estate, SUPERVISOR, 'fund.decidePotMove', { moveId, yes: false });
  expect(await estate.call(SUPERVISOR, 'fund.decidePotMove', yes)).toMatchObject({
    code: 'potMoveDecided',
  });
  expect(await balanceOf('specialFund')).toBe(0);
});

test('no more is released than there is, asked or decided', async () => {
  await move('endowSpecial', 1_000);
  const input = { kind: 'release', amountFen: 1_001 } as const;
  expect(await estate.call(FINANCE, 'fund.askPotMove', input)).toMatchObject({
    code: 'potTooSmall',
    details: { balanceFen: 1_000 },
  });
  const moves = [await ask('release', 800), await ask('release', 800)];
  const [first = '', second = ''] = moves;
  await must(estate, SUPERVISOR, 'fund.decidePotMove', { moveId: first, yes: true });
  const more = { moveId: second, yes: true };
  expect(await estate.call(SUPERVISOR, 'fund.decidePotMove', more)).toMatchObject({
    code: 'potTooSmall',
  });
  expect(await balanceOf('specialFund')).toBe(200);
});

test('a yes that is told twice moves the money once', async () => {
  const moveId = await ask('endowInnovation', 1_000);
  const yes = { moveId, yes: true };
  await must(estate, SUPERVISOR, 'fund.decidePotMove', yes);
  expect(await estate.call(SUPERVISOR, 'fund.decidePotMove', yes)).toMatchObject({ ok: true });
  expect(await balanceOf('innovationFund')).toBe(1_000);
});

test('an accepted experiment costs the leader nothing and comes with the commission', async () => {
  await move('endowInnovation', 100_000);
  const experimentId = await report(8_000);
  await estate.deliver();
  expect(await noticesOf(SUPERVISOR)).toContain('experimentReported');
  const answer = '试得好，雨天少订一些';
  const yes = { experimentId, yes: true, answer };
  await must(estate, SUPERVISOR, 'fund.decideExperiment', yes);
  expect(await estate.call(SUPERVISOR, 'fund.decideExperiment', yes)).toMatchObject({ ok: true });
  await estate.deliver();
  expect(await balanceOf('innovationFund')).toBe(92_000);
  expect(await balanceOf(`commissionPayable:${LEADER}`)).toBe(8_000);
  expect(await noticesOf(LEADER)).toContain('experimentPaidLeader');
  expect(await must(estate, LEADER, 'fund.myExperiments', {})).toMatchObject({
    experiments: [{ status: 'accepted', answer, costFen: 8_000 }],
    leftFen: 92_000,
    budgetFen: 92_000,
  });
  expect((await must(estate, FINANCE, 'fund.pots', {})).experiments).toMatchObject([
    { leaderName: '周敏', tried, failedBecause, mayDecide: false },
  ]);
});

test('a declined one is paid by nobody and leaves the month as it was', async () => {
  const experimentId = await report(50_000);
  const no = { experimentId, yes: false, answer: '这是平常的损耗' };
  await must(estate, FINANCE, 'fund.decideExperiment', no);
  expect(await balanceOf(`commissionPayable:${LEADER}`)).toBe(0);
  expect(await must(estate, LEADER, 'fund.myExperiments', {})).toMatchObject({ leftFen: 100_000 });
});

test('limits hold for one report and for a month, and the fund is never overdrawn', async () => {
  const input = { tried, failedBecause, costFen: 50_001 };
  expect(await estate.call(LEADER, 'fund.reportExperiment', input)).toMatchObject({
    code: 'aboveExperimentLimit',
  });
  await report(50_000);
  const experimentId = await report(50_000);
  const more = { ...input, costFen: 1 };
  expect(await estate.call(LEADER, 'fund.reportExperiment', more)).toMatchObject({
    code: 'aboveExperimentMonth',
    details: { leftFen: 0 },
  });
  const yes = { experimentId, yes: true, answer: '好' };
  expect(await estate.call(FINANCE, 'fund.decideExperiment', yes)).toMatchObject({
    code: 'potTooSmall',
  });
  estate.world.clock.advance(20 * DAY);
  await report(1);
});

test('nobody decides about somebody of their own household', async () => {
  const experimentId = await report(1_000);
  const { database } = estate.world;
  const leader = await database.get('people', LEADER);
  const person = await database.get('people', SUPERVISOR);
  if (leader === null || person === null) throw new Error('they are not there');
  await database.transaction((transaction) =>
    transaction.put('people', { ...person, householdId: leader.householdId }),
  );
  const yes = { experimentId, yes: true, answer: '好' };
  expect(await estate.call(SUPERVISOR, 'fund.decideExperiment', yes)).toMatchObject({
    code: 'conflictOfInterest',
  });
});
