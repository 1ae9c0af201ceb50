/** The real process, as `npm start` runs it, without building the pages. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readFlags } from '../../local/start/flags';
import { StartRefusal } from '../../local/start/start-refusal';

const root = path.resolve(__dirname, '../..');
const entry = path.join(root, 'local/start.cjs');

interface Ended {
  code: number | null;
  output: string;
  errors: string;
}

let folder: string;
const running: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'start-'));
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function run(words: string[], variables: Record<string, string> = {}) {
  const child = spawn(process.execPath, [entry, ...words], {
    cwd: root,
    env: { ...process.env, LOCAL_CLOUD_BUILD: 'nothing', LOCAL_CLOUD_READY: 'json', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, output, errors }));
  });
  const ready = new Promise<{ origin: string; token: string | null }>((resolve, reject) => {
    child.stdout.on('data', () => {
      const line = output.split('\n').find((text) => text.includes('"ready":true'));
      if (line !== undefined) resolve(JSON.parse(line) as { origin: string; token: string | null });
    });
    child.on('close', () => reject(new Error(`ended before it was ready: ${errors}`)));
  });
  // Not every test waits for both.
  ready.catch(() => undefined);
  return { child, ended, ready };
}

async function expectRefusal(words: string[], code: number, message: RegExp): Promise<void> {
  const ended = await run(words).ended;
  expect(ended.errors).toMatch(message);
  expect(ended.errors.trim().split('\n')).toHaveLength(1);
  expect(ended.output).toBe('');
  expect(ended.code).toBe(code);
}

const data = () => ['--data', path.join(folder, 'data')];

test.each([
  ['a flag that does not exist', ['--prot', '1'], /--prot/],
  ['a word too many', ['now'], /now/],
  ['a port that is no number', ['--port', 'x'], /--port .*"x"/],
  ['a port above all ports', ['--port', '65536'], /--port .*"65536"/],
  ['a port below all ports', ['--port=-1'], /--port .*"-1"/],
  ['a flag without its value', ['--host'], /--host/],
  ['an empty folder name', ['--data='], /--data/],
])('refuses %s', (_what, words, message) => {
  expect(() => readFlags(words, '/')).toThrow(StartRefusal);
  expect(() => readFlags(words, '/')).toThrow(message);
});

test('reads what is said and knows the rest', () => {
  expect(readFlags([], '/home')).toEqual({
    port: 5170,
    host: '127.0.0.1',
    dataDirectory: '/home/.data',
    reset: false,
    watch: false,
    help: false,
  });
  expect(readFlags(['--port', '0', '--data', 'x', '--reset'], '/home')).toMatchObject({
    port: 0,
    dataDirectory: '/home/x',
    reset: true,
  });
});

test('refuses a wrong flag in one line, before anything is touched', () =>
  expectRefusal(['--prot', '1'], 2, /--prot/));

test('refuses a data folder that cannot be written', async () => {
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  const below = ['--port', '0', '--data', path.join(file, 'data')];
  await expectRefusal(below, 1, /data folder .*file\/data cannot be written/);
});

test('refuses a taken port, and empties nothing before it knows', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const dataFolder = path.join(folder, 'data');
  const first = run(['--port', '0', ...data()]);
  await first.ready;
  first.child.kill('SIGTERM');
  await first.ended;
  const before = readdirSync(dataFolder);
  const taken = ['--port', String(port), '--reset', ...data()];
  await expectRefusal(taken, 1, new RegExp(`[Pp]ort ${port} is taken`));
  expect(before).toContain('cloud.db');
  expect(readdirSync(dataFolder)).toEqual(before);
  other.close();
});

test('refuses an address that this machine does not have', () =>
  expectRefusal(['--host', '203.0.113.7', '--port', '0', ...data()], 1, /203\.0\.113\.7 is not/));

test('refuses settings for tests that are none, by their name', async () => {
  const { code, errors } = await run(data(), { LOCAL_CLOUD_FAULTS: '[{"point":1}]' }).ended;
  expect(code).toBe(2);
  expect(errors).toContain('LOCAL_CLOUD_FAULTS');
});

test('keeps data over a restart, lets one process in, stops cleanly, and resets', async () => {
  const first = run(['--port', '0', ...data()]);
  const { origin, token } = await first.ready;
  expect(token).toBeNull();
  expect((await fetch(`${origin}/sign-in`)).status).toBe(200);

  const inUse = new RegExp(`in use by process ${first.child.pid}.*${origin}`);
  await expectRefusal(['--port', '0', ...data()], 1, inUse);

  first.child.kill('SIGINT');
  expect(await first.ended).toMatchObject({ code: 0, errors: '' });
  await expect(fetch(origin)).rejects.toThrow('fetch failed');

  const mark = path.join(folder, 'data', 'a-file-of-someone-else');
  writeFileSync(mark, '');
  const second = run(['--port', '0', '--reset', ...data()]);
  await second.ready;
  expect(existsSync(mark)).toBe(true);
  // Killed, it leaves no lock that would keep the next one out.
  second.child.kill('SIGKILL');
  await second.ended;
  const third = run(['--port', '0', ...data()]);
  await third.ready;
  third.child.kill('SIGTERM');
  expect(await third.ended).toMatchObject({ code: 0 });
});

test('demands a token, which it prints, on any other host', async () => {
  const { ready } = run(['--host', 'localhost', '--port', '0', ...data()]);
  const { origin, token } = await ready;
  expect(token).toMatch(/^[\w-]{22}$/);
  expect((await fetch(`${origin}/sign-in`)).status).toBe(401);
  const shown = await fetch(`${origin}/?token=${token}`, { redirect: 'manual' });
  const [cookie = ''] = shown.headers.getSetCookie();
  const headers = { cookie: cookie.split(';')[0]! };
  expect((await fetch(`${origin}/sign-in`, { headers })).status).toBe(200);
});

test('prints for people where everything is', async () => {
  const { child, ended } = run(['--port', '0', ...data()], { LOCAL_CLOUD_READY: 'words' });
  child.stdout.on('data', (chunk: Buffer) => {
    if (chunk.toString().includes('Ctrl-C')) child.kill('SIGTERM');
  });
  const { output } = await ended;
  expect(output).toMatch(/^Sign in as anyone: http:\/\/127\.0\.0\.1:\d+\/sign-in$/m);
  expect(output).toMatch(/^The console: +http:\/\/127\.0\.0\.1:\d+\/console$/m);
  expect(output).toContain(path.join(folder, 'data'));
});

test('an old Node gets one clear line', async () => {
  const old = path.join(folder, 'old.cjs');
  writeFileSync(
    old,
    `Object.defineProperty(process, 'versions', { value: { node: '16.3.0' } });
Object.defineProperty(process, 'version', { value: 'v16.3.0' });
require(${JSON.stringify(entry)});`,
  );
  const child = spawn(process.execPath, [old], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code).toBe(1);
  expect(errors.trim()).toBe('Node 20.11 or newer is needed; this is v16.3.0.');
});
