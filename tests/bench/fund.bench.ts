/**
 * `npm run bench -- fund`: refunds and postings a second in memory, by clients and leaders. Each
 * leader's document is a shard of the fund, so that throughput grows with the leaders.
 */
import { fundBench } from './fund-bench';

const REFUNDS = 256;

async function main(): Promise<void> {
  console.log('leaders clients  refunds/s postings/s  conflicts/refund  calls/tap writes/tap');
  for (const leaders of [1, 10, 50, 64]) {
    for (const clients of [1, 16, 64]) {
      const bench = await fundBench(leaders);
      const milliseconds = await bench.tapAll(clients, REFUNDS);
      const { calls, written, conflicts } = bench.counts;
      const startedAt = performance.now();
      const posted = await bench.postAll();
      const postingSeconds = (performance.now() - startedAt) / 1_000;
      const figures = [
        String(leaders).padStart(7),
        String(clients).padStart(7),
        (REFUNDS / (milliseconds / 1_000)).toFixed(0).padStart(10),
        (posted / postingSeconds).toFixed(0).padStart(10),
        (conflicts / REFUNDS).toFixed(2).padStart(17),
        (calls / REFUNDS).toFixed(1).padStart(10),
        (written / REFUNDS).toFixed(1).padStart(10),
      ];
      console.log(figures.join(' '));
    }
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
