import { readFileSync } from 'node:fs';
import path from 'node:path';
import { roles } from '../../domain/person/role';
import { pageRoles, rolesOfPage } from '../../src/page-roles';

/** What is fetched ahead names pages and packages again. */
const [config = ''] = readFileSync(path.join(__dirname, '../../src/app.config.ts'), 'utf8').split(
  'preloadRule',
);

/** Paths as they stand in the configuration, those of a package after its root. */
function pagesOfConfig(): string[] {
  const names = (list: string) =>
    [...list.matchAll(/'([a-z-]+(?:\/[a-z-]+)+)'/g)].map(([, one]) => one);
  const [head = '', ...packages] = config.split(/root: /);
  return [
    ...names(head),
    ...packages.flatMap((part) => {
      const root = /^'([^']+)'/.exec(part)?.[1] ?? '';
      return names(part.slice(root.length + 2)).map((page) => `${root}/${page}`);
    }),
  ] as string[];
}

test('every page of the app says for whom it is, and no other', () => {
  const pages = pagesOfConfig();
  expect(pages.length).toBeGreaterThan(20);
  expect(Object.keys(pageRoles).sort()).toEqual(pages.sort());
});

test.each(roles)('a %s meets the pages that are theirs, by a second list', (role) => {
  const own = Object.keys(pageRoles).filter((page) => rolesOfPage(page)?.includes(role) ?? false);
  const prefixes: Record<string, string[]> = {
    guest: [],
    resident: ['pages/', 'packages/resident/', 'packages/knowledge/ask/'],
    leader: [
      'pages/',
      'packages/leader/',
      'packages/resident/',
      'packages/admin/',
      'packages/knowledge/ask/',
      'packages/knowledge/library/',
    ],
    helper: [
      'pages/messages/',
      'packages/leader/',
      'packages/resident/instant-rules/',
      'packages/knowledge/ask/',
      'packages/knowledge/library/',
    ],
    agent: [
      'pages/messages/',
      'packages/platform/',
      'packages/finance/',
      'packages/knowledge/library/',
    ],
    supervisor: [
      'pages/messages/',
      'packages/platform/',
      'packages/finance/',
      'packages/admin/policies/',
      'packages/knowledge/library/',
      'packages/knowledge/edit/',
    ],
    finance: [
      'pages/messages/',
      'packages/platform/',
      'packages/finance/',
      'packages/admin/policies/',
      'packages/knowledge/library/',
    ],
    regionalManager: ['pages/messages/', 'packages/platform/', 'packages/knowledge/library/'],
    management: [
      'pages/messages/',
      'packages/platform/',
      'packages/admin/policies/',
      'packages/finance/pots/',
      'packages/knowledge/library/',
    ],
    administrator: [
      'pages/messages/',
      'packages/admin/',
      'packages/platform/calendars/',
      'packages/knowledge/library/',
      'packages/knowledge/edit/',
    ],
    supplier: ['pages/messages/', 'packages/partner/'],
    carrier: ['pages/messages/', 'packages/partner/'],
    mysteryCustomer: ['pages/messages/', 'packages/partner/'],
  };
  // Whoever is known has data of their own to look at.
  const known = role === 'guest' ? [] : ['packages/mine/'];
  const allowed = [...(prefixes[role] ?? ['pages/messages/']), ...known];
  expect(own.filter((page) => !allowed.some((prefix) => page.startsWith(prefix)))).toEqual([]);
  for (const prefix of allowed) expect(own.some((page) => page.startsWith(prefix))).toBe(true);
});

test('a page found by its address with a query is the same page', () => {
  expect(rolesOfPage('/packages/leader/fund/index?x=1')).toEqual(['leader']);
  expect(rolesOfPage('pages/track/index')).toBeNull();
});
