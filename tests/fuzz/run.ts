/** `npm run fuzz -- --seed N --runs N`: the whole; a small part of it runs with `npm test`. */
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz';

const CASES = 10_000;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { seed: { type: 'string' }, runs: { type: 'string' } },
  });
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
  const runs = Number(values.runs ?? CASES);
  if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(runs) || runs < 1) {
    throw new Error('--seed and --runs take whole numbers');
  }
  console.log(`fuzz: seed ${seed}, ${runs} cases`);
  const { answers, faults } = await fuzz(seed, runs);
  const counts = [...answers].sort(([, one], [, other]) => other - one);
  console.log(counts.map(([code, count]) => `${code} ${count}`).join(', '));
  for (const fault of faults.slice(0, 20)) console.error(fault);
  console.log(`${faults.length} faults; again with --seed ${seed} --runs ${runs}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
