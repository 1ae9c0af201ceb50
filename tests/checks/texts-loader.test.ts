/** The loader that leaves out what no page says, in a real run of webpack. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import webpack from 'webpack';
import type { TextsPlan } from '../../scripts/page-texts';
import { plantTree } from './planted-tree';

const plan: TextsPlan = { 'home.ts': "export const home = { 'home.title': 'said' };" };

const sources = {
  'locales/text.ts':
    "import { home } from './zh-hans/home';\nexport const all = { ...home };\n",
  'locales/zh-hans/home.ts': "export const home = { 'home.title': 'said', 'x.y': 'dropped' };",
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

test('what no page says is not in the bundle', async () => {
  const tree = plantTree(sources);
  try {
    expect(await run(tree.directory, 'src/pages/home/index.tsx')).toEqual({ 'home.title': 'said' });
  } finally {
    tree.remove();
  }
});
