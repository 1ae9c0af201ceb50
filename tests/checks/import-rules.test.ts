import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { plantTree, root, type PlantedTree } from './planted-tree';

const value = 'export const value = 1;\n';
const imports = (from: string) => `import { value } from '${from}';\nexport const used = value;\n`;
const loads = (from: string) => `import * as all from '${from}';\nexport const used = all;\n`;

/** What rooms may import: none of these may be objected to. */
const allowed: Record<string, string> = {
  'domain/primitives/money.ts': value,
  'domain/policy/policy.ts': imports('../primitives/money'),
  'domain/policy/versions.ts': value,
  'cloudfunctions/_application/stored-policies.ts': imports('../../domain/policy/versions'),
  'domain/ticket/state.ts': imports('../policy/policy').replace('used', 'value2') + value,
  'domain/fund/share.ts': imports('../primitives/money'),
  'domain/contract/actions.ts': imports('../ticket/state') + "export * as v from 'valibot';\n",
  'locales/text.ts': imports('../domain/primitives/money'),
  'cloudfunctions/_application/open-ticket.ts': imports('../../domain/ticket/state'),
  'cloudfunctions/_database/collections.ts': value,
  'cloudfunctions/_platform/compose.ts':
    loads('wx-server-sdk') + "export * as open from '../_application/open-ticket';\n",
  'cloudfunctions/ticket/index.ts': "export * as compose from '../_platform/compose';\n",
  'src/cloud/client.weapp.ts': value,
  'src/cloud/call.ts': imports('./client'),
  'src/components/money.ts': imports('../../locales/text').replace('value', 'used as value'),
  'src/features/ticket/card.ts': "export * as money from '../../components/money';\n",
  'src/pages/home/index.ts': "export * as card from '../../features/ticket/card';\n",
  'emulator/service.ts': value,
  'local/start.ts':
    "export * as emulator from '../emulator/service';\n" +
    "export * as collections from '../cloudfunctions/_database/collections';\n",
  'tests/domain/money.test.ts':
    "export * as money from '../../domain/primitives/money';\n" +
    "export * as sdk from 'wx-server-sdk';\n",
};

/** [rule, the importing file, what it imports] */
const planted: Array<[rule: string, file: string, target: string]> = [
  ['domain-is-pure', 'domain/ticket/a.ts', 'dayjs'],
  ['domain-is-pure', 'domain/ticket/b.ts', '../../locales/text'],
  ['domain-is-pure', 'domain/ticket/c.ts', 'node:fs'],
  ['only-the-contract-has-schemas', 'domain/ticket/d.ts', 'valibot'],
  ['concepts-stand-apart', 'domain/ticket/e.ts', '../fund/share'],
  ['concepts-stand-apart', 'domain/fund/f.ts', '../contract/actions'],
  ['policy-knows-no-concept', 'domain/policy/g.ts', '../ticket/state'],
  ['primitives-stand-alone', 'domain/primitives/h.ts', '../policy/policy'],
  ['use-cases-know-no-platform', 'cloudfunctions/_application/i.ts', '../_platform/compose'],
  ['use-cases-know-no-platform', 'cloudfunctions/_application/j.ts', 'node:crypto'],
  [
    'policies-come-by-their-port',
    'cloudfunctions/_application/j2.ts',
    '../../domain/policy/versions',
  ],
  ['database-is-data', 'cloudfunctions/_database/k.ts', '../_platform/compose'],
  ['only-the-platform-has-the-sdk', 'cloudfunctions/ticket/l.ts', 'wx-server-sdk'],
  ['only-the-platform-has-the-sdk', 'emulator/m.ts', 'wx-server-sdk'],
  ['functions-stand-apart', 'cloudfunctions/fund/n.ts', '../ticket/index'],
  ['nobody-imports-an-entry', 'cloudfunctions/_platform/o.ts', '../ticket/index'],
  ['back-end-knows-no-page', 'cloudfunctions/_platform/p.ts', '../../src/cloud/call'],
  ['texts-know-no-end', 'locales/q.ts', '../src/cloud/call'],
  ['pages-reach-the-back-end-by-calls', 'src/r.ts', '../cloudfunctions/_database/collections'],
  ['features-stand-apart', 'src/features/fund/s.ts', '../ticket/card'],
  ['pages-are-the-top', 'src/features/ticket/t.ts', '../../pages/home/index'],
  ['components-know-no-feature', 'src/components/u.ts', '../features/ticket/card'],
  ['emulator-knows-no-business', 'emulator/v.ts', '../domain/primitives/money'],
  ['business-knows-no-emulator', 'src/cloud/w.ts', '../../emulator/service'],
  ['business-knows-no-emulator', 'cloudfunctions/_platform/x.ts', '../../local/start'],
  ['nobody-imports-tests', 'local/y.ts', '../tests/domain/money.test'],
  ['no-utils', 'src/cloud/z.ts', '../utils/strings'],
  ['no-cycles', 'locales/cycle-one.ts', './cycle-two'],
  ['resolvable', 'local/unknown.ts', './no-such-file'],
  ['no-dev-dependency-deployed', 'src/cloud/dev.ts', 'fast-check'],
  ['no-unlisted-dependency', 'local/unlisted.ts', 'lodash'],
];

const bait = {
  'src/utils/strings.ts': value,
  'locales/cycle-two.ts': "export * as one from './cycle-one';\n",
};

/** A type is knowledge of another room as much as a value is. */
const typeOnly = {
  'domain/fund/type-only.ts':
    "import type { value } from '../ticket/state';\nexport type T = typeof value;\n",
};

interface Violation {
  rule: { name: string };
  from: string;
}

/** Every violation in a tree, as `rule file`. */
function cruise({ directory }: PlantedTree): string[] {
  for (const file of ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json']) {
    copyFileSync(path.join(root, file), path.join(directory, file));
  }
  const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const rooms = ['domain', 'locales', 'cloudfunctions', 'src', 'emulator', 'local', 'tests'];
  const present = rooms.filter((room) => existsSync(path.join(directory, room)));
  const run = spawnSync(
    process.execPath,
    [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...present],
    { cwd: directory, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (run.stderr !== '') throw new Error(run.stderr);
  const { summary } = JSON.parse(run.stdout) as { summary: { violations: Violation[] } };
  return summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
}

function cruiseTree(files: Record<string, string>): string[] {
  const tree = plantTree(files);
  try {
    return cruise(tree);
  } finally {
    tree.remove();
  }
}

test('imports as the rooms allow them pass', () => {
  expect(cruiseTree(allowed)).toEqual([]);
});

describe('a planted import is caught', () => {
  let found: string[];

  beforeAll(() => {
    const files = planted.map(([, file, target]) => [file, loads(target)] as const);
    found = cruiseTree({ ...allowed, ...bait, ...typeOnly, ...Object.fromEntries(files) });
  });

  test.each(planted)('by %s: %s imports %s', (rule, file) => {
    expect(found).toContain(`${rule} ${file}`);
  });

  test('by concepts-stand-apart when only a type is imported', () => {
    expect(found).toContain('concepts-stand-apart domain/fund/type-only.ts');
  });

  test('and what is allowed beside it is not', () => {
    const files = found.map((violation) => violation.split(' ')[1]!);
    expect(files.filter((file) => file in allowed)).toEqual([]);
  });
});

test('every rule has a violation planted', () => {
  const { forbidden } = require(path.join(root, '.dependency-cruiser.cjs')) as {
    forbidden: Array<{ name: string }>;
  };
  const names = new Set(planted.map(([rule]) => rule));
  expect(forbidden.map(({ name }) => name).filter((name) => !names.has(name))).toEqual([]);
});
