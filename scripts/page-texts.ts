/**
 * Leaves out of the pages the texts that no page says and nobody sends them: those of papers, of
 * scripts, of the data page. Written for config/texts-loader.cjs, which puts the rest there.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { filesUnder } from './fingerprint';
import { createSayings, onlySaid } from './texts-said';

type PageTarget = 'weapp' | 'h5';

/** Each file of `locales/zh-hans` without what no page says. */
export type TextsPlan = Record<string, string>;

const PAGE = /^src\/(?:pages|packages\/[\w-]+)\/[\w-]+\/index\.tsx$/;

function endingsFor(target: PageTarget): string[] {
  return [`.${target}.ts`, `.${target}.tsx`, '.tsx', '.ts', '.js'];
}

/** The files that each page brings into its bundle. */
async function filesOfPages(root: string, target: PageTarget): Promise<string[][]> {
  const pages = filesUnder(path.join(root, 'src'))
    .map((file) => path.relative(root, file))
    .filter((file) => PAGE.test(file));
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/app.tsx', ...pages],
    outdir: path.join(root, 'dist/never-written'),
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    platform: 'node',
    resolveExtensions: endingsFor(target),
    loader: { '.scss': 'empty', '.svg': 'empty', '.png': 'empty', '.jpg': 'empty' },
    logLevel: 'silent',
  });
  return Object.values(metafile.outputs).map(({ inputs }) => Object.keys(inputs));
}

/** Rules and use cases that say nothing themselves send keys for the page to say. */
function keysSent(root: string): string[] {
  const files = ['domain', 'cloudfunctions/_application']
    .flatMap((room) => filesUnder(path.join(root, room)))
    .filter((file) => !readFileSync(file, 'utf8').includes('/locales/'))
    .map((file) => path.relative(root, file));
  return [...createSayings(root).saidBy(files)].sort();
}

export async function planTexts(root: string, target: PageTarget): Promise<TextsPlan> {
  const pages = await filesOfPages(root, target);
  const { saidBy } = createSayings(root);
  const said = new Set([...saidBy([...new Set(pages.flat())]), ...keysSent(root)]);
  const folder = path.join(root, 'locales/zh-hans');
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'formats.ts');
  return Object.fromEntries(
    files.map((file) => [file, onlySaid(path.join(folder, file), said)]),
  );
}

/** @returns the file that the loader reads */
export async function writeTextsPlan(root: string, target: PageTarget): Promise<string> {
  const file = path.join(root, `dist/.${target}-texts.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(await planTexts(root, target)));
  return file;
}
