import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './planted-tree';

const page = readFileSync(path.join(root, 'docs/security.md'), 'utf8');

test('every promise and every threat names a test, and each of them exists', () => {
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (to|threat) \|/.test(line));
  expect(rows.length).toBeGreaterThan(15);
  for (const row of rows) {
    const tests = [...row.matchAll(/`(tests\/[^`]+\.test\.ts)`/g)].map(([, file = '']) => file);
    expect([row, tests.length > 0]).toEqual([row, true]);
    for (const file of tests) expect([file, existsSync(path.join(root, file))]).toEqual([file, true]);
  }
});
