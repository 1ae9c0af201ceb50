import { simulateFund } from '../simulation/fund-simulation';
import { bugsOfRefunds } from '../simulation/planted-bugs';
import { bugsInTurn } from '../simulation/planted-bugs-in-turn';
import { bugsAside } from '../simulation/planted-bugs-aside';

test.each([...bugsOfRefunds, ...bugsInTurn])('caught: $name', async (bug) => {
  const { found } = await simulateFund({ seed: 1, steps: 1_200, bug, asideShares: [0.1] });
  expect(found?.fault).toEqual(expect.any(String));
});

test.each(bugsAside)('caught: $name', async (bug) => {
  const { found } = await simulateFund({ seed: 1, steps: 2_500, bug, asideShares: [0.8] });
  expect(found?.fault).toEqual(expect.any(String));
});

test('there are at least a dozen planted bugs, each another', () => {
  const names = [...bugsOfRefunds, ...bugsInTurn, ...bugsAside].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(12);
});
