import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { startRig, temporaryFolder, type CloudRig } from './fixtures/cloud-rig';

let rig: CloudRig;

beforeAll(async () => {
  rig = await startRig({ environment: { SETTING: 'from the console' } });
});
afterAll(() => rig.close());

const lastRecord = () => rig.cloud.invocations.recent().at(-1);

describe('the caller', () => {
  test('20 at once each see their own OPENID', async () => {
    const people = Array.from({ length: 20 }, (_, n) => `person-${n}`);
    const seen = await Promise.all(
      people.map((openid) =>
        rig.run(
          `const early = cloud.getWXContext().OPENID;
          await db.collection('things').count();
          await new Promise((resolve) => setTimeout(resolve, 5));
          return [early, cloud.getWXContext().OPENID, event.userInfo]`,
          {},
          openid,
        ),
      ),
    );
    const appId = rig.cloud.appId;
    expect(seen).toEqual(people.map((openId) => [openId, openId, { appId, openId }]));
  });

  test('getWXContext gives what the platform gives', async () => {
    expect(await rig.run(`return cloud.getWXContext()`)).toEqual({
      OPENID: 'someone',
      APPID: rig.cloud.appId,
      CLIENTIP: '127.0.0.1',
      ENV: 'local-env',
      SOURCE: 'wx_client',
    });
  });

  test('a nested call keeps the person and chains the source', async () => {
    const { result } = await rig.cloud.invokeFunction(
      'caller',
      { inner: 'caller' },
      { source: 'wx_client', openid: 'p' },
    );
    expect(result).toMatchObject({
      own: { OPENID: 'p', SOURCE: 'wx_client' },
      inner: { OPENID: 'p', SOURCE: 'wx_client,scf' },
    });
    expect(result).not.toHaveProperty('innerUserInfo');
  });

  test('nothing of a person remains in the worker for a trigger that follows', async () => {
    await rig.cloud.invokeFunction('caller', {}, { source: 'wx_client', openid: 'p' });
    const { result } = await rig.cloud.invokeFunction('caller', {}, { source: 'wx_paycallback' });
    expect(result).toEqual({
      own: { APPID: rig.cloud.appId, ENV: 'local-env', SOURCE: 'wx_paycallback' },
    });
  });

  test('a client cannot say who it is', async () => {
    expect(
      await rig.run(`return event.userInfo.openId`, { userInfo: { openId: 'other' } }, 'me'),
    ).toBe('me');
  });
});

describe('an invocation', () => {
  test('is told its limits, its settings and its id', async () => {
    const seen = await rig.run(`return [context.function_name, context.time_limit_in_ms,
      context.request_id.length, process.env.SETTING, process.env.HOME]`);
    expect(seen).toEqual(['script', 20_000, 36, 'from the console', null]);
  });

  test('is logged with its output, action, person and result', async () => {
    await rig.run(
      `console.log('one', { two: 2 }); console.error('three\\nfour')`,
      { action: 'ticket.open' },
      'p',
    );
    expect(lastRecord()).toMatchObject({
      functionName: 'script',
      action: 'ticket.open',
      source: 'wx_client',
      openid: 'p',
      ok: true,
      output: ['one { two: 2 }', 'three', 'four'],
    });
  });

  test('that throws gives the message and the stack', async () => {
    const { error, result } = await rig.cloud.invokeFunction(
      'script',
      { body: `throw new Error('broken on purpose')` },
      { source: 'wx_client', openid: 'p' },
    );
    expect(result).toBeUndefined();
    expect(error).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL', message: 'broken on purpose' });
    expect(error?.stack).toContain('script/index.js');
    expect(lastRecord()).toMatchObject({ ok: false, error: { message: 'broken on purpose' } });
  });

  test('of a function that does not exist says so', async () => {
    const { error } = await rig.cloud.invokeFunction('nobody', {}, { source: 'wx_client' });
    expect(error?.code).toBe('FUNCTION_NOT_FOUND');
    expect(
      await rig.failure(`return cloud.callFunction({ name: 'nobody', data: {} })`),
    ).toContain('could not be found: nobody');
  });

  test('that takes its worker down fails alone; the next one gets a new worker', async () => {
    expect(await rig.failure(`process.exit(3)`)).toContain('ended with code 3');
    expect(await rig.failure(`Promise.reject(new Error('in nobody’s hands'));
      await new Promise((resolve) => setTimeout(resolve, 5000))`)).toContain('in nobody’s hands');
    expect(await rig.run('return 1')).toBe(1);
  });

  test('is warm the second time', async () => {
    await rig.run('return 1');
    await rig.run('return 1');
    expect(lastRecord()?.cold).toBe(false);
    const count = `globalThis.kept = (globalThis.kept ?? 0) + 1; return globalThis.kept`;
    expect([await rig.run(count), await rig.run(count)]).toEqual([1, 2]);
  });

  test('whose reply to a client is beyond 1 MB is refused', async () => {
    expect(await rig.failure(`return 'x'.repeat(1024 * 1024 + 1)`)).toContain('1MB');
  });
});

test('a function that takes longer than its timeout is ended and cannot act any more', async () => {
  const quick = await startRig({ timeoutFactor: 0.02 });
  const { error } = await quick.cloud.invokeFunction(
    'script',
    {
      body: `await new Promise((resolve) => setTimeout(resolve, 900));
        await db.collection('things').add({ data: {} })`,
    },
    { source: 'wx_client', openid: 'p' },
  );
  expect(error).toEqual({
    code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
    message: 'Invoking task timed out after 20 seconds',
  });
  await new Promise((resolve) => setTimeout(resolve, 900));
  expect(quick.cloud.database.count('things')).toBe(0);
  await quick.close();
});

test('the calls beyond the limit of workers wait for their turn', async () => {
  const small = await startRig({ workersPerFunction: 2, workersInAll: 2 });
  const ids = await Promise.all(
    Array.from({ length: 6 }, () =>
      small.run<number>(`await new Promise((resolve) => setTimeout(resolve, 20));
        return require('node:worker_threads').threadId`),
    ),
  );
  expect(new Set(ids).size).toBe(2);
  // A nested call may go beyond the limit: both workers could be waiting for it.
  const nested = await Promise.all(
    [1, 2].map(() => small.run(`return (await cloud.callFunction({ name: 'caller' })).result`)),
  );
  expect(nested).toHaveLength(2);
  await small.close();
});

test('functions see the time of the cloud', async () => {
  const target = rig.cloud.clock.now() + 3 * 3_600_000;
  await rig.cloud.clock.set(target);
  const seen = await rig.run<[number, number, string, boolean, number]>(`return [Date.now(),
    new Date().getTime(), Date(), new Date(5) instanceof Date, new Date(5).getTime()]`);
  expect(seen[0]).toBeGreaterThanOrEqual(target);
  expect(seen[0]).toBeLessThan(target + 60_000);
  expect(seen[1]).toBeGreaterThanOrEqual(seen[0]);
  expect(new Date(seen[2]).getTime()).toBeGreaterThan(target - 1000);
  expect(seen.slice(3)).toEqual([true, 5]);
});

test('a failure in a built function shows where it stands in the source', async () => {
  const functionsDirectory = temporaryFolder();
  const folder = path.join(functionsDirectory, 'built');
  mkdirSync(folder);
  const source = `console.log('loading');

    interface Thing { name: string }

    export const main = async ({ name }: Thing) => {
      throw new Error(name);
    };`;
  const built = transformSync(source, {
    loader: 'ts',
    format: 'cjs',
    minify: true,
    sourcemap: 'inline',
    sourcefile: 'cloudfunctions/built/index.ts',
  });
  writeFileSync(path.join(folder, 'index.js'), built.code);
  const other = await startRig({ functionsDirectory });
  const { error } = await other.cloud.invokeFunction('built', { name: 'lost' }, { source: 'scf' });
  expect(error?.message).toBe('lost');
  expect(error?.stack).toContain('cloudfunctions/built/index.ts:6:');
  expect(other.cloud.invocations.recent()[0]?.output).toEqual(['loading']);
  await other.close();
  rmSync(functionsDirectory, { recursive: true });
});

test('permissions of config.json can be asked for', () => {
  expect(rig.cloud.context.permissionsOf('script')).toContain('subscribeMessage.send');
  expect(rig.cloud.context.permissionsOf('caller')).toEqual([]);
});

test('an openapi that config.json does not declare answers -604101', async () => {
  expect(await rig.failure(`return cloud.openapi.wxacode.getUnlimited({ scene: 'a' })`)).toContain(
    '-604101',
  );
});

test('the gateway lets nobody in without its secret', async () => {
  const url = new URL(rig.cloud.gatewayUrl('script'));
  const body = JSON.stringify({ action: 'database.addCollection', collectionName: 'forced' });
  for (const path of ['/admin', '/wrong/script/admin', `${url.pathname}/more`]) {
    const { status } = await fetch(new URL(path, url), { method: 'POST', body });
    expect(status).toBe(404);
  }
  expect(rig.cloud.database.collectionNames()).not.toContain('forced');
});
