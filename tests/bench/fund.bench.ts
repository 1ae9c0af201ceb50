/**
 * `npm run bench -- fund`: refunds and postings a second by clients and leaders, in memory and by
 * the built functions with the real SDK. Each leader's document is a shard of the fund, so that
 * throughput grows with the leaders. Calls are those of the SDK to the database between the arrival
 * of a tap and its answer; on the cloud they include who the caller is and how often they called.
 */
import { buildFunctions } from '../../scripts/build-functions';
import { fundBench } from './fund-bench';
import { fundCloudBench } from './fund-cloud-bench';

const LEADERS = [1, 10, 50] as const;
const CLIENTS = [1, 16, 64] as const;
const REFUNDS = 256;
/** Two for each client; there they take a hundred times as long. */
const REFUNDS_ON_CLOUD = 128;
/** Below what one person may do in a minute (domain/policy/privacy-2026-11.ts): clocks stand here. */
const MOST_PER_LEADER = 50;

interface Row {
  refunds: number;
  milliseconds: number;
  postingsPerSecond: number;
  conflicts: number;
  /** While notices of the provider are posted, eight at a time. */
  postingConflicts: number;
  calls: number;
  written: number | null;
}

const heading =
  'leaders clients  refunds/s postings/s  conflicts/refund conflicts/posting  calls/tap writes/tap';

function line(leaders: number, clients: number, row: Row): string {
  const { refunds, milliseconds, postingsPerSecond, conflicts, postingConflicts } = row;
  const { calls, written } = row;
  const perRefund = (count: number) => (count / refunds).toFixed(2);
  return [
    String(leaders).padStart(7),
    String(clients).padStart(7),
    (refunds / (milliseconds / 1_000)).toFixed(0).padStart(10),
    postingsPerSecond.toFixed(0).padStart(10),
    perRefund(conflicts).padStart(17),
    perRefund(postingConflicts).padStart(17),
    (calls / refunds).toFixed(1).padStart(10),
    (written === null ? '' : (written / refunds).toFixed(1)).padStart(10),
  ].join(' ');
}

async function inMemory(leaders: number, clients: number): Promise<Row> {
  const bench = await fundBench(leaders);
  const milliseconds = await bench.tapAll(clients, REFUNDS);
  const { calls, written, conflicts } = { ...bench.counts };
  const startedAt = performance.now();
  const posted = await bench.postAll();
  const postingsPerSecond = posted / ((performance.now() - startedAt) / 1_000);
  const postingConflicts = bench.counts.conflicts - conflicts;
  const figures = { milliseconds, postingsPerSecond, conflicts, postingConflicts };
  return { refunds: REFUNDS, ...figures, calls, written };
}

async function onCloud(leaders: number, clients: number): Promise<Row> {
  const bench = await fundCloudBench(leaders, clients);
  try {
    // Workers and what they load are there before anything is measured.
    await bench.warm();
    const refunds = Math.min(REFUNDS_ON_CLOUD, MOST_PER_LEADER * leaders);
    const { milliseconds, calls, conflicts } = await bench.tapAll(clients, refunds);
    const posting = await bench.postAll();
    const postingsPerSecond = posting.posted / (posting.milliseconds / 1_000);
    const postingConflicts = posting.conflicts;
    const figures = { milliseconds, postingsPerSecond, conflicts, postingConflicts };
    return { refunds, ...figures, calls, written: null };
  } finally {
    await bench.close();
  }
}

async function table(
  title: string,
  measure: (leaders: number, clients: number) => Promise<Row>,
): Promise<void> {
  console.log(`${title}\n${heading}`);
  for (const leaders of LEADERS) {
    for (const clients of CLIENTS) {
      console.log(line(leaders, clients, await measure(leaders, clients)));
    }
  }
}

async function main(): Promise<void> {
  await buildFunctions();
  await table('In memory', inMemory);
  await table('\nOn the local cloud, with the real SDK', onCloud);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
