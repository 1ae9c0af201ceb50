import { assumed } from '../simulation/city/assumptions';
import { playCity } from '../simulation/city/city';
import { gatesOf } from '../simulation/city/gates';

test('a small city over five days holds its gates of settlement, with the manual process far behind', async () => {
  const result = await playCity({
    seed: 1,
    leaders: 20,
    days: 5,
    assumptions: assumed,
    dataFolder: null,
  });
  const { ours, manual, counts } = result;
  expect(ours.claims).toBeGreaterThan(80);
  expect(counts).toMatchObject({ faults: 0, refusedClaims: 0, loadsMended: 0 });
  const settlement = gatesOf(result).filter(({ unit }) => unit === 'h');
  expect(settlement.map(({ holds }) => holds)).toEqual([true, true]);
  // Eighty claims are too few for the gates of the first reply, which the whole city is held to.
  expect(ours.repliedInTimeShare).toBeGreaterThan(0.75);
  expect(manual.settlementHours.median).toBeGreaterThan(5 * ours.settlementHours.median);
});
