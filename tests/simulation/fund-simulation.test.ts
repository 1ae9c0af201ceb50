import { simulateFund } from './fund-simulation';
import { bugsOfRefunds } from './planted-bugs';
import { bugsAside } from './planted-bugs-aside';

test('five hundred steps of chance leave nothing that must hold broken', async () => {
  const { found, refunds, deaths, happened } = await simulateFund({ seed: 8, steps: 500 });
  expect(found).toBeNull();
  // It would hold of nothing as well: enough must have happened.
  expect(refunds).toBeGreaterThan(50);
  expect(deaths).toBeGreaterThan(25);
  const { refundsByRule, couponsUsed, chargebacksOffset, potMovesDone } = happened;
  expect([refundsByRule, couponsUsed, chargebacksOffset, potMovesDone].includes(0)).toBe(false);
});

test('the same seed plays the same again', async () => {
  const bug = bugsOfRefunds.find(({ name }) => name === 'the hold of a tap is lost');
  if (bug === undefined) throw new Error('the bug is gone');
  const first = await simulateFund({ seed: 3, steps: 400, bug });
  expect(first.found).not.toBeNull();
  expect(await simulateFund({ seed: 3, steps: 400, bug })).toEqual(first);
});

test.each(bugsOfRefunds)('caught: $name', async (bug) => {
  const { found } = await simulateFund({ seed: 1, steps: 1_200, bug, asideShares: [0.1] });
  expect(found?.fault).toEqual(expect.any(String));
});

test.each(bugsAside)('caught: $name', async (bug) => {
  const { found } = await simulateFund({ seed: 1, steps: 2_500, bug, asideShares: [0.8] });
  expect(found?.fault).toEqual(expect.any(String));
});

test('there are at least a dozen planted bugs, each another', () => {
  const names = [...bugsOfRefunds, ...bugsAside].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(12);
});
