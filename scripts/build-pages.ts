/**
 * Builds the mini-program for WeChat (`weapp`) or for a browser (`h5`) into dist/<target> with
 * Taro, when the last build is stale. Run alone: `tsx scripts/build-pages.ts weapp h5`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesUnder, fingerprint } from './fingerprint';
import { withLock } from './lock';

const root = path.resolve(__dirname, '..');

export type PageTarget = 'weapp' | 'h5';

export interface PagesBuild {
  target: PageTarget;
  /** False when the last build was still good. */
  built: boolean;
  milliseconds: number;
}

const rooms = ['src', 'domain', 'locales', 'config'];
const files = ['package.json', 'package-lock.json', 'babel.config.js', 'project.config.json'];

/** The file without which a build is none: Taro ends well even when webpack made nothing. */
const proof: Record<PageTarget, string> = { weapp: 'app.json', h5: 'index.html' };

const stampName = (target: PageTarget) => path.join(root, 'dist', `.${target}-built`);

/**
 * Sources and results: an edit of either makes a build stale. The platform files of the other
 * target are left out, they do not take part.
 */
function fingerprintOf(target: PageTarget): string {
  const other = target === 'weapp' ? '.h5.' : '.weapp.';
  const sources = rooms.flatMap((room) => filesUnder(path.join(root, room)));
  const results = filesUnder(path.join(root, 'dist', target));
  const own = sources.filter((file) => !path.basename(file).includes(other));
  return fingerprint(root, [...own, ...files.map((file) => path.join(root, file)), ...results]);
}

function isFresh(target: PageTarget): boolean {
  const stamp = stampName(target);
  if (!existsSync(stamp) || !existsSync(path.join(root, 'dist', target, proof[target]))) return false;
  return readFileSync(stamp, 'utf8') === fingerprintOf(target);
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
      const made = existsSync(path.join(root, 'dist', target, proof[target]));
      if (code === 0 && made && !/^(✖|×)|ERROR in /m.test(said)) resolve();
      else reject(new Error(`taro build --type ${target} failed (exit code ${code})\n${said}`));
    });
  });
}

/** Builds one target when it is stale. Throws an Error with the compiler's messages. */
export async function buildPages(target: PageTarget): Promise<PagesBuild> {
  const startedAt = performance.now();
  const elapsed = () => performance.now() - startedAt;
  if (isFresh(target)) return { target, built: false, milliseconds: elapsed() };
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  return withLock(path.join(root, 'dist', `.${target}-lock`), async () => {
    // Whoever held the lock may have built just what we want.
    if (isFresh(target)) return { target, built: false, milliseconds: elapsed() };
    await runTaro(target);
    writeFileSync(stampName(target), fingerprintOf(target));
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
