import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pagesNear } from '../../../src/cloud/page-order';

const all = [
  'pages/home/index',
  'pages/claim/index',
  'packages/leader/inbox/index',
  'packages/leader/ticket/index',
  'packages/platform/queue/index',
];

test('at a desk its own pages come first, then the main ones; those of other desks never', () => {
  expect(pagesNear('packages/leader/inbox/index', all)).toEqual([
    'packages/leader/ticket/index',
    'pages/home/index',
    'pages/claim/index',
  ]);
});

test('a resident’s phone is not burdened with any desk', () => {
  expect(pagesNear('pages/home/index', all)).toEqual(['pages/claim/index']);
  expect(pagesNear('', all)).toEqual(['pages/home/index', 'pages/claim/index']);
});

test('WeChat is told to fetch packages that there are', () => {
  const source = readFileSync(path.resolve(__dirname, '../../../src/app.config.ts'), 'utf8');
  const roots = [...source.matchAll(/root: '([\w/-]+)'/g)].map(([, root]) => root);
  const rules = /preloadRule: \{([\s\S]*?)\n  \},/.exec(source)?.[1] ?? '';
  const named = [...rules.matchAll(/'(packages\/[\w-]+)'(?!:)/g)].map(([, root]) => root);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((root) => !roots.includes(root))).toEqual([]);
});
