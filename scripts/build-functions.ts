/**
 * Bundles each folder of cloudfunctions/ whose name has no leading underscore into a folder that
 * can be uploaded to the platform as it is. Run alone: `tsx scripts/build-functions.ts`.
 */
import { build, version as esbuildVersion, type BuildResult, type Plugin } from 'esbuild';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesUnder, fingerprint } from './fingerprint';
import { parseFunctionConfig } from './function-config';
import { createSayings, onlyTextsSaid } from './texts-said';

const root = path.resolve(__dirname, '..');

export interface BuildPlace {
  /** Absolute folder that holds a folder per function. */
  sources: string;
  /** Absolute folder that gets a folder per function; anything else in it is removed. */
  output: string;
}

export interface FunctionsBuild {
  names: string[];
  /** False when the last build was still good. */
  built: boolean;
  milliseconds: number;
}

/** What a build leaves in its output for the next one and for the checks. */
export interface BuildStamp {
  fingerprint: string;
  /** Per function, the source files in its bundle, relative to the repository. */
  inputs: Record<string, string[]>;
}

export const productFunctions: BuildPlace = {
  sources: path.join(root, 'cloudfunctions'),
  output: path.join(root, 'dist/cloudfunctions'),
};

/** The platform installs this one itself; it must not be bundled twice into every function. */
const platformSdk = 'wx-server-sdk';

/** The older of the two runtimes that WeChat offers for new functions (16.13 and 18.15). */
const runtime = 'node16.13';

const stampName = '.built.json';

function functionNames(sources: string): string[] {
  return readdirSync(sources, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z][a-z0-9-]*$/.test(entry.name))
    .map((entry) => entry.name)
    .sort();
}

export function readStamp({ output }: BuildPlace): BuildStamp | undefined {
  try {
    return JSON.parse(readFileSync(path.join(output, stampName), 'utf8')) as BuildStamp;
  } catch {
    // Absent or half-written: both mean that there is no build to rely on.
    return undefined;
  }
}

/** Everything that decides what a build gives: sources, results, this builder and its versions. */
function fingerprintOf(place: BuildPlace, names: string[], inputs: BuildStamp['inputs']): string {
  const sources = Object.values(inputs).flat().map((file) => path.join(root, file));
  const configs = names.map((name) => path.join(place.sources, name, 'config.json'));
  const results = names.flatMap((name) => filesUnder(path.join(place.output, name)));
  const scripts = ['build-functions', 'function-config', 'texts-said'];
  const builder = [...scripts.map((script) => `scripts/${script}.ts`), 'package.json'];
  const own = builder.map((file) => path.join(root, file));
  const files = new Set([...sources, ...configs, ...results, ...own]);
  return fingerprint(root, [...files].sort(), `${esbuildVersion} ${names.join()}`);
}

/** Another process may be reading the old file (a running function): replaced, never truncated. */
function replaceFile(file: string, contents: string | Uint8Array): void {
  const fresh = `${file}.${process.pid}.new`;
  writeFileSync(fresh, contents);
  renameSync(fresh, file);
}

function packageOf(name: string): string {
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const sdkVersion = dependencies[platformSdk];
  if (sdkVersion === undefined) throw new Error(`package.json does not list ${platformSdk}`);
  const manifest = {
    name,
    version: '1.0.0',
    private: true,
    main: 'index.js',
    dependencies: { [platformSdk]: sdkVersion },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** What a bundler cannot take in (WebAssembly, weights) lies beside the bundle under its own name. */
function layBeside(folder: string, asset: string): void {
  const file = path.join(root, 'node_modules', asset);
  replaceFile(path.join(folder, path.basename(asset)), readFileSync(file));
}

function bundle(place: BuildPlace, names: string[], plugins: Plugin[] = []) {
  return build({
    absWorkingDir: root,
    entryPoints: names.map((name) => ({
      in: path.join(place.sources, name, 'index.ts'),
      out: `${name}/index`,
    })),
    outdir: place.output,
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    target: runtime,
    external: [platformSdk],
    // Names stay: a stack in the cloud's log is read by people.
    minifySyntax: true,
    minifyWhitespace: true,
    charset: 'utf8',
    legalComments: 'eof',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'silent',
    plugins,
  });
}

function inputsOf(
  place: BuildPlace,
  names: string[],
  { metafile }: BuildResult<{ metafile: true }>,
): BuildStamp['inputs'] {
  const entries = names.map((name) => {
    const output = path.relative(root, path.join(place.output, name, 'index.js'));
    return [name, Object.keys(metafile.outputs[output]?.inputs ?? {}).sort()] as const;
  });
  return Object.fromEntries(entries);
}

/** Carries every text of a language to the phones. */
const saysEverything = ['language'];

/** Bundles again, with no more than the texts that they say, the functions that say any. */
async function bundleSpeakers(place: BuildPlace, inputs: BuildStamp['inputs']) {
  const speakers = Object.keys(inputs).filter((name) => {
    return inputs[name]!.includes('locales/text.ts') && !saysEverything.includes(name);
  });
  if (speakers.length === 0) return [];
  const sayings = createSayings(root);
  const results = await Promise.all(
    speakers.map((name) => {
      return bundle(place, [name], [onlyTextsSaid(sayings.saidBy(inputs[name]!))]);
    }),
  );
  return results.flatMap(({ outputFiles }) => outputFiles);
}

const resultNames = ['index.js', 'index.js.map', 'package.json', 'config.json'];

/** What an earlier build left and this one does not make must not be uploaded. */
function removeStrangers({ output }: BuildPlace, names: string[], assets: string[][]): void {
  const expected = new Set(
    names.flatMap((name, index) => {
      const beside = (assets[index] ?? []).map((asset) => path.basename(asset));
      return [...resultNames, ...beside].map((result) => path.join(output, name, result));
    }),
  );
  for (const file of filesUnder(output)) if (!expected.has(file)) rmSync(file);
  for (const entry of readdirSync(output)) {
    if (!names.includes(entry)) rmSync(path.join(output, entry), { recursive: true });
  }
}

/**
 * Builds what is stale. Throws an Error with esbuild's own messages, or one that names the
 * config.json at fault, and leaves the last good build in place.
 */
export async function buildFunctions(
  place: BuildPlace = productFunctions,
): Promise<FunctionsBuild> {
  const startedAt = performance.now();
  const names = functionNames(place.sources);
  const last = readStamp(place);
  if (last !== undefined && fingerprintOf(place, names, last.inputs) === last.fingerprint) {
    return { names, built: false, milliseconds: performance.now() - startedAt };
  }
  const configs = names.map((name) => {
    const text = readFileSync(path.join(place.sources, name, 'config.json'), 'utf8');
    return parseFunctionConfig(name, text);
  });
  const result = await bundle(place, names);
  const inputs = inputsOf(place, names, result);
  const spoken = await bundleSpeakers(place, inputs);
  const whole = result.outputFiles.filter((file) => !spoken.some((one) => one.path === file.path));
  mkdirSync(place.output, { recursive: true });
  removeStrangers(place, names, configs.map(({ assets = [] }) => assets));
  for (const [index, name] of names.entries()) {
    mkdirSync(path.join(place.output, name), { recursive: true });
    replaceFile(path.join(place.output, name, 'package.json'), packageOf(name));
    const { assets = [], ...deployed } = configs[index]!;
    const config = `${JSON.stringify(deployed, null, 2)}\n`;
    replaceFile(path.join(place.output, name, 'config.json'), config);
    for (const asset of assets) layBeside(path.join(place.output, name), asset);
  }
  for (const file of [...whole, ...spoken]) replaceFile(file.path, file.contents);
  const stamp: BuildStamp = { fingerprint: fingerprintOf(place, names, inputs), inputs };
  replaceFile(path.join(place.output, stampName), `${JSON.stringify(stamp, null, 2)}\n`);
  return { names, built: true, milliseconds: performance.now() - startedAt };
}

async function main(): Promise<void> {
  const { names, built, milliseconds } = await buildFunctions();
  const what = built ? 'built' : 'unchanged';
  console.log(`functions ${what} in ${Math.round(milliseconds)} ms: ${names.join(', ')}`);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
