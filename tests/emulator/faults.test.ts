import { FaultInjector } from '../../emulator/services/faults';
import { startRig, type CloudRig } from './fixtures/cloud-rig';

let rig: CloudRig;

beforeEach(async () => {
  rig = await startRig();
});
afterEach(() => rig.close());

const add = `return db.collection('things').add({ data: { _id: 'a' } })`;
const stored = () => rig.cloud.database.count('things');

test('every action and invocation passes named points that can be listed', async () => {
  await rig.run(`await db.runTransaction((t) =>
      t.collection('things').doc('a').set({ data: { n: 1 } }));
    await db.collection('things').get()`);
  expect(rig.cloud.faults.reached()).toEqual([
    { point: 'function.script:before', count: 1 },
    { point: 'database.startTransaction:before', count: 1 },
    { point: 'database.startTransaction:after', count: 1 },
    { point: 'database.modifyDocument:before', count: 1 },
    { point: 'database.modifyDocument:after', count: 1 },
    { point: 'database.commitTransaction:before', count: 1 },
    { point: 'database.commitTransaction:after', count: 1 },
    { point: 'database.getDocument:before', count: 1 },
    { point: 'database.getDocument:after', count: 1 },
    { point: 'function.script:after', count: 1 },
  ]);
});

test('an error before the effect prevents it, after the effect hides it', async () => {
  const error = { code: 'SERVER_TIMEOUT', message: 'out of time' };
  rig.cloud.faults.add({ point: 'database.insertDocument:before', nth: 1, error });
  expect(await rig.failure(add)).toContain('-501002');
  expect(stored()).toBe(0);
  rig.cloud.faults.add({ point: 'database.insertDocument:after', nth: 1, error });
  expect(await rig.failure(add)).toContain('out of time');
  expect(stored()).toBe(1);
});

test('a rule strikes at its number only, and a delay delays', async () => {
  rig.cloud.faults.add({ point: 'database.getDocument:before', nth: 2, delayMs: 120 });
  const times = await rig.run<number[]>(`const times = [];
    for (let n = 0; n < 3; n += 1) {
      const began = Date.now();
      await db.collection('things').get();
      times.push(Date.now() - began);
    }
    return times`);
  expect(times[1]).toBeGreaterThanOrEqual(119);
  expect(times[2]).toBeLessThan(119);
});

test('an invocation can be refused before it begins and after it has worked', async () => {
  const error = { code: 'FUNCTIONS_EXECUTE_FAIL', message: 'struck' };
  rig.cloud.faults.add({ point: 'function.script:before', nth: 1, error });
  expect(await rig.failure(add)).toBe('struck');
  expect(stored()).toBe(0);
  rig.cloud.faults.add({ point: 'function.script:after', nth: 1, error });
  expect(await rig.failure(add)).toBe('struck');
  expect(stored()).toBe(1);
  rig.cloud.faults.clear();
});

test('a rule can wait for one action, and counts from when it was made', async () => {
  await rig.run(add.replace(`'a'`, `'earlier'`), { action: 'things.add' });
  const error = { code: 'SERVER_TIMEOUT', message: 'out of time' };
  const point = 'database.insertDocument:before';
  rig.cloud.faults.add({ point, by: 'things.add', nth: 1, error });
  rig.cloud.faults.add({ point: 'function.script:before', by: 'script', nth: 1, error });
  expect(await rig.failure(add)).toBe('out of time');
  await rig.run(add.replace(`'a'`, `'another'`), { action: 'things.edit' });
  await expect(rig.run(add, { action: 'things.add' })).rejects.toThrow('out of time');
  await rig.run(add, { action: 'things.add' });
  expect(rig.cloud.database.find('things').map(({ _id }) => _id)).toEqual([
    'earlier',
    'another',
    'a',
  ]);
});

test('a chance strikes at the same places for the same seed', async () => {
  const error = { code: 'SERVER_TIMEOUT', message: 'out of time' };
  const places = async (seed: number) => {
    const faults = new FaultInjector([{ point: 'database.*:before', chance: 0.3, error }], seed);
    const struck: number[] = [];
    for (let n = 0; n < 100; n += 1) {
      const point = `database.${n % 2 === 0 ? 'getDocument' : 'insertDocument'}:before`;
      await faults.reach(point).catch(() => struck.push(n));
      await faults.reach('database.getDocument:after');
    }
    return { struck, rules: faults.rules() };
  };
  const { struck, rules } = await places(7);
  expect(struck.length).toBeGreaterThan(15);
  expect(struck.length).toBeLessThan(45);
  expect(rules).toMatchObject([{ passed: 100, struck: struck.length }]);
  expect((await places(7)).struck).toEqual(struck);
  expect((await places(8)).struck).not.toEqual(struck);
});

test('a function can be run twice for one call, as for a callback that comes twice', async () => {
  rig.cloud.faults.add({ point: 'function.script:before', nth: 1, twice: true });
  const increment = `await db.collection('things').doc('a').update({ data: { n: _.inc(1) } })`;
  await rig.cloud.database.insertMany('things', [{ _id: 'a', n: 0 }]);
  await rig.run(increment);
  await rig.run(increment);
  expect(rig.cloud.database.find('things')).toEqual([{ _id: 'a', n: 3 }]);
});

test.each([
  ['nothing to count by', { point: 'x', kill: true as const }],
  ['both ways to count', { point: 'x', nth: 1, chance: 0.5, kill: true as const }],
  ['nothing to do', { point: 'x', nth: 1 }],
  ['a chance beyond 1', { point: 'x', chance: 2, delayMs: 1 }],
])('a rule with %s is refused', (_name, rule) => {
  expect(() => rig.cloud.faults.add(rule)).toThrow(RangeError);
});
