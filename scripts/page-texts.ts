/**
 * Leaves out of the pages the texts that no page says and nobody sends them: those of papers, of
 * scripts, of the data page. Of WeChat's pages those of a subpackage bring what they alone say: the
 * main package has little room. Written for config/texts-loader.cjs, which puts them there.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { filesUnder } from './fingerprint';
import { createSayings, everyText, onlySaid } from './texts-said';

type PageTarget = 'weapp' | 'h5';

export interface TextsPlan {
  /** Each file of `locales/zh-hans` without what the main package does not carry. */
  main: Record<string, string>;
  /** By the folder of a subpackage: what its pages say besides. A browser's build has no packages. */
  packages: Record<string, Record<string, string>>;
}

const PAGE = /^src\/(?:pages|packages\/([\w-]+))\/[\w-]+\/index\.tsx$/;

/** Where the app and the pages that are in no subpackage are. */
const MAIN = '';

/** The folder of a subpackage: `leader`. */
const packageOf = (page: string) => PAGE.exec(page)?.[1] ?? MAIN;

function endingsFor(target: PageTarget): string[] {
  return [`.${target}.ts`, `.${target}.tsx`, '.tsx', '.ts', '.js'];
}

/** By package the files that its pages bring into it. */
async function filesOfPackages(root: string, target: PageTarget): Promise<Map<string, string[]>> {
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
  const files = new Map<string, string[]>();
  for (const { entryPoint, inputs } of Object.values(metafile.outputs)) {
    if (entryPoint === undefined) continue;
    const folder = packageOf(entryPoint);
    files.set(folder, [...(files.get(folder) ?? []), ...Object.keys(inputs)]);
  }
  return files;
}

const filesIn = (root: string, rooms: readonly string[]) =>
  rooms.flatMap((room) => filesUnder(path.join(root, room))).map((file) => path.relative(root, file));

/** Rules and use cases that say nothing themselves send keys for the page to say. */
function sendingFiles(root: string): string[] {
  return filesIn(root, ['domain', 'cloudfunctions/_application']).filter((file) => {
    return !readFileSync(path.join(root, file), 'utf8').includes('/locales/');
  });
}

type SaidBy = ReturnType<typeof createSayings>['saidBy'];

/**
 * Of what is said at all, what the main package must carry: what its own pages say, and every key
 * that a rule or a function names, as it may come to any page.
 */
function carriedByMain(root: string, own: ReadonlySet<string>, saidBy: SaidBy) {
  const onServer = saidBy(filesIn(root, ['domain', 'cloudfunctions']));
  return (key: string) => own.has(key) || onServer.has(key);
}

function planPackages(
  said: ReadonlyMap<string, ReadonlySet<string>>,
  inMain: ReadonlySet<string>,
  texts: ReadonlyMap<string, string>,
): TextsPlan['packages'] {
  const folders = [...said.keys()].filter((folder) => folder !== MAIN).sort();
  return Object.fromEntries(
    folders.map((folder) => {
      const keys = [...(said.get(folder) ?? [])].filter((key) => !inMain.has(key)).sort();
      return [folder, Object.fromEntries(keys.map((key) => [key, texts.get(key) ?? '']))];
    }),
  );
}

export async function planTexts(root: string, target: PageTarget): Promise<TextsPlan> {
  const { saidBy } = createSayings(root);
  const files = await filesOfPackages(root, target);
  const said = new Map([...files].map(([folder, own]) => [folder, saidBy(own)] as const));
  const all = new Set([...said.values()].flatMap((keys) => [...keys]));
  for (const key of saidBy(sendingFiles(root))) all.add(key);
  const isCarried = carriedByMain(root, said.get(MAIN) ?? new Set(), saidBy);
  const inMain = target === 'h5' ? all : new Set([...all].filter(isCarried));
  const folder = path.join(root, 'locales/zh-hans');
  const tables = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'formats.ts');
  return {
    main: Object.fromEntries(
      tables.map((file) => [file, onlySaid(path.join(folder, file), inMain)]),
    ),
    packages: target === 'h5' ? {} : planPackages(said, inMain, everyText(root)),
  };
}

/** @returns the file that the loader reads */
export async function writeTextsPlan(root: string, target: PageTarget): Promise<string> {
  const file = path.join(root, `dist/.${target}-texts.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(await planTexts(root, target)));
  return file;
}
