/**
 * Everything that can be judged without running the product. `npm run check` runs all of it;
 * `npm run check -- types lint` only what is named. Says one line a check and ends with a non-zero
 * exit code when any of them objects.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findingText, type Finding } from './checks/finding';
import { wideLines } from './checks/line-width';
import {
  applyRule,
  networkAtOneSeam,
  noClockOrChance,
  textsByKey,
  textsWhenShown,
} from './checks/source-rules';
import { figureTable } from './figure';
import { staleDocuments } from './generate-docs';
import { sizeFigures } from './size';

const root = path.resolve(__dirname, '..');

interface Verdict {
  passed: boolean;
  /** What a person needs to mend it; also shown on success when there are warnings. */
  report: string;
}

interface Check {
  name: string;
  /** What holds when it passes, in a few words. */
  promise: string;
  run(): Promise<Verdict> | Verdict;
}

/** Runs a tool of node_modules; its exit code is the verdict. */
function tool(script: string, ...options: string[]): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'node_modules', script), ...options], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ passed: code === 0, report: said.trim() }));
  });
}

function fromFindings(findings: Finding[]): Verdict {
  return { passed: findings.length === 0, report: findings.map(findingText).join('\n') };
}

async function lint(): Promise<Verdict> {
  const verdict = await tool('oxlint/bin/oxlint', '--type-aware', '--format', 'unix');
  return { ...verdict, report: verdict.report.replace(/^0 problems$/m, '').trim() };
}

function imports(): Promise<Verdict> {
  const rooms = ['domain', 'locales', 'cloudfunctions', 'emulator', 'local', 'src', 'config',
    'scripts', 'tests'].filter((room) => existsSync(path.join(root, room)));
  const cruiser = 'dependency-cruiser/bin/dependency-cruise.mjs';
  return tool(cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'err', ...rooms);
}

function documents(): Verdict {
  const stale = staleDocuments();
  const report = stale.map((file) => `${file} is stale: run npm run docs`).join('\n');
  return { passed: stale.length === 0, report };
}

async function sizes(): Promise<Verdict> {
  const figures = await sizeFigures();
  return { passed: figures.every(({ holds }) => holds !== false), report: figureTable(figures) };
}

/** A formatter would settle it; without one a long line is a smell, not an error. */
function width(): Verdict {
  return { passed: true, report: wideLines(root).map(findingText).join('\n') };
}

const compile = (project: string) => tool('typescript/bin/tsc', '--noEmit', '--project', project);

const checks: Check[] = [
  { name: 'types', promise: 'the types fit', run: () => compile('.') },
  { name: 'phone', promise: 'pages use only what old phones have', run: () => compile('src') },
  {
    name: 'runtime',
    promise: "functions use only what the cloud's Node has",
    run: () => compile('cloudfunctions'),
  },
  { name: 'lint', promise: 'no promise is forgotten, no any, no barrel', run: lint },
  { name: 'imports', promise: 'rooms import as they may, without cycles', run: imports },
  {
    name: 'unused',
    promise: 'no dead file, export or dependency',
    run: () => tool('knip/bin/knip.js', '--no-progress', '--no-config-hints'),
  },
  {
    name: 'texts',
    promise: 'people read texts by key',
    run: () => fromFindings([textsByKey, textsWhenShown].flatMap((rule) => applyRule(root, rule))),
  },
  {
    name: 'clock',
    promise: 'rules get time and chance passed in',
    run: () => fromFindings(applyRule(root, noClockOrChance)),
  },
  {
    name: 'seam',
    promise: 'pages reach out through src/cloud only',
    run: () => fromFindings(applyRule(root, networkAtOneSeam)),
  },
  { name: 'width', promise: 'lines of 100 columns', run: width },
  { name: 'docs', promise: 'generated documents are fresh', run: documents },
  { name: 'sizes', promise: 'downloads stay within budget', run: sizes },
];

async function runOne({ name, promise, run }: Check): Promise<boolean> {
  const startedAt = performance.now();
  const { passed, report } = await Promise.resolve()
    .then(run)
    .catch((error: unknown) => ({ passed: false, report: String(error) }));
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name.padEnd(8)} ${promise} (${seconds} s)`);
  if (report !== '') console.log(report.replace(/^/gm, '     '));
  return passed;
}

function chosen(names: readonly string[]): Check[] {
  const unknown = names.filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length > 0) {
    const known = checks.map(({ name }) => name).join(', ');
    throw new Error(`no such check: ${unknown.join(', ')} (there are ${known})`);
  }
  return names.length === 0 ? checks : checks.filter(({ name }) => names.includes(name));
}

/** Two at a time, as many as the smallest machine has cores; the lines come as they finish. */
async function runAll(waiting: Check[]): Promise<number> {
  let failed = 0;
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (!(await runOne(next))) failed += 1;
    }
  };
  await Promise.all([work(), work()]);
  return failed;
}

async function main(): Promise<void> {
  const picked = chosen(process.argv.slice(2));
  const count = picked.length;
  const failed = await runAll(picked);
  console.log(failed === 0 ? `all ${count} checks pass` : `${failed} of ${count} checks fail`);
  process.exitCode = failed === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
