/**
 * Builds the mini-program for WeChat (`weapp`) or for a browser (`h5`) into dist/<target> with
 * Taro, when the last build is stale. Run alone: `tsx scripts/build-pages.ts weapp h5`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesUnder, fingerprint } from './fingerprint';
import { withLock } from './lock';
import { writeTextsPlan } from './page-texts';
import { waitingPages } from './waiting-pages';

const root = path.resolve(__dirname, '..');
const dist = path.join(root, 'dist');

export type PageTarget = 'weapp' | 'h5';

export interface PagesBuild {
  target: PageTarget;
  /** False when the last build was still good. */
  built: boolean;
  milliseconds: number;
}

const rooms = ['src', 'domain', 'locales', 'config'];
const files = [
  'package.json',
  'package-lock.json',
  'babel.config.js',
  'project.config.json',
  'scripts/page-texts.ts',
  'scripts/texts-said.ts',
];

/** Files without which a build is none: Taro ends well even when webpack made nothing. */
const proofs: Record<PageTarget, string[]> = {
  weapp: ['weapp/app.json', 'weapp/app.js', '.weapp-modules.json'],
  h5: ['h5/index.html', '.h5-modules.json'],
};

/** What a build was made of and what it gave: an edit of either makes it stale. */
interface Stamp {
  sources: string;
  results: string;
}

const stampFile = (target: PageTarget) => path.join(dist, `.${target}-built.json`);

/** The platform files of the other target are left out, they do not take part. */
function sourcesOf(target: PageTarget): string {
  const other = target === 'weapp' ? '.h5.' : '.weapp.';
  const sources = rooms.flatMap((room) => filesUnder(path.join(root, room)));
  const own = sources.filter((file) => !path.basename(file).includes(other));
  const sent = keysOfFunctions();
  return fingerprint(root, [...own, ...files.map((file) => path.join(root, file))], sent);
}

/** Of the functions no more is in the pages than the texts that they send: `'next.settlement'`. */
function keysOfFunctions(): string {
  const sources = filesUnder(path.join(root, 'cloudfunctions'));
  return sources
    .flatMap((file) => readFileSync(file, 'utf8').match(/['`][a-z]\w*\.[^'`\n]*['`]/g) ?? [])
    .join();
}

function resultsOf(target: PageTarget): string {
  return fingerprint(root, filesUnder(path.join(dist, target)));
}

function isComplete(target: PageTarget): boolean {
  return proofs[target].every((file) => existsSync(path.join(dist, file)));
}

function isFresh(target: PageTarget): boolean {
  if (!existsSync(stampFile(target)) || !isComplete(target)) return false;
  const stamp = JSON.parse(readFileSync(stampFile(target), 'utf8')) as Stamp;
  return stamp.sources === sourcesOf(target) && stamp.results === resultsOf(target);
}

/** Rejects with all that Taro said: its exit code alone is not to be trusted. */
function runTaro(target: PageTarget): Promise<void> {
  const cli = path.join(root, 'node_modules/@tarojs/cli/bin/taro');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, 'build', '--type', target], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', BABEL_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      const failed = code !== 0 || !isComplete(target) || /^(✖|×)|ERROR in /m.test(said);
      if (!failed) resolve();
      else reject(new Error(`taro build --type ${target} failed (exit code ${code})\n${said}`));
    });
  });
}

/**
 * Webpack's cache has been seen to give a script the number of another (two checkouts on one
 * cache): what is broken is built once more without it.
 */
async function runTaroSoundly(target: PageTarget): Promise<void> {
  await runTaro(target);
  if (target === 'h5' || waitingPages(path.join(dist, target)).length === 0) return;
  const cache = path.join(root, `node_modules/.cache/webpack/production-${target}`);
  rmSync(cache, { recursive: true, force: true });
  await runTaro(target);
  const waiting = waitingPages(path.join(dist, target));
  if (waiting.length > 0) throw new Error(`these pages would never open: ${waiting.join(', ')}`);
}

/** Builds one target when it is stale. Throws an Error with the compiler's messages. */
export async function buildPages(target: PageTarget): Promise<PagesBuild> {
  const startedAt = performance.now();
  const elapsed = () => performance.now() - startedAt;
  if (isFresh(target)) return { target, built: false, milliseconds: elapsed() };
  mkdirSync(dist, { recursive: true });
  return withLock(path.join(dist, `.${target}-lock`), async () => {
    // Whoever held the lock may have built just what we want.
    if (isFresh(target)) return { target, built: false, milliseconds: elapsed() };
    // Before the build: a source that changes meanwhile belongs to the next one.
    const sources = sourcesOf(target);
    await writeTextsPlan(root, target);
    await runTaroSoundly(target);
    const stamp: Stamp = { sources, results: resultsOf(target) };
    writeFileSync(stampFile(target), JSON.stringify(stamp));
    return { target, built: true, milliseconds: elapsed() };
  });
}

function isTarget(text: string): text is PageTarget {
  return text === 'weapp' || text === 'h5';
}

async function main(targets: string[]): Promise<void> {
  const unknown = targets.filter((target) => !isTarget(target));
  if (unknown.length > 0) throw new Error(`no such target: ${unknown.join(', ')} (weapp or h5)`);
  for (const target of targets.filter(isTarget)) {
    const { built, milliseconds } = await buildPages(target);
    console.log(`${target} ${built ? 'built' : 'unchanged'} in ${Math.round(milliseconds)} ms`);
  }
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
