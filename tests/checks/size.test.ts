import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { figureAtMost } from '../../scripts/figure';
import { browserFirstLoad, budgetsKb, functionFigures, weappFigures } from '../../scripts/size';
import { plantTree } from './planted-tree';

function measure<Result>(
  files: Record<string, string>,
  work: (directory: string) => Result,
): Result {
  const tree = plantTree(files);
  try {
    return work(path.join(tree.directory, 'build'));
  } finally {
    tree.remove();
  }
}

test('a figure holds up to its target and not beyond', () => {
  expect(figureAtMost('a', 300, 'KB', 300).holds).toBe(true);
  expect(figureAtMost('a', 300.1, 'KB', 300).holds).toBe(false);
});

test('a weapp package is measured without its subpackages, and each of these apart', () => {
  const files = {
    'build/app.json': JSON.stringify({ pages: ['a'], subPackages: [{ root: 'packages/desk' }] }),
    'build/app.js': 'x'.repeat(1025 * 1024),
    'build/packages/desk/a.js': 'x'.repeat(2048),
    'build/packages/desk-lamp.js': '',
    'build/project.config.json': 'x'.repeat(4096),
  };
  expect(measure(files, weappFigures)).toEqual([
    { figure: 'weapp main package', value: 1025.1, unit: 'KB', target: 1024, holds: false },
    { figure: 'weapp package packages/desk', value: 2, unit: 'KB', target: 1536, holds: true },
  ]);
});

const html =
  '<html><head><script defer="defer" src="./js/app.js"></script>' +
  '<link href="./css/app.css" rel="stylesheet"></head></html>';
const router =
  'routes=[Object.assign({"path":"pages/home/index","load":function(a,b){return[Promise.all([' +
  'u.e(12),u.e(7)]).then(u.bind(u,5731)),a,b]}}),Object.assign({"path":"pages/other/index",' +
  '"load":function(a,b){return[u.e(9).then(u.bind(u,1)),a,b]}})]';

test("the browser's first load is the document, what it names and the first page's chunks", () => {
  const parts = {
    'build/index.html': html,
    'build/js/app.js': router,
    'build/css/app.css': 'a{}',
    'build/chunk/12.abc.js': 'twelve'.repeat(50),
    'build/css/7.abc.css': 'b{}',
  };
  const others = { 'build/chunk/9.abc.js': 'x', 'build/js/app.js.map': 'x' };
  const bytes = Object.values(parts).reduce((sum, text) => sum + gzipSync(text).length, 0);
  const figure = measure({ ...parts, ...others }, (directory) => {
    return browserFirstLoad(directory, 'pages/home/index');
  });
  expect(figure.value).toBeCloseTo(bytes / 1024, 1);
});

test('a build that cannot be measured is an error, not a small number', () => {
  const broken = { 'build/index.html': '<html></html>' };
  expect(() => measure(broken, (at) => browserFirstLoad(at, 'a'))).toThrow('names no script');
  const other = { 'build/index.html': html, 'build/js/app.js': 'routes=[]' };
  expect(() => measure(other, (at) => browserFirstLoad(at, 'a'))).toThrow('cannot tell which');
});

test("a function's own code is its bundle", () => {
  const target = budgetsKb.functionCode;
  const files = {
    'build/ticket/index.js': 'x'.repeat((target + 1) * 1024),
    'build/ticket/index.js.map': 'x'.repeat(999 * 1024),
  };
  expect(measure(files, (directory) => functionFigures(directory, ['ticket']))).toEqual([
    { figure: 'function ticket', value: target + 1, unit: 'KB', target, holds: false },
  ]);
});
