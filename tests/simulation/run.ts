/**
 * `npm run simulate -- fund --seed S --steps N`: plays the fund under chance on two cores and says
 * what broke first. With `--cloud` a smaller run goes through the built functions, the real SDK and
 * the local cloud. In memory an episode follows from the seed and its number alone, so that `--episode E`
 * plays the broken one again.
 */
import { fork } from 'node:child_process';
import { parseArgs } from 'node:util';
import { buildFunctions } from '../../scripts/build-functions';
import { simulateFundOnCloud } from './fund-cloud-simulation';
import { simulateFund, type SimulationResult } from './fund-simulation';

const CORES = 2;
const usage =
  'usage: npm run simulate -- fund --seed 1 --steps 100000 [--episode E]\n' +
  '       npm run simulate -- fund --cloud --seed 1 --steps 200';

/** One half of the episodes, in a process of its own. */
function playPart(seed: number, steps: number, first: number): Promise<SimulationResult> {
  return new Promise((resolve, reject) => {
    const child = fork(__filename, ['part', String(seed), String(steps), String(first)]);
    child.on('message', (result) => resolve(result as SimulationResult));
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`a part ended with ${code}`)));
  });
}

function report(seed: number, parts: SimulationResult[], seconds: string): void {
  const total = (field: 'steps' | 'refunds' | 'deaths') =>
    parts.reduce((sum, part) => sum + part[field], 0);
  console.log(
    `seed ${seed}: ${total('steps')} steps, ${total('refunds')} refunds, ` +
      `${total('deaths')} deaths of a process, ${seconds} s`,
  );
  const found = parts.flatMap((part) => part.found ?? []);
  if (found.length === 0) console.log('everything held after every step, and came to rest');
  for (const { episode, step, fault } of found) {
    console.log(`episode ${episode}, after step ${step}: ${fault}`);
    console.log(`again: npm run simulate -- fund --seed ${seed} --episode ${episode}`);
    process.exitCode = 1;
  }
}

async function playOnCloud(seed: number, steps: number): Promise<void> {
  await buildFunctions();
  const startedAt = performance.now();
  const { found, ...counts } = await simulateFundOnCloud(seed, steps);
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  console.log(
    `seed ${seed}, on the local cloud: ${counts.steps} steps, ${counts.refunds} refunds, ` +
      `${counts.struck} faults, ${counts.restarts} restarts, ${seconds} s`,
  );
  console.log(
    found === null
      ? 'everything held after every step, and came to rest'
      : `after step ${found.step}: ${found.fault}`,
  );
  if (found !== null) process.exitCode = 1;
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '1' },
      steps: { type: 'string' },
      cloud: { type: 'boolean', default: false },
      episode: { type: 'string' },
    },
  });
  const [subject, ...rest] = positionals;
  if (subject === 'part') {
    const [seed = 0, steps = 0, first = 0] = rest.map(Number);
    const result = await simulateFund({ seed, steps, episodes: { first, of: CORES } });
    process.send?.(result, () => process.disconnect());
    return;
  }
  const [seed, steps] = [Number(values.seed), Number(values.steps ?? (values.cloud ? 200 : 100_000))];
  if (subject !== 'fund' || !Number.isSafeInteger(seed) || !Number.isSafeInteger(steps)) {
    throw new Error(usage);
  }
  if (values.cloud) {
    await playOnCloud(seed, steps);
    return;
  }
  const startedAt = performance.now();
  const parts =
    values.episode === undefined
      ? await Promise.all(
          Array.from({ length: CORES }, (_, first) => {
            return playPart(seed, Math.ceil(steps / CORES), first);
          }),
        )
      : [await simulateFund({ seed, steps: 1, episodes: { first: Number(values.episode), of: 1 } })];
  report(seed, parts, ((performance.now() - startedAt) / 1_000).toFixed(1));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
