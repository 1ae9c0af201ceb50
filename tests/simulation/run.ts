/**
 * `npm run simulate -- fund --seed S --steps N`: plays the fund under chance and says what broke
 * first. The same seed and steps play the same again.
 */
import { parseArgs } from 'node:util';
import { simulateFund } from './fund-simulation';

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: 'string', default: '1' }, steps: { type: 'string', default: '100000' } },
  });
  const [subject] = positionals;
  const seed = Number(values.seed);
  const steps = Number(values.steps);
  if (subject !== 'fund' || !Number.isSafeInteger(seed) || !Number.isSafeInteger(steps)) {
    throw new Error('usage: npm run simulate -- fund --seed 1 --steps 100000');
  }
  const startedAt = performance.now();
  const { found, ...counts } = await simulateFund({ seed, steps });
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  console.log(
    `seed ${seed}: ${counts.steps} steps, ${counts.refunds} refunds, ` +
      `${counts.deaths} deaths of a process, ${seconds} s`,
  );
  if (found === null) return console.log('everything held after every step, and came to rest');
  console.log(`after step ${found.step}: ${found.fault}`);
  console.log(`again: npm run simulate -- fund --seed ${seed} --steps ${found.step}`);
  process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
