/**
 * `npm run bench -- routing`: what giving one claim of the queue to an agent reads and takes, by
 * how many tickets are open; whether the load counters are exact after many at once; in memory, and
 * through the real SDK and the local cloud. `BENCH_EMULATOR=0` leaves that out.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assignAgent } from '../../cloudfunctions/_application/assign-agent';
import {
  TransactionContention,
  type Database,
  type World,
} from '../../cloudfunctions/_application/ports';
import { collections } from '../../cloudfunctions/_database/collections';
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import { startLocalCloud } from '../../emulator/cloud';
import { createMemoryWorld } from '../world/memory-world';
import { countedReads, type Reads } from './counted-reads';
import { routingEstate, type RoutingEstate, type RoutingSize } from './routing-estate';
import { sdkSettings } from './sdk-settings';

interface Measured {
  where: 'memory' | 'emulator';
  size: RoutingSize;
  clients: number;
  seconds: number;
  /** How often one gave up for the moment, because too many wanted the same agent at once. */
  again: number;
  /** Of a single assignment. */
  meanReads: number;
  mostReads: number;
  calls: number;
  /** Agents whose counter is not what their tickets say. */
  wrong: number;
  leastOpen: number;
  mostOpen: number;
}

function lineOf({ where, size, clients, seconds, ...one }: Measured): string {
  return [
    where.padEnd(8),
    String(size.agents).padStart(6),
    String(size.open).padStart(8),
    String(size.waiting).padStart(8),
    String(clients).padStart(7),
    (size.waiting / seconds).toFixed(0).padStart(9),
    one.meanReads.toFixed(2).padStart(7),
    String(one.mostReads).padStart(5),
    one.calls.toFixed(1).padStart(6),
    String(one.again).padStart(6),
    String(one.wrong).padStart(6),
    `${one.leastOpen}-${one.mostOpen}`.padStart(8),
  ].join(' ');
}

/**
 * So many at once; each assignment counts its own reads. Where too many wanted the same agent it
 * fails and is tried again, as the relay does with its entry.
 */
async function assignAll(world: World, ids: readonly string[], clients: number) {
  const left = [...ids];
  const each: Reads[] = [];
  let again = 0;
  const work = async () => {
    for (let id = left.shift(); id !== undefined; id = left.shift()) {
      const reads = { documents: 0, calls: 0 };
      try {
        await assignAgent({ ...world, database: countedReads(world.database, reads) }, id);
        each.push(reads);
      } catch (error) {
        if (!(error instanceof TransactionContention)) throw error;
        again += 1;
        left.push(id);
      }
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: clients }, work));
  return { each, again, seconds: (performance.now() - startedAt) / 1_000 };
}

/** Compares every agent's counter with what was open before and what was given since. */
async function judged(database: Database, { agentIds, waitingIds, loads }: RoutingEstate) {
  const due = new Map(loads.map(({ _id, openCount }) => [_id, openCount]));
  for (const id of waitingIds) {
    const ownerId = (await database.get('tickets', id))?.ownerId ?? null;
    if (ownerId === null) throw new Error(`${id} was given to nobody`);
    due.set(ownerId, (due.get(ownerId) ?? 0) + 1);
  }
  const kept = await Promise.all(agentIds.map((id) => database.get('handlerLoads', id)));
  const counts = kept.map((load) => load?.openCount ?? 0);
  const wrong = kept.filter((load, index) => load?.openCount !== due.get(agentIds[index]!)).length;
  return { wrong, leastOpen: Math.min(...counts), mostOpen: Math.max(...counts) };
}

async function measure(
  where: Measured['where'],
  estate: RoutingEstate,
  database: Database,
  { size, clients }: { size: RoutingSize; clients: number },
): Promise<Measured> {
  const world = Object.assign(createMemoryWorld({ at: estate.at, seed: 'routing' }), { database });
  const { each, again, seconds } = await assignAll(world, estate.waitingIds, clients);
  const documents = each.map((reads) => reads.documents);
  const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const measured: Measured = {
    where,
    size,
    clients,
    seconds,
    again,
    meanReads: mean(documents),
    mostReads: Math.max(...documents),
    calls: mean(each.map(({ calls }) => calls)),
    ...(await judged(database, estate)),
  };
  console.log(lineOf(measured));
  return measured;
}

async function inMemory(size: RoutingSize, clients: number): Promise<Measured> {
  const estate = await routingEstate(size);
  const contents = {
    people: estate.people,
    orders: [estate.order],
    handlerLoads: estate.loads,
    tickets: [...estate.tickets()],
  };
  const { database } = createMemoryWorld({ at: estate.at, seed: 'routing', contents });
  return measure('memory', estate, database, { size, clients });
}

async function throughEmulator(size: RoutingSize, clients: number): Promise<Measured> {
  const dataDirectory = mkdtempSync(path.join(tmpdir(), 'routing-bench-'));
  const cloud = await startLocalCloud({
    functionsDirectory: dataDirectory,
    dataDirectory,
    collections,
    origin: () => 'http://127.0.0.1:1',
    uncoveredQueries: { documents: 1_000, act: 'refuse' },
  });
  try {
    const contextConfig = JSON.stringify({ URL: cloud.gatewayUrl('outbox-relay') });
    Object.assign(process.env, sdkSettings, { TCB_CONTEXT_CNFG: contextConfig });
    const { createDatabase } = await import('../../cloudfunctions/_platform/database');
    const estate = await routingEstate(size);
    await fill(estate, (name, documents) => cloud.database.insertMany(name, documents));
    return await measure('emulator', estate, createDatabase(), { size, clients });
  } finally {
    await cloud.close();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

type Insert = (name: string, documents: Array<Record<string, unknown>>) => Promise<unknown>;

async function fill(estate: RoutingEstate, insert: Insert): Promise<void> {
  const all: Array<[string, Iterable<object>]> = [
    ['people', estate.people],
    ['orders', [estate.order]],
    ['handlerLoads', estate.loads],
    ['tickets', estate.tickets()],
  ];
  for (const [name, documents] of all) {
    let batch: Array<Record<string, unknown>> = [];
    for (const document of documents) {
      batch.push({ ...document });
      if (batch.length < 1_000) continue;
      await insert(name, batch);
      batch = [];
    }
    if (batch.length > 0) await insert(name, batch);
  }
}

async function main(): Promise<void> {
  const { documentReads } = policyOf(currentPolicyVersion).routing;
  console.log('where    agents     open assigned clients  assign/s   reads  most  calls  again  wrong     open');
  const agents = 2_000;
  const all: Measured[] = [];
  for (const open of [10_000, 100_000]) {
    all.push(await inMemory({ agents, open, waiting: 2_000 }, 1));
  }
  all.push(await inMemory({ agents, open: 100_000, waiting: 2_000 }, 64));
  if (process.env['BENCH_EMULATOR'] !== '0') {
    all.push(await throughEmulator({ agents: 200, open: 10_000, waiting: 400 }, 1));
    all.push(await throughEmulator({ agents: 200, open: 10_000, waiting: 400 }, 8));
  }
  // Who meets somebody else's write reads again: that is contention, not what one costs.
  const alone = all.filter(({ clients }) => clients === 1);
  const mostReads = Math.max(...alone.map((one) => one.mostReads));
  const wrong = all.reduce((sum, one) => sum + one.wrong, 0);
  console.log(
    `reads of one assignment: at most ${mostReads}, of ${documentReads} by policy; ` +
      `counters that are wrong: ${wrong}`,
  );
  if (mostReads > documentReads || wrong > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
});
