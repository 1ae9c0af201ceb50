/**
 * `npm run bench -- sla`: what a sweep of the clocks reads and takes, by how many tickets are open;
 * in memory, and through the real SDK and the local cloud, in time of the processor.
 * `BENCH_EMULATOR=0` leaves that out.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { collections } from '../../cloudfunctions/_database/collections';
import type { Database } from '../../cloudfunctions/_application/ports';
import { SHARDS } from '../../cloudfunctions/_application/sweep-shard';
import { startLocalCloud } from '../../emulator/cloud';
import { sdkSettings } from './sdk-settings';
import { slaDatabase } from './sla-database';
import { benchWorld, costOf, ways, type Cost } from './sla-sweeps';
import { openTickets, type OpenTickets } from './sla-tickets';

const DUE = 1_000;
/** Each line is the fastest of so many runs: the machine is shared. */
const RUNS = 5;

type WayName = keyof typeof ways;

function lineOf(where: string, open: number, name: string, cost: Cost): string {
  return [
    where.padEnd(8),
    String(open).padStart(9),
    name.padEnd(10),
    String(cost.handled).padStart(7),
    String(cost.documentsRead).padStart(10),
    (cost.documentsRead / DUE).toFixed(2).padStart(10),
    String(cost.calls).padStart(7),
    cost.milliseconds.toFixed(0).padStart(8),
    (cost.milliseconds / DUE).toFixed(3).padStart(10),
  ].join(' ');
}

async function best(
  name: WayName,
  fresh: () => Promise<Database>,
  tickets: OpenTickets,
  runs: number,
): Promise<Cost> {
  let fastest: Cost | null = null;
  for (let run = 0; run < runs; run += 1) {
    const cost = await costOf(ways[name], benchWorld(await fresh(), tickets.now));
    if (cost.handled !== DUE) throw new Error(`${name} handled ${cost.handled} of ${DUE}`);
    if (fastest === null || cost.milliseconds < fastest.milliseconds) fastest = cost;
  }
  if (fastest === null) throw new Error('nothing ran');
  return fastest;
}

async function inMemory(): Promise<Map<number, Cost>> {
  const ours = new Map<number, Cost>();
  for (const open of [10_000, 100_000, 1_000_000]) {
    const tickets = await openTickets(open, DUE);
    for (const name of ['ours', 'pagedIndex', 'scanAll'] as const) {
      const runs = name === 'scanAll' ? 1 : RUNS;
      const cost = await best(name, async () => slaDatabase(tickets), tickets, runs);
      if (name === 'ours') ours.set(open, cost);
      console.log(lineOf('memory', open, name, cost));
    }
  }
  return ours;
}

async function throughEmulator(): Promise<Cost> {
  const dataDirectory = mkdtempSync(path.join(tmpdir(), 'sla-bench-'));
  const cloud = await startLocalCloud({
    functionsDirectory: dataDirectory,
    dataDirectory,
    collections,
    origin: () => 'http://127.0.0.1:1',
    uncoveredQueries: { documents: 1_000, act: 'refuse' },
  });
  try {
    const contextConfig = JSON.stringify({ URL: cloud.gatewayUrl('sla-sweep') });
    Object.assign(process.env, sdkSettings, { TCB_CONTEXT_CNFG: contextConfig });
    const { createDatabase } = await import('../../cloudfunctions/_platform/database');
    const tickets = await openTickets(100_000, DUE);
    const batch = 1_000;
    for (let first = 0; first < tickets.count; first += batch) {
      const some = Array.from({ length: batch }, (_, at) => tickets.ticket(first + at));
      await cloud.database.insertMany('tickets', some.map((ticket) => ({ ...ticket })));
    }
    const cost = await best('ours', async () => createDatabase(), tickets, 1);
    console.log(lineOf('emulator', tickets.count, 'ours', cost));
    return cost;
  } finally {
    await cloud.close();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  console.log('where         open way        handled  documents  reads/due   calls   cpu ms cpu ms/due');
  const ours = await inMemory();
  const costs = [...ours.values()];
  if (process.env['BENCH_EMULATOR'] !== '0') costs.push(await throughEmulator());
  const most = 1.1 * DUE + SHARDS;
  const reads = Math.max(...costs.map(({ documentsRead }) => documentsRead));
  const [few, many] = [ours.get(10_000), ours.get(1_000_000)].map((cost) => cost?.milliseconds ?? 0);
  const ratio = (many ?? 0) / (few ?? 1);
  console.log(`documents read: ${reads}, at most ${most}; time from 10,000 to 1,000,000: x${ratio.toFixed(2)}`);
  if (reads > most || ratio > 1.3) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
});
