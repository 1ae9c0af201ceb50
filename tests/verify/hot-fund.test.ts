import { fundFaults } from '../simulation/fund-facts';
import { fundBench } from '../bench/fund-bench';

type Bench = Awaited<ReturnType<typeof fundBench>>;

/** 64 taps at once, three times, and all of it posted. */
async function threeRounds(bench: Bench): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await bench.tapAll(64, 64);
    expect(bench.counts.conflicts / 64).toBeLessThanOrEqual(0.2);
    expect(fundFaults(bench.world.database, bench.provider)).toEqual([]);
  }
  expect(await bench.postAll()).toBe(3 * 64);
  expect(fundFaults(bench.world.database, bench.provider)).toEqual([]);
}

test('64 taps at once on one fund retry at most one time in five, and lose or double no fen', async () => {
  const bench = await fundBench(64);
  await threeRounds(bench);
  const refunds = bench.world.database.peek('refunds');
  expect(refunds.map(({ status }) => status)).toEqual(Array(3 * 64).fill('posted'));
});

test('64 taps at once of one leader do not meet either, and lose or double no fen', async () => {
  const bench = await fundBench(1);
  await threeRounds(bench);
});

test('a purse that runs out under 64 taps at once is topped up, nothing falls below zero', async () => {
  const bench = await fundBench(1);
  const purse = bench.world.database.peek('fundPurses')[0];
  if (purse === undefined) throw new Error('the timer set nothing aside');
  const account = bench.world.database.peek('fundAccounts').find(({ leaderId }) => leaderId)!;
  // As after many refunds: three more fit, the rest has to be put in by rule.
  await bench.world.database.transaction(async (transaction) => {
    await transaction.put('fundPurses', { ...purse, leaderFen: 90 });
    const heldFen = account.heldFen - purse.leaderFen + 90;
    await transaction.put('fundAccounts', { ...account, heldFen, balanceFen: heldFen });
    const entry = bench.world.database
      .peek('journalEntries')
      .find(({ accountIds }) => accountIds.includes(account._id))!;
    const amountFen = heldFen;
    const postings = entry.postings.map((posting) => ({ ...posting, amountFen }));
    await transaction.put('journalEntries', { ...entry, postings });
  });
  await bench.tapAll(64, 64);
  expect(fundFaults(bench.world.database, bench.provider)).toEqual([]);
  const entries = bench.world.database.peek('journalEntries');
  expect(entries.filter(({ kind }) => kind === 'topUp')).toHaveLength(61);
  expect(await bench.postAll()).toBe(64);
  expect(fundFaults(bench.world.database, bench.provider)).toEqual([]);
});

test('a tap costs 10 calls of the SDK, beside the one that finds the person and the one that wakes', async () => {
  const bench = await fundBench(1);
  await bench.tapAll(1, 1);
  // Start, commit, two reads (ticket, order), what is taken from the purse, and five writes.
  expect(bench.counts).toMatchObject({ calls: 10, written: 6, conflicts: 0 });
});
