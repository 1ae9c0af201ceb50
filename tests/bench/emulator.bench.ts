/**
 * What the local cloud does in a second, through the real SDK: `npm run bench -- emulator`.
 * Server and clients are two processes. `BENCH_SECONDS` is how long each line is measured.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Collection, Database, Sdk } from '../conformance/sdk';
import { temporaryFolder } from '../emulator/fixtures/cloud-rig';
import { documentOf, idOf, type ServerReady } from './emulator-server';
import { sdkSettings } from './sdk-settings';

const secondsEach = Number(process.env['BENCH_SECONDS'] ?? 1.5);
const many = 100_000;
const few = 10_000;

interface Server extends ServerReady {
  child: ChildProcess;
  stop(): Promise<void>;
}

interface Rate {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  failures: number;
}

type Operation = (db: Database, things: Collection, documents: number) => Promise<unknown>;

let inserted = 0;
const anyOf = (documents: number) => Math.floor(Math.random() * documents);

const operations: Record<string, Operation> = {
  'get by id': (_db, things, documents) => things.doc(idOf(anyOf(documents))).get(),
  'indexed query of 20': (_db, things) => {
    const owned = things.where({ owner: `owner-${anyOf(500)}` });
    return owned.orderBy('at', 'desc').limit(20).get();
  },
  insert: (_db, things) => {
    inserted += 1;
    return things.add({ data: { ...documentOf(0), _id: `${process.pid}-${inserted}` } });
  },
  update: (db, things, documents) => {
    const data = { count: db.command['inc']?.(1) };
    return things.doc(idOf(anyOf(documents))).update({ data });
  },
  'transaction of two': async (db, _things, documents) => {
    const first = anyOf(documents - 1);
    await db.runTransaction(async (t) => {
      for (const n of [first, first + 1]) {
        await t.collection('things').doc(idOf(n)).update({ data: { text: 'y' } });
      }
    });
  },
};

const covered = ['get by id', 'indexed query of 20', 'update'];

async function main(): Promise<void> {
  const [folder, small] = [temporaryFolder(), temporaryFolder()];
  const servers: Server[] = [];
  const start = async (...parameters: string[]) => {
    const server = await startServer(parameters);
    servers.push(server);
    return server;
  };
  try {
    const bare = await start('bare');
    const grown = await start('cloud', folder, String(many));
    const lesser = await start('cloud', small, String(few));
    const rates = await measureAll(grown);
    const memoryMegabytes = await memoryOf(grown);
    const compared = await compare(bare, lesser, grown);
    for (const server of servers.splice(0)) await server.stop();
    const empty = await startUp(temporaryFolder(), 0);
    const again = await startUp(folder, many);
    report({ rates, memoryMegabytes, compared, empty, again });
  } finally {
    for (const server of servers) await server.stop();
    for (const one of [folder, small]) rmSync(one, { recursive: true, force: true });
  }
}

interface Line {
  name: string;
  clients: number;
  rate: Rate;
}

async function measureAll(server: Server): Promise<Line[]> {
  const db = connect(server.url);
  const lines: Line[] = [];
  for (const [name, operation] of Object.entries(operations)) {
    for (const clients of [1, 8, 32]) {
      const rate = await measure(() => operation(db, db.collection('things'), many), clients);
      lines.push({ name, clients, rate });
    }
  }
  return lines;
}

interface Compared {
  /** Of a get by id to the bare server's fixed reply. */
  share: number;
  /** How many times slower with many documents than with few. */
  factors: Array<{ name: string; factor: number }>;
}

/** In turns and by the median, because other work on the machine comes and goes. */
async function compare(bare: Server, lesser: Server, grown: Server): Promise<Compared> {
  const rounds = Array.from({ length: 5 }, (_, round) => round);
  const rateOf = async (server: Server, name: string, documents: number) => {
    const db = connect(server.url);
    const operation = operations[name];
    if (!operation) throw new Error(`no operation ${name}`);
    return (await measure(() => operation(db, db.collection('things'), documents), 8)).perSecond;
  };
  const shares: number[] = [];
  for (const _round of rounds) {
    const fixed = await rateOf(bare, 'get by id', many);
    shares.push((await rateOf(grown, 'get by id', many)) / fixed);
  }
  const factors: Compared['factors'] = [];
  for (const name of covered) {
    const ratios: number[] = [];
    for (const _round of rounds) {
      ratios.push((await rateOf(lesser, name, few)) / (await rateOf(grown, name, many)));
    }
    factors.push({ name, factor: median(ratios) });
  }
  return { share: median(shares), factors };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** So many clients at once, each one request after another. */
async function measure(operation: () => Promise<unknown>, clients: number): Promise<Rate> {
  for (let warm = 0; warm < 50; warm += 1) await operation();
  const times: number[] = [];
  let failures = 0;
  const began = performance.now();
  const until = began + secondsEach * 1000;
  const client = async () => {
    while (performance.now() < until) {
      const sent = performance.now();
      // A conflict of two transactions is an answer, too; it is counted and not measured.
      const isDone = await operation().then(() => true, () => false);
      if (isDone) times.push(performance.now() - sent);
      else failures += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - began) / 1000;
  times.sort((left, right) => left - right);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? Number.NaN;
  return { perSecond: times.length / seconds, p50Ms: at(0.5), p99Ms: at(0.99), failures };
}

function connect(url: string): Database {
  Object.assign(process.env, {
    ...sdkSettings,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
  });
  const sdk = require('wx-server-sdk') as Sdk;
  sdk.init({ env: 'local-env' });
  return sdk.database();
}

async function startServer(parameters: string[]): Promise<Server> {
  const script = path.join(__dirname, 'emulator-server.ts');
  const child = fork(script, parameters, { execArgv: ['--import', 'tsx'] });
  const ready = await new Promise<ServerReady>((resolve, reject) => {
    child.once('message', resolve as (message: unknown) => void);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    ...ready,
    child,
    async stop() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** The middle one of several starts. */
async function startUp(folder: string, documents: number): Promise<ServerReady> {
  const starts: ServerReady[] = [];
  for (let start = 0; start < 5; start += 1) {
    const server = await startServer(['cloud', folder, String(documents)]);
    await server.stop();
    starts.push(server);
  }
  starts.sort((one, other) => one.processMs - other.processMs);
  const [middle] = starts.slice(2);
  if (!middle) throw new Error('no server started');
  return middle;
}

function memoryOf({ child }: Server): Promise<number> {
  child.send('memory');
  return new Promise((resolve) => child.once('message', (rss) => resolve(Number(rss))));
}

interface Results {
  rates: readonly Line[];
  memoryMegabytes: number;
  compared: Compared;
  empty: ServerReady;
  again: ServerReady;
}

function report({ rates, memoryMegabytes, compared, empty, again }: Results): void {
  console.log(`${many} documents, ${secondsEach} s each\n`);
  console.log(`${'operation'.padEnd(24)}  clients   ops/s    p50 ms    p99 ms  failed`);
  for (const { name, clients, rate } of rates) {
    const columns = [
      rate.perSecond.toFixed(0).padStart(8),
      rate.p50Ms.toFixed(2).padStart(8),
      rate.p99Ms.toFixed(2).padStart(8),
      String(rate.failures).padStart(6),
    ];
    console.log([name.padEnd(24), String(clients).padStart(7), ...columns].join('  '));
  }
  console.log(`\nmemory of the cloud: ${memoryMegabytes.toFixed(0)} MB`);
  const share = `${(compared.share * 100).toFixed(0)} %`;
  target('get by id against a bare server', share, '>= 60 %', compared.share >= 0.6);
  for (const [name, { startMs, processMs }, mostMs] of [
    ['start, empty', empty, 1000],
    [`start, ${many} documents`, again, 1500],
  ] as const) {
    const value = `${processMs.toFixed(0)} ms (of that the cloud ${startMs.toFixed(0)} ms)`;
    target(name, value, `<= ${mostMs} ms`, processMs <= mostMs);
  }
  for (const { name, factor } of compared.factors) {
    const title = `${name}: ${few} to ${many} documents`;
    target(title, `${factor.toFixed(2)} times slower`, '<= 1.5', factor <= 1.5);
  }
}

function target(name: string, value: string, wanted: string, isMet: boolean): void {
  console.log(`${isMet ? 'met   ' : 'MISSED'}  ${name}: ${value} (target ${wanted})`);
  if (!isMet) process.exitCode = 1;
}

void main();
