/**
 * `npm ci` refuses a lock that does not name every optional package, those of other systems
 * included; npm itself leaves out what its registry does not have (npm/cli#9846).
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './planted-tree';

interface LockedPackage {
  version?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

/** As Node resolves: in the package's own folder first, then in each one above. */
function lockedFor(place: string, name: string): LockedPackage | undefined {
  const owners = place.split(/\/?node_modules\//).slice(1);
  for (let depth = owners.length; depth >= 0; depth -= 1) {
    const names = [...owners.slice(0, depth), name];
    const found = packages[names.map((one) => `node_modules/${one}`).join('/')];
    if (found !== undefined) return found;
  }
  return undefined;
}

test('every dependency of every locked package is locked, at its version where that is exact', () => {
  const missing = Object.entries(packages).flatMap(([place, wanted]) =>
    Object.entries({ ...wanted.dependencies, ...wanted.optionalDependencies })
      .filter(([name, range]) => {
        const locked = lockedFor(place, name)?.version;
        return locked === undefined || (/^\d+\.\d+\.\d+$/.test(range) && locked !== range);
      })
      .map(([name, range]) => `${place} wants ${name}@${range}`),
  );
  expect(missing).toEqual([]);
});

test('what NutUI would report to its makers is never installed', () => {
  expect(packages['node_modules/@jmfe/npm-usage-stats-tool']).toMatchObject({ name: 'tslib' });
});
