import { assumed } from '../simulation/city/assumptions';
import { playCity } from '../simulation/city/city';
import { gatesOf } from '../simulation/city/gates';
import { VirtualTime } from '../simulation/city/virtual-time';
import { gini, quantile } from '../simulation/city/statistics';

const run = { seed: 7, leaders: 3, days: 3, assumptions: assumed, dataFolder: null };

test('a few days of a few leaders end with every claim settled and nothing wrong in the log', async () => {
  const { ours, manual, counts } = await playCity(run);
  expect(ours.claims).toBeGreaterThan(5);
  expect(ours).toMatchObject({ unsettled: 0 });
  expect(counts).toMatchObject({ faults: 0, refusedClaims: 0, loadsMended: 0 });
  expect(ours.settlementHours.median).toBeLessThan(manual.settlementHours.median);
});

test('the same seed plays the same city, another seed another', async () => {
  const first = await playCity({ ...run, days: 1 });
  expect(await playCity({ ...run, days: 1 })).toEqual(first);
  expect(await playCity({ ...run, days: 1, seed: 8 })).not.toEqual(first);
});

test('who looks too late loses the first gate', async () => {
  const late = { ...assumed, lookMinutes: 400, warnedLookMinutes: 400, freshShare: 0 };
  const gates = gatesOf(await playCity({ ...run, days: 2, assumptions: late }));
  expect(gates.find(({ gate }) => gate.startsWith('first reply'))).toMatchObject({ holds: false });
});

test('processes in virtual time move one at a time, in the order of their instants', async () => {
  let at = 0;
  const time = new VirtualTime({ now: () => at, advance: (by) => (at += by) });
  const told: string[] = [];
  for (const [name, pause] of [['slow', 30], ['quick', 10]] as const) {
    time.begin(async () => {
      for (let round = 1; round <= 2; round += 1) {
        await time.sleep(pause);
        told.push(`${name} ${at}`);
      }
    });
  }
  await time.run(100);
  expect(told).toEqual(['quick 10', 'quick 20', 'slow 30', 'slow 60']);
});

test('quantiles take what never happened for the latest, and equal loads are fair', () => {
  expect([0.5, 0.9, 1].map((share) => quantile([3, 1, Infinity, 2], share))).toEqual([2, Infinity, Infinity]);
  expect(gini([5, 5, 5])).toBeCloseTo(0);
  expect(gini([0, 0, 9])).toBeCloseTo(2 / 3);
});
