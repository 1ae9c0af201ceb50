import { CloudFile } from '../../emulator/cloud-file';
import { temporaryFolder } from './fixtures/cloud-rig';
import { halves, lostOf, reopen, writeUntilKilled } from './fixtures/kill-points';

test('a kill -9 while writing loses nothing acknowledged and halves no transaction', async () => {
  const dataDirectory = temporaryFolder();
  const acknowledged = await writeUntilKilled(dataDirectory, { afterWrites: 30 });
  expect(acknowledged.length).toBeGreaterThanOrEqual(30);
  const left = await reopen(dataDirectory);
  expect(lostOf(acknowledged, left)).toEqual([]);
  expect(halves(left.others)).toEqual([]);
  // The process ran in China's zone; functions run in the platform's.
  expect([...left.offsets]).toEqual([0]);
});

test('a death just before a commit leaves nothing of it, just after it all of it', async () => {
  for (const [side, expected] of [['before', 2], ['after', 3]] as const) {
    const dataDirectory = temporaryFolder();
    const kill = { point: `database.commitTransaction:${side}`, nth: 3, kill: true as const };
    await writeUntilKilled(dataDirectory, { faults: [kill] });
    const { others } = await reopen(dataDirectory);
    expect([side, others.size / 2]).toEqual([side, expected]);
    expect(halves(others)).toEqual([]);
  }
});

test.each([
  ['normal', 1],
  ['full', 2],
] as const)('%s durability syncs as it says', (durability, synchronous) => {
  const file = new CloudFile(temporaryFolder(), durability);
  expect(file.prepare('PRAGMA synchronous').get([])).toEqual([synchronous]);
  file.close();
});
