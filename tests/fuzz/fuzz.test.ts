import { readdirSync } from 'node:fs';
import path from 'node:path';
import { actions, type ActionName } from '../../domain/contract/actions';
import { served } from '../world/memory-estate';
import { fuzz, unreached } from './fuzz';

const SEED = 20_261_122;
const entries = path.join(__dirname, '../../cloudfunctions');

// npm run fuzz throws ten thousand, with a seed of its own each time.
test('whatever is sent to any action is answered as the contract says, and nothing is half written', async () => {
  const { faults, answers } = await fuzz(SEED, 300);
  expect(faults).toEqual([]);
  // The inputs reach behind the first check, or they would show nothing.
  expect(answers.get('ok') ?? 0).toBeGreaterThan(20);
  expect(answers.size).toBeGreaterThan(8);
});

test('every action that an entry serves is thrown at, and none that none serves', async () => {
  const tables = await Promise.all(
    readdirSync(entries)
      .filter((name) => !name.startsWith('_') && !name.includes('.'))
      .map((name) => import(path.join(entries, name)) as Promise<{ table?: object }>),
  );
  const servedByEntries = tables.flatMap(({ table }) => Object.keys(table ?? {}));
  expect(Object.keys(served).sort()).toEqual(servedByEntries.sort());
  expect(Object.keys(actions).sort()).toEqual(servedByEntries);
});

test('the inputs come past schema and roles to the use case of every action', async () => {
  expect(await unreached(SEED, Object.keys(actions) as ActionName[])).toEqual([]);
});
