import { readdirSync, readFileSync } from 'node:fs';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { createConsole } from '../../emulator/console/console';
import { startRig, type CloudRig } from '../emulator/fixtures/cloud-rig';

const JSON_TYPE = { 'content-type': 'application/json' };
const MERCHANT = '1900000109';
/** Half a minute away from every timer. */
const START = Date.parse('2026-11-23T04:00:30Z');
const PAGE_FOLDER = path.resolve(__dirname, '../../emulator/console/page');

let rig: CloudRig;
let server: Server;
let origin: string;

async function open(): Promise<void> {
  rig = await startRig({ origin: () => origin, startAt: START - 20_000 });
  rig.cloud.clock.pause();
  await rig.cloud.clock.set(START);
  const handle = createConsole(rig.cloud, { title: '试验' });
  server = createServer((request, response) => {
    void handle(request, response).then((isOurs) => isOurs || response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function close(): Promise<void> {
  server.closeAllConnections();
  server.close();
  await rig.close();
}

type Json = Record<string, unknown>;

interface State extends Json {
  clock: Json;
  collections: Json[];
  upcoming: Json[];
  runs: Json[];
}

async function get<Answer = Json>(name: string): Promise<Answer> {
  return (await fetch(`${origin}/console/api/${name}`)).json() as Promise<Answer>;
}

const getState = () => get<State>('state');

async function post(name: string, input: unknown): Promise<{ status: number; body: Json }> {
  const response = await fetch(`${origin}/console/api/${name}`, {
    method: 'POST',
    headers: JSON_TYPE,
    body: JSON.stringify(input),
  });
  return { status: response.status, body: (await response.json()) as Json };
}

async function refundOf(outRefundNo: string): Promise<string> {
  const { pay } = rig.cloud.services;
  const outTradeNo = `order-${outRefundNo}`;
  const payment = { outTradeNo, subMchId: MERCHANT, totalFeeFen: 2980, payerOpenid: 'someone' };
  pay.recordPayment(payment);
  await rig.run(`return cloud.cloudPay.refund({
    subMchId: '${MERCHANT}', outTradeNo: '${outTradeNo}', outRefundNo: '${outRefundNo}',
    totalFee: 2980, refundFee: 2980, functionName: 'payment-callback',
  })`);
  return pay.refunds().at(-1)!.refundId;
}

describe('what is seen and done', () => {
  beforeEach(open);
  afterEach(close);

  test('the state tells the collections, the clock, what ran and what comes next', async () => {
    await rig.cloud.database.insertMany('things', [{ _id: 'a' }, { _id: 'b' }]);
    await rig.run(`console.log('said'); return 1`, { action: 'list' });
    const state = await getState();
    expect(state).toMatchObject({ title: '试验', environmentId: 'local-env' });
    expect(state.clock).toMatchObject({ now: START, isPaused: true });
    expect(state.collections).toContainEqual({ name: 'things', count: 2 });
    expect(state.upcoming[0]).toEqual({ id: 'timer:ticker', at: START + 30_000 });
    expect(state.runs[0]).toMatchObject({
      kind: 'run',
      functionName: 'script',
      action: 'list',
      source: 'wx_client',
      ok: true,
      lastLine: 'said',
    });
    expect(state.runs[0]?.output).toBeUndefined();
    const run = await get(`run?requestId=${String(state.runs[0]?.requestId)}`);
    expect(run.output).toEqual(['said']);
  });

  test('documents come newest first, a hundred at most', async () => {
    const documents = Array.from({ length: 130 }, (_, index) => ({ _id: `d${index}`, index }));
    await rig.cloud.database.insertMany('things', documents);
    const answer = await get<{ total: number; documents: Json[] }>(
      'documents?collection=things',
    );
    expect(answer.total).toBe(130);
    expect(answer.documents).toHaveLength(100);
    expect(answer.documents[0]?._id).toBe('d129');
    expect(answer.documents[99]?._id).toBe('d30');
    expect(await get('documents?collection=none')).toEqual({ error: 'NOT_FOUND' });
  });

  test('winding the clock tells what it brought', async () => {
    rig.cloud.services.openapi.messages.subscribe('someone', ['t']);
    await refundOf('r-1');
    const { body } = await post('clock/advance', { ms: 10 * 60_000 });
    expect(body).toMatchObject({
      from: START,
      to: START + 10 * 60_000,
      refunds: [{ outRefundNo: 'r-1', refundFeeFen: 2980, state: 'SUCCESS' }],
      messagesSent: 0,
    });
    expect(body.functions).toContainEqual({ name: 'ticker', isOk: true, count: 10 });
    expect(body.functions).toContainEqual({ name: 'payment-callback', isOk: true, count: 1 });
  });

  test('quiet runs of timers are counted together in the log', async () => {
    await post('clock/advance', { ms: 5 * 60_000 });
    const { runs } = await getState();
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({
      kind: 'timers',
      counts: { ticker: 5 },
      startedAt: START - 30_000 + 5 * 60_000,
    });
  });

  test('a refund is settled, failed, resolved and notified by its buttons', async () => {
    const { pay } = rig.cloud.services;
    const refundId = await refundOf('r-1');
    const settle = (outcome: string) => post('pay/settle', { refundId, outcome });
    expect((await settle('ABNORMAL')).status).toBe(200);
    expect(pay.refunds()[0]!.state).toBe('ABNORMAL');
    expect((await settle('SUCCESS')).status).toBe(200);
    expect(pay.refunds()[0]!.state).toBe('SUCCESS');
    expect((await settle('CLOSED')).status).toBe(404);
    expect((await post('pay/redeliver', { refundId })).status).toBe(200);
    const notices = rig.cloud.database.find('others') as Array<{ event: Json }>;
    expect(notices.map(({ event }) => event.refundStatus)).toEqual([
      'CHANGE',
      'SUCCESS',
      'SUCCESS',
    ]);
  });

  test('a bill that was given out is read, and what is wrong with it is planned', async () => {
    await refundOf('r-1');
    expect(await getState()).toMatchObject({ bills: [], discrepancies: [] });
    await post('clock/advance', { ms: 22 * 60 * 60_000 });
    await rig.run(
      `return cloud.cloudPay.downloadBill({ subMchId: '${MERCHANT}', billDate: '20261123' })`,
    );
    const state = await getState();
    expect(state.bills).toEqual([
      expect.objectContaining({ paymentCount: 1, refundCount: 1, refundedFen: 2980 }),
    ]);
    const planned = { day: '20261123', kind: 'amount', number: 'r-1', amountFen: 2880 };
    const { body } = await post('bills/plan', planned);
    const bill = await get(`bill?subMchId=${MERCHANT}&day=20261123`);
    expect(bill.text).toContain('`28.80,');
    expect((await getState()).discrepancies).toEqual([{ id: body.id, ...planned }]);
    expect((await post('bills/unplan', { id: body.id })).status).toBe(200);
    expect((await post('bills/unplan', { id: body.id })).status).toBe(404);
    await post('bills/settings', { bills: 'withheld' });
    expect((await getState()).pay).toMatchObject({ bills: 'withheld' });
    expect(await get(`bill?subMchId=${MERCHANT}&day=20261124`)).toEqual({ error: 'NOT_FOUND' });
  });

  test('what comes next is set for refunds and for checks', async () => {
    await post('pay/settings', { defaultOutcome: 'CLOSED' });
    await post('pay/settings', { noticeMode: 'lost', availableFen: 0 });
    await post('checks/settings', { defaultOutcome: 'risky', textOutcome: 'risky' });
    const state = await getState();
    expect(state.pay).toMatchObject({
      defaultOutcome: 'CLOSED',
      noticeMode: 'lost',
      balance: { availableFen: 0 },
    });
    expect(state.checkSettings).toMatchObject({ defaultOutcome: 'risky', textOutcome: 'risky' });
    await post('pay/settings', { availableFen: null });
    expect((await getState()).pay).toMatchObject({ defaultOutcome: 'CLOSED', balance: null });
  });

  test('the clock is stopped and goes on', async () => {
    await post('clock/pause', { isPaused: false });
    expect((await getState()).clock.isPaused).toBe(false);
    await post('clock/pause', { isPaused: true });
    expect((await getState()).clock.isPaused).toBe(true);
  });
});

describe('what is not', () => {
  beforeAll(open);
  afterAll(close);

  test.each([
    ['clock/advance', { ms: -1 }],
    ['clock/advance', { ms: 1.5 }],
    ['clock/advance', { ms: 1e12 }],
    ['clock/advance', { ms: 1, more: 1 }],
    ['pay/settle', { refundId: '1', outcome: 'PAID' }],
    ['pay/settle', { refundId: { $ne: 1 }, outcome: 'SUCCESS' }],
    ['pay/settings', { noticeMode: 'x' }],
    ['bills/plan', { day: '2026-11-23', kind: 'missing', number: 'r-1' }],
    ['bills/plan', { day: '20261123', kind: 'lost', number: 'r-1' }],
    ['checks/decide', { traceId: 'x', verdict: 'pass' }],
  ])('%s does not take %j', async (name, input) => {
    expect((await post(name, input)).status).toBe(400);
  });

  test('unknown acts are not found, and bodies that are no JSON are refused', async () => {
    expect((await post('database/drop', {})).status).toBe(404);
    expect((await post('constructor', {})).status).toBe(404);
    const broken = await fetch(`${origin}/console/api/clock/advance`, {
      method: 'POST',
      headers: JSON_TYPE,
      body: '{',
    });
    expect(broken.status).toBe(400);
  });

  /** By node's own client, because fetch does not let a test set Host and Origin. */
  function statusOf(method: string, name: string, headers: Record<string, string>) {
    return new Promise<number>((resolve, reject) => {
      const target = new URL(name, origin);
      const request = httpRequest(target, { method, headers }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode ?? 0));
      });
      request.on('error', reject);
      request.end(method === 'POST' ? '{"ms":60000}' : undefined);
    });
  }

  test('other sites and other names can neither look nor act', async () => {
    const foreign: Array<Record<string, string>> = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { host: 'evil.example' },
    ];
    for (const headers of foreign) {
      const sent = { ...JSON_TYPE, ...headers };
      expect(await statusOf('POST', '/console/api/clock/advance', sent)).toBe(403);
      expect(await statusOf('GET', '/console/api/state', sent)).toBe(403);
    }
    expect(await statusOf('GET', '/console', { host: 'evil.example' })).toBe(403);
    const form = { 'content-type': 'text/plain' };
    expect(await statusOf('POST', '/console/api/clock/advance', form)).toBe(415);
    expect(rig.cloud.clock.now()).toBe(START);
  });

  test('the page and its files are served under a policy that lets only them run', async () => {
    const page = await fetch(`${origin}/console`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    const html = await page.text();
    expect(html).not.toMatch(/<script>|<style|\son\w+=|https?:/);
    for (const file of readdirSync(PAGE_FOLDER)) {
      expect((await fetch(`${origin}/console/${file}`)).status).toBe(200);
    }
    expect((await fetch(`${origin}/console/../view.ts`)).status).toBe(404);
    expect((await fetch(`${origin}/console/none.js`)).status).toBe(404);
    expect((await fetch(`${origin}/consoles`)).status).toBe(404);
  });
});

const scripts = readdirSync(PAGE_FOLDER).filter((file) => file.endsWith('.js'));
const sourceOf = (file: string) => readFileSync(path.join(PAGE_FOLDER, file), 'utf8');

test('every text and every icon that the page names is there', () => {
  const texts = new Set(
    [...sourceOf('texts.js').matchAll(/^ {2}'([\w.]+)':/gm)].map(([, key]) => key),
  );
  const symbols = sourceOf('icons.svg').matchAll(/<symbol id="([\w-]+)"/g);
  const icons = new Set([...symbols].map(([, id]) => id));
  for (const file of scripts) {
    const source = sourceOf(file);
    for (const [, key] of source.matchAll(/text\('([\w.]+)'/g)) expect(texts).toContain(key);
    for (const [, name] of source.matchAll(/(?:icon|nothing)\('([\w-]+)'/g)) {
      expect(icons).toContain(name);
    }
    // Names that are chosen at run time stand in the file as they are.
    for (const [, name] of source.matchAll(/iconName: '([\w-]+)'/g)) expect(icons).toContain(name);
  }
});

test('texts for people stand in the text file only', () => {
  for (const file of [...scripts, 'index.html', 'console.css']) {
    if (file === 'texts.js') continue;
    expect(sourceOf(file)).not.toMatch(/[\u4e00-\u9fff]/u);
  }
});
