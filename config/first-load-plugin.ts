/**
 * Tells the browser at once what it will need: the scripts and styles of every page of the main
 * package are asked for together with the app's own instead of after it has run, and once a page
 * stands, those of its neighbours are fetched, so that a change of page waits for no network.
 */
import type { ChunkGroup, Compilation, Compiler } from 'webpack';

const NAME = 'FirstLoadPlugin';
const PAGE = 'index.html';
/** Behind the plugin that writes the page, before names get the hash of what they hold. */
const STAGE_AFTER_HTML = 1_000;

/** `./pages/home/index` -> `pages`, `./packages/leader/inbox/index` -> `packages/leader`. */
const pageRequest = /^\.\/(pages|packages\/[\w-]+)\/[\w-]+\/index$/;

export class FirstLoadPlugin {
  apply(compiler: Compiler): void {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.hooks.processAssets.tap({ name: NAME, stage: STAGE_AFTER_HTML }, (assets) => {
        const page = assets[PAGE];
        if (page === undefined) return;
        const found = filesOfPages(compilation);
        const shared = inAll(found.get('pages') ?? []);
        const script = fetchNeighbours(neighboursOf(found, shared));
        const scriptFile = `js/neighbours.${hashOf(compiler, script)}.js`;
        compilation.emitAsset(scriptFile, new RawSource(script));
        const html = withHints(page.source().toString(), shared, scriptFile);
        compilation.updateAsset(PAGE, new RawSource(html));
      });
    });
  }
}

/** The files of each page, by the package it lies in. */
type FilesOfPages = Map<string, string[][]>;

function filesOfPages({ chunkGroups }: Compilation): FilesOfPages {
  const found: FilesOfPages = new Map();
  for (const group of chunkGroups) {
    const folder = packageOf(group);
    if (folder === undefined) continue;
    const files = group.getFiles().filter((file) => /\.(js|css)$/.test(file));
    found.set(folder, [...(found.get(folder) ?? []), files]);
  }
  if (!found.has('pages')) throw new Error(`${NAME}: no page found: has Taro's router changed?`);
  return found;
}

function packageOf({ origins }: ChunkGroup): string | undefined {
  return origins.map(({ request }) => pageRequest.exec(request ?? '')?.[1]).find(Boolean);
}

/** In a file of its own: the app's pages run no script that stands in the document. */
function withHints(html: string, shared: readonly string[], scriptFile: string): string {
  const preloads = shared.map((file) => {
    const kind = file.endsWith('.css') ? 'style' : 'script';
    return `<link rel="preload" as="${kind}" href="./${file}">`;
  });
  const script = `<script defer="defer" fetchpriority="low" src="./${scriptFile}"></script>`;
  return html.replace('</head>', `${preloads.join('')}${script}</head>`);
}

function neighboursOf(found: FilesOfPages, shared: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(
    [...found].map(([folder, pages]) => {
      const files = [...new Set(pages.flat())].filter((file) => !shared.includes(file));
      return [folder, files];
    }),
  );
}

function hashOf({ webpack }: Compiler, words: string): string {
  const digest = webpack.util.createHash('md4').update(words).digest('hex');
  return String(digest).slice(0, 8);
}

function inAll(pages: readonly string[][]): string[] {
  const [first = [], ...others] = pages;
  return first.filter((file) => others.every((files) => files.includes(file)));
}

/** After the first page came to rest; who spares data is spared. */
const REST_MS = 2_500;

function fetchNeighbours(neighbours: Record<string, string[]>): string {
  return `(function(n){
function add(f){var l=document.createElement('link');l.rel='prefetch';l.href='./'+f;document.head.appendChild(l)}
addEventListener('load',function(){setTimeout(function(){
if(navigator.connection&&navigator.connection.saveData)return;
var m=/^#\\/(packages\\/[\\w-]+)/.exec(location.hash);
(m&&n[m[1]]||[]).concat(n.pages).forEach(add)},${REST_MS})})})(${JSON.stringify(neighbours)})`;
}
