import { fundFaults } from '../simulation/fund-facts';
import { fundBench } from '../bench/fund-bench';

test('64 taps at once on one fund retry at most one time in five, and lose or double no fen', async () => {
  const bench = await fundBench(64);
  for (let round = 0; round < 3; round += 1) {
    await bench.tapAll(64, 64);
    expect(bench.counts.conflicts / 64).toBeLessThanOrEqual(0.2);
    expect(fundFaults(bench.world.database, bench.provider)).toEqual([]);
  }
  expect(await bench.postAll()).toBe(3 * 64);
  expect(fundFaults(bench.world.database, bench.provider)).toEqual([]);
  const refunds = bench.world.database.peek('refunds');
  expect(refunds.map(({ status }) => status)).toEqual(Array(3 * 64).fill('posted'));
});

test('taps on one leader meet on one document, and still nothing is lost', async () => {
  const bench = await fundBench(1);
  await bench.tapAll(4, 64);
  expect(fundFaults(bench.world.database, bench.provider)).toEqual([]);
  expect(bench.world.database.peek('refunds')).toHaveLength(64);
});

test('a tap costs 11 calls of the SDK, beside the one that finds the person and the one that wakes', async () => {
  const bench = await fundBench(1);
  await bench.tapAll(1, 1);
  // Start, commit, three reads (ticket, order, leader’s money) and six writes.
  expect(bench.counts).toMatchObject({ calls: 11, written: 6, conflicts: 0 });
});
