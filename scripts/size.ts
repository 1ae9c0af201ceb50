/** How big is what people download, against its budgets. Run alone: `npm run size`. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildFunctions, productFunctions } from './build-functions';
import { buildPages } from './build-pages';
import { figureAtMost, printFigures, type Figure } from './figure';
import { filesUnder } from './fingerprint';

const dist = path.resolve(__dirname, '../dist');

/**
 * Kilobytes of 1,024 bytes. WeChat's own limit is 2,048 a package; ours leave room to grow. A
 * function's code is read at each cold start, which the SDK (not counted here) outweighs by far; it
 * carries no text that it does not say (texts-said.ts).
 */
export const budgetsKb = {
  weappMainPackage: 1024,
  weappPackage: 1536,
  browserFirstLoad: 330,
  functionCode: 720,
  /** Everything that leaders and the platform do to a claim, with the library's ready words. */
  deskCode: 864,
  /** Carries every text of two languages to the phones, once a version. */
  languageCode: 840,
  /** With two models of words, of at most 300 each. */
  relayCode: 1100,
  /** With the network's runtime; its weights lie beside it and stay below the second number. */
  photoFunctionCode: 2304,
  photoFunctionAssets: 6656,
} as const;

/** The relay delivers what was said to whoever understands it, so the models stand in it. */
function codeBudgetOf(name: string): number {
  if (name === 'outbox-relay') return budgetsKb.relayCode;
  if (name === 'language') return budgetsKb.languageCode;
  return name === 'desk' ? budgetsKb.deskCode : budgetsKb.functionCode;
}

const kilobytes = (bytes: number) => Math.round((bytes / 1024) * 10) / 10;

interface WeappConfig {
  pages: string[];
  subPackages?: Array<{ root: string }>;
  subpackages?: Array<{ root: string }>;
}

const sizeOf = (files: string[]) => files.reduce((sum, file) => sum + statSync(file).size, 0);

/** Each package of a weapp build; the main one is everything outside the subpackages' roots. */
export function weappFigures(directory: string): Figure[] {
  const config = JSON.parse(readFileSync(path.join(directory, 'app.json'), 'utf8')) as WeappConfig;
  const roots = (config.subPackages ?? config.subpackages ?? []).map(({ root }) => {
    return path.join(directory, root, '/');
  });
  // The developer tools read this one and do not pack it.
  const settings = path.join(directory, 'project.config.json');
  const files = filesUnder(directory).filter((file) => file !== settings);
  const main = files.filter((file) => !roots.some((root) => file.startsWith(root)));
  const packages = roots.map((root) => {
    const size = kilobytes(sizeOf(files.filter((file) => file.startsWith(root))));
    const name = `weapp package ${path.relative(directory, root)}`;
    return figureAtMost(name, size, 'KB', budgetsKb.weappPackage);
  });
  const mainSize = kilobytes(sizeOf(main));
  return [
    figureAtMost('weapp main package', mainSize, 'KB', budgetsKb.weappMainPackage),
    ...packages,
  ];
}

/** The chunks that the router loads for a page, by name. Throws when the router is not readable. */
function chunksOfPage(scripts: string[], page: string): string[] {
  const entry = new RegExp(`"?path"?:"/?${page}","?load"?:([\\s\\S]*?)\\.bind\\(`);
  for (const script of scripts) {
    const load = entry.exec(readFileSync(script, 'utf8'))?.[1];
    if (load !== undefined) return [...load.matchAll(/\.e\("?([\w-]+)"?\)/g)].map((hit) => hit[1]!);
  }
  throw new Error(`cannot tell which chunks the page ${page} loads: has Taro's router changed?`);
}

/**
 * What a browser fetches before the first page shows, gzipped as a server would send it: the
 * document, the scripts and styles it names, and the chunks of the first page.
 */
export function browserFirstLoad(directory: string, firstPage: string): Figure {
  const page = path.join(directory, 'index.html');
  const html = readFileSync(page, 'utf8');
  const named = [...html.matchAll(/(?:src|href)="(\.\/[^"]+\.(?:js|css))"/g)].map((hit) => {
    return path.join(directory, hit[1]!);
  });
  const scripts = named.filter((file) => file.endsWith('.js'));
  if (scripts.length === 0) throw new Error(`${page} names no script: the build is broken`);
  const chunks = chunksOfPage(scripts, firstPage);
  const folders = ['chunk', 'css'].map((name) => path.join(directory, name)).filter(existsSync);
  const loaded = folders
    .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)))
    .filter((file) => /\.(js|css)$/.test(file))
    .filter((file) => chunks.includes(path.basename(file).split('.')[0]!));
  const bytes = [page, ...new Set([...named, ...loaded])]
    .map((file) => gzipSync(readFileSync(file)).length)
    .reduce((sum, size) => sum + size, 0);
  return figureAtMost('browser first load', kilobytes(bytes), 'KB gz', budgetsKb.browserFirstLoad);
}

/** What was laid beside a bundle, see `assets` in a function's config.json. */
function isAsset(file: string): boolean {
  return /\.(wasm|min\.js)$/.test(file);
}

/** Each function's own code: its bundle without the SDK, which the platform installs. */
export function functionFigures(directory: string, names: readonly string[]): Figure[] {
  return names.flatMap((name) => {
    const { size } = statSync(path.join(directory, name, 'index.js'));
    const assets = sizeOf(filesUnder(path.join(directory, name)).filter(isAsset));
    const looks = assets > 0;
    const budget = looks ? budgetsKb.photoFunctionCode : codeBudgetOf(name);
    const code = figureAtMost(`function ${name}`, kilobytes(size), 'KB', budget);
    if (!looks) return [code];
    const beside = `function ${name}, weights and decoders`;
    return [code, figureAtMost(beside, kilobytes(assets), 'KB', budgetsKb.photoFunctionAssets)];
  });
}

/** Builds what is stale and measures it. */
export async function sizeFigures(): Promise<Figure[]> {
  const { names } = await buildFunctions();
  await buildPages('weapp');
  await buildPages('h5');
  const app = JSON.parse(readFileSync(path.join(dist, 'weapp/app.json'), 'utf8')) as WeappConfig;
  const firstPage = app.pages[0];
  if (firstPage === undefined) throw new Error('dist/weapp/app.json lists no page');
  return [
    ...weappFigures(path.join(dist, 'weapp')),
    browserFirstLoad(path.join(dist, 'h5'), firstPage),
    ...functionFigures(productFunctions.output, names),
  ];
}

if (require.main === module) {
  sizeFigures().then(printFigures, (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
