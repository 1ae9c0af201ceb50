import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startRig, temporaryFolder, type CloudRig } from './fixtures/cloud-rig';

let functionsDirectory: string;
let rig: CloudRig;

function write(name: string, code: string, config: object = {}): void {
  const folder = path.join(functionsDirectory, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'config.json'), JSON.stringify(config));
  writeFileSync(path.join(folder, 'index.js'), code);
}

const answering = (words: string) => `exports.main = async () => '${words}';`;
const timer = { triggers: [{ name: 'tick', type: 'timer', config: '0 0 3 * * * *' }] };
const ask = async (name: string) =>
  (await rig.cloud.invokeFunction(name, {}, { source: 'scf' })).result;

/** Tries until the change was noticed. */
async function until(test: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await test())) {
    if (Date.now() > end) throw new Error('the change was not noticed in time');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

beforeEach(async () => {
  functionsDirectory = temporaryFolder();
  write('speaker', answering('old'));
  rig = await startRig({ functionsDirectory, watchFunctions: true });
});
afterEach(async () => {
  await rig.close();
  rmSync(functionsDirectory, { recursive: true });
});

test('changed code is loaded anew, and a call that runs ends with the old one', async () => {
  expect(await ask('speaker')).toBe('old');
  write('speaker', `exports.main = () => new Promise((resolve) =>
    setTimeout(() => resolve('slow'), 600));`);
  await until(async () => (await ask('speaker')) === 'slow');
  const running = ask('speaker');
  write('speaker', answering('new'));
  await until(async () => (await ask('speaker')) === 'new');
  expect(await running).toBe('slow');
});

test('a new function, its timer and its limits are there at once', async () => {
  write('added', answering('here'), { ...timer, permissions: { openapi: ['wxacode.get'] } });
  await until(() => rig.cloud.functionNames.includes('added'));
  expect(await ask('added')).toBe('here');
  expect(rig.cloud.timers.list()).toMatchObject([{ functionName: 'added', name: 'tick' }]);
  expect(rig.cloud.context.permissionsOf('added')).toEqual(['wxacode.get']);
  rmSync(path.join(functionsDirectory, 'added'), { recursive: true });
  await until(() => !rig.cloud.functionNames.includes('added'));
  expect(rig.cloud.timers.list()).toEqual([]);
  expect(rig.cloud.clock.upcoming()).toEqual([]);
});

test('a configuration that the platform would not take leaves all as it was', async () => {
  expect(await ask('speaker')).toBe('old');
  write('speaker', answering('new'), { triggers: [...timer.triggers, ...timer.triggers] });
  await until(() =>
    rig.cloud.trace.recent().some(({ text }) => text.includes('functions stay as they were')),
  );
  expect(await ask('speaker')).toBe('old');
});

test('a folder may be named relative to where the process was started', async () => {
  const relative = path.relative(process.cwd(), functionsDirectory);
  const other = await startRig({ functionsDirectory: relative });
  const { result } = await other.cloud.invokeFunction('speaker', {}, { source: 'scf' });
  expect(result).toBe('old');
  await other.close();
});
