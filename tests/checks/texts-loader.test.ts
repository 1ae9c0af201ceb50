/** The loader that puts the texts of the pages where they were planned, in a real run of webpack. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import webpack from 'webpack';
import type { TextsPlan } from '../../scripts/page-texts';
import { plantTree } from './planted-tree';

const plan: TextsPlan = {
  main: { 'home.ts': "export const home = { 'home.title': 'in main' };" },
  packages: { leader: { 'desk.title': 'of leader' } },
};

const sources = {
  'locales/text.ts':
    "import { home } from './zh-hans/home';\nexport const all = { ...home };\n" +
    'export function addTexts(more) { Object.assign(all, more); }',
  'locales/zh-hans/home.ts': "export const home = { 'home.title': 'in main', 'x.y': 'dropped' };",
  'locales/package-texts.ts': "import { addTexts } from './text';\naddTexts({});",
  'src/packages/leader/inbox/index.tsx':
    "import { all } from '../../../../locales/text';\nexport const said = { ...all };",
  'src/pages/home/index.tsx': "import { all } from '../../../locales/text';\nexport const said = all;",
  'plan.json': JSON.stringify(plan),
};

function run(directory: string, entry: string): Promise<Record<string, string>> {
  const output = path.join(directory, 'out');
  const options = { plan: path.join(directory, 'plan.json'), digest: 'one' };
  const loader = path.resolve(__dirname, '../../config/texts-loader.cjs');
  const compiler = webpack({
    mode: 'none',
    context: directory,
    target: 'node',
    entry: path.join(directory, entry),
    output: { path: output, library: { type: 'commonjs2' } },
    resolve: { extensions: ['.ts', '.tsx'] },
    module: { rules: [{ test: /\.tsx?$/, enforce: 'pre', use: { loader, options } }] },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error !== null || stats?.hasErrors() === true) {
        reject(error ?? new Error(stats?.toString()));
        return;
      }
      const bundle = { exports: {} as { said: Record<string, string> } };
      const code = readFileSync(path.join(output, 'main.js'), 'utf8');
      runInNewContext(code, { module: bundle });
      resolve(bundle.exports.said);
    });
  });
}

test.each([
  ['src/pages/home/index.tsx', { 'home.title': 'in main' }],
  // Copied where the page starts: the texts are there before anything of it runs.
  ['src/packages/leader/inbox/index.tsx', { 'home.title': 'in main', 'desk.title': 'of leader' }],
])('%s has the texts of its package and none that were dropped', async (entry, texts) => {
  const tree = plantTree(sources);
  try {
    expect(await run(tree.directory, entry)).toEqual(texts);
  } finally {
    tree.remove();
  }
});
