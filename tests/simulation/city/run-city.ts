/**
 * `npm run simulate -- city`: plays the city on two cores, then every assumption low and high in a
 * smaller city; writes JSON lines and one page with charts, and fails where a gate does not hold.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { assumed, assumptionNames, assumptions, type AssumptionName } from './assumptions';
import { playCity, type CityResult, type CityRun } from './city';
import { gatesOf } from './gates';
import type { CityOptions, Report, SmallSize } from './report';
import { reportPage } from './report-page';

const CORES = 2;
/** Other seeds of the same small city: what differs there is chance. */
const NOISE_SEEDS = [101, 102, 103, 104];

interface Asked {
  key: string;
  run: CityRun;
}

export async function runCity(options: CityOptions): Promise<Report> {
  const startedAt = performance.now();
  const { seed, leaders, days } = options;
  const dataFolder = options.dataFolder !== null && existsSync(options.dataFolder) ? options.dataFolder : null;
  const run: CityRun = { seed, leaders, days, assumptions: assumed, dataFolder };
  const asked: Asked[] = [{ key: 'city', run }, ...smallRuns(run, options.sensitivity)];
  const results = asked.length === 1 ? new Map([['city', await playCity(run)]]) : await playAll(asked);
  const found = (key: string) => {
    const result = results.get(key);
    if (result === undefined) throw new Error(`${key} was not played`);
    return result;
  };
  const { sensitivity: size } = options;
  const small =
    size === null
      ? null
      : {
          size,
          base: found('base'),
          noise: NOISE_SEEDS.map((other) => found(`noise/${other}`)),
          varied: assumptionNames.map((name) => ({
            name,
            low: found(`${name}/low`),
            high: found(`${name}/high`),
          })),
        };
  const seconds = (performance.now() - startedAt) / 1_000;
  const report: Report = { options, city: found('city'), small, seconds };
  tell(report);
  mkdirSync(path.dirname(options.page), { recursive: true });
  writeFileSync(options.page, reportPage(report));
  console.error(`${options.page}: written after ${seconds.toFixed(0)} s`);
  return report;
}

function smallRuns(run: CityRun, size: SmallSize | null): Asked[] {
  if (size === null) return [];
  const base = { ...run, ...size };
  const changed = (name: AssumptionName, end: 'low' | 'high') => ({
    key: `${name}/${end}`,
    run: { ...base, assumptions: { ...assumed, [name]: assumptions[name][end] } },
  });
  return [
    { key: 'base', run: base },
    ...NOISE_SEEDS.map((seed) => ({ key: `noise/${seed}`, run: { ...base, seed } })),
    ...assumptionNames.flatMap((name) => [changed(name, 'low'), changed(name, 'high')]),
  ];
}

/** The long one first; whoever is done takes the next. */
async function playAll(asked: readonly Asked[]): Promise<Map<string, CityResult>> {
  const results = new Map<string, CityResult>();
  const left = [...asked];
  const work = async () => {
    const child = fork(path.join(__dirname, 'city-part.ts'), { serialization: 'advanced' });
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      results.set(next.key, await playIn(child, next.run));
      console.error(`${results.size} of ${asked.length}: ${next.key}`);
    }
    child.disconnect();
  };
  await Promise.all(Array.from({ length: CORES }, work));
  return results;
}

function playIn(child: ChildProcess, run: CityRun): Promise<CityResult> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`a part ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (result) => {
      child.off('exit', ended);
      resolve(result as CityResult);
    });
    child.send(run);
  });
}

/** A line for each thing that somebody may want to read by machine. */
function tell({ options, city, small, seconds }: Report): void {
  const { seed, leaders, days } = options;
  const say = (line: object) => console.log(JSON.stringify(line, finite));
  say({ kind: 'run', seed, leaders, days, shapes: city.shapes, seconds: Math.round(seconds) });
  say({ kind: 'process', process: 'ours', ...city.ours });
  say({ kind: 'process', process: 'manual', ...city.manual });
  for (const row of city.byDay) say({ kind: 'day', ...row });
  for (const row of city.misses) say({ kind: 'missed', ...row });
  say({ kind: 'counts', ...city.counts });
  for (const one of city.storage) say({ kind: 'storage', ...one });
  const figures = ({ ours }: CityResult) => ({
    repliedInTimeShare: ours.repliedInTimeShare,
    restInTimeShare: ours.restOutsideOutageShare,
    settlementHours: ours.settlementHours,
    workMinutes: ours.workMinutes.mean,
  });
  if (small !== null) {
    const { size, base, noise } = small;
    say({ kind: 'sensitivityBase', ...size, at: figures(base), otherSeeds: noise.map(figures) });
  }
  for (const { name, low, high } of small?.varied ?? []) {
    say({ kind: 'sensitivity', name, ...assumptions[name], at: { low: figures(low), high: figures(high) } });
  }
  for (const gate of gatesOf(city)) say({ kind: 'gate', ...gate });
}

/** What never happened has no number in JSON. */
function finite(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}
