/**
 * `npm run simulate -- fund --seed S --steps N`: plays the fund under chance on two cores and says
 * what broke first. With `--cloud` a smaller run goes through the built functions, the real SDK and
 * the local cloud. In memory an episode follows from the seed and its number alone, so that `--episode E`
 * plays the broken one again. `npm run simulate -- city` plays a month of a city (city/run-city.ts).
 */
import { fork } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildFunctions } from '../../scripts/build-functions';
import { gatesOf } from './city/gates';
import { runCity } from './city/run-city';
import { simulateFundOnCloud } from './fund-cloud-simulation';
import { simulateFund, type SimulationResult } from './fund-simulation';
import { nothingYet, together } from './happened';

const CORES = 2;
const usage =
  'usage: npm run simulate -- fund --seed 1 --steps 100000 [--episode E]\n' +
  '       npm run simulate -- fund --cloud --seed 1 --steps 200\n' +
  '       npm run simulate -- city --leaders 300 --days 30 --seed 1 [--data FOLDER]\n' +
  '                           [--page dist/city.html] [--small 24x7] [--no-sensitivity]';

const root = path.resolve(__dirname, '../..');
/** Beside the project, where there is one; nothing of it is ever committed. */
const DATA_FOLDER = process.env['SIMULATION_DATA'] ?? path.resolve(root, '..', 'shared', 'data');

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
  const happened = parts.map((part) => part.happened).reduce(together, nothingYet());
  console.log(Object.entries(happened).map(([name, count]) => `${name} ${count}`).join(', '));
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
  const { found, happened, ...counts } = await simulateFundOnCloud(seed, steps);
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  console.log(
    `seed ${seed}, on the local cloud: ${counts.steps} steps, ${counts.refunds} refunds, ` +
      `${counts.struck} faults, ${counts.restarts} restarts, ${seconds} s`,
  );
  console.log(Object.entries(happened).map(([name, count]) => `${name} ${count}`).join(', '));
  console.log(
    found === null
      ? 'everything held after every step, and came to rest'
      : `after step ${found.step}: ${found.fault}`,
  );
  if (found !== null) process.exitCode = 1;
}

/** JSON lines go to standard output, a page with charts to a file; a broken gate fails. */
async function playCity(values: {
  seed: string;
  leaders: string;
  days: string;
  data: string;
  page: string;
  sensitivity: boolean;
  small: string;
}): Promise<void> {
  const [seed, leaders, days] = [values.seed, values.leaders, values.days].map(Number);
  const whole = [seed, leaders, days].every((one) => Number.isSafeInteger(one) && Number(one) > 0);
  if (!whole || seed === undefined || leaders === undefined || days === undefined) {
    throw new Error(usage);
  }
  const { data: dataFolder, page } = values;
  const [, smallLeaders, smallDays] = /^(\d+)x(\d+)$/.exec(values.small) ?? [];
  if (smallLeaders === undefined || smallDays === undefined) throw new Error(usage);
  const small = { leaders: Number(smallLeaders), days: Number(smallDays) };
  const sensitivity = values.sensitivity ? small : null;
  const { city } = await runCity({ seed, leaders, days, dataFolder, sensitivity, page });
  const broken = gatesOf(city).filter(({ holds }) => !holds);
  for (const { gate, value, unit, bound } of broken) {
    console.error(`does not hold: ${gate}: ${value.toFixed(1)} ${unit}, bound ${bound}`);
    process.exitCode = 1;
  }
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    allowNegative: true,
    options: {
      leaders: { type: 'string', default: '300' },
      days: { type: 'string', default: '30' },
      data: { type: 'string', default: DATA_FOLDER },
      page: { type: 'string', default: path.join(root, 'dist', 'city.html') },
      sensitivity: { type: 'boolean', default: true },
      small: { type: 'string', default: '24x7' },
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
  if (subject === 'city') {
    await playCity(values);
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
