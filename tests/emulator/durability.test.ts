import { spawn } from 'node:child_process';
import path from 'node:path';
import type { FaultRule } from '../../emulator/services/faults';
import { startRig, temporaryFolder } from './fixtures/cloud-rig';

const root = path.join(__dirname, '../..');

/** Runs the writing process until it is dead; gives the numbers that it acknowledged. */
async function writeUntilKilled(dataDirectory: string, faults: FaultRule[], killAfter?: number) {
  const child = spawn(
    process.execPath,
    [
      path.join(root, 'node_modules/tsx/dist/cli.mjs'),
      path.join(__dirname, 'fixtures/cloud-process.ts'),
      dataDirectory,
      JSON.stringify(faults),
    ],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
      env: { ...process.env, TZ: 'Asia/Shanghai' },
    },
  );
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    const count = text.split('\n').length - 1;
    // The group: tsx runs the script in a process below its own.
    const enough = killAfter !== undefined && count >= killAfter;
    if (enough && child.pid) process.kill(-child.pid, 'SIGKILL');
  });
  await new Promise((resolve) => child.on('close', resolve));
  return text.split('\n').slice(0, -1).map(Number);
}

async function reopen(dataDirectory: string) {
  const rig = await startRig({ dataDirectory });
  const ids = (collection: string) =>
    new Set(rig.cloud.database.find(collection).map(({ _id }) => String(_id)));
  const offsets = new Set(rig.cloud.database.find('things').map(({ offset }) => offset));
  const state = { things: ids('things'), others: ids('others'), offsets };
  await rig.close();
  return state;
}

function halves(others: Set<string>): string[] {
  return [...others].filter((id) => {
    const [side, n] = id.split('-');
    return !others.has(`${side === 'left' ? 'right' : 'left'}-${n}`);
  });
}

test('a kill -9 while writing loses nothing acknowledged and halves no transaction', async () => {
  const dataDirectory = temporaryFolder();
  const acknowledged = await writeUntilKilled(dataDirectory, [], 30);
  expect(acknowledged.length).toBeGreaterThanOrEqual(30);
  const { things, others, offsets } = await reopen(dataDirectory);
  const lost = acknowledged.filter((n) => !things.has(String(n)) || !others.has(`left-${n}`));
  expect(lost).toEqual([]);
  expect(halves(others)).toEqual([]);
  // The process ran in China's zone; functions run in the platform's.
  expect([...offsets]).toEqual([0]);
});

test('a death just before a commit leaves nothing of it, just after it all of it', async () => {
  for (const [side, expected] of [['before', 2], ['after', 3]] as const) {
    const dataDirectory = temporaryFolder();
    const kill = { point: `database.commitTransaction:${side}`, nth: 3, kill: true as const };
    await writeUntilKilled(dataDirectory, [kill]);
    const { others } = await reopen(dataDirectory);
    expect([side, others.size / 2]).toEqual([side, expected]);
    expect(halves(others)).toEqual([]);
  }
});
