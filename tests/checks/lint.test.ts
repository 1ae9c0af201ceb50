import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { plantTree, root } from './planted-tree';

const compilerOptions = {
  strict: true,
  target: 'ES2022',
  module: 'ESNext',
  moduleResolution: 'Bundler',
  skipLibCheck: true,
  types: [],
};

/** Judges files with the repository's own lint rules; a neighbour offers `save()` to await. */
function lint(files: Record<string, string>) {
  const tree = plantTree({
    'save.ts': 'export async function save(): Promise<void> {}\n',
    'tsconfig.json': JSON.stringify({ compilerOptions }),
    ...files,
  });
  try {
    copyFileSync(path.join(root, '.oxlintrc.json'), path.join(tree.directory, '.oxlintrc.json'));
    const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint');
    const run = spawnSync(process.execPath, [oxlint, '--type-aware', '--format', 'unix'], {
      cwd: tree.directory,
      encoding: 'utf8',
    });
    return { code: run.status, said: (run.stdout + run.stderr).trim() };
  } finally {
    tree.remove();
  }
}

const awaited = `import { save } from './save';
export async function keep(): Promise<void> {
  await save();
}
`;

const forgotten = awaited.replace('await save', 'save');

test('a promise that is awaited passes', () => {
  expect(lint({ 'planted.ts': awaited })).toEqual({ code: 0, said: '' });
});

test('a forgotten await of an imported function fails the lint', () => {
  const { code, said } = lint({ 'planted.ts': forgotten });
  expect(said).toMatch(/^planted\.ts:3:\d+: .*no-floating-promises/);
  expect(code).not.toBe(0);
});

test('a file over 300 lines is remarked upon and passes', () => {
  const { code, said } = lint({ 'long.ts': `export {};\n${'// a line\n'.repeat(300)}` });
  expect(said).toContain('Warning/eslint(max-lines)');
  expect(code).toBe(0);
});

describe('among many faults each is found in its file:', () => {
  const planted: Array<[rule: string, file: string, contents: string]> = [
    ['no-misused-promises', 'handed-over.ts', `import { save } from './save';
export function keep(names: string[]): void {
  names.forEach(async () => { await save(); });
}
`],
    ['no-explicit-any', 'untyped.ts', 'export const price: any = 1;\n'],
    ['ban-ts-comment', 'silenced.ts', '// @ts-ignore\nexport const price = 1;\n'],
    ['no-barrel-file', 'barrel.ts', "export * from './save';\n"],
    ['eqeqeq', 'loose.ts', 'export const f = (a: number | null) => a == 1;\n'],
    ['no-console', 'loud.ts', "console.log('a');\n"],
    ['filename-case', 'camelCase.ts', 'export const price = 1;\n'],
    ['no-focused-tests', 'one.test.ts', "test.only('a', () => expect(1).toBe(1));\n"],
    ['no-disabled-tests', 'none.test.ts', "test.skip('a', () => expect(1).toBe(1));\n"],
  ];
  let said: string[];

  beforeAll(() => {
    const files = planted.map(([, file, contents]) => [file, contents] as const);
    said = lint(Object.fromEntries(files)).said.split('\n');
  });

  test.each(planted)('%s in %s', (rule, file) => {
    const remarks = said.filter((line) => line.startsWith(`${file}:`) && line.includes('[Error/'));
    expect(remarks.join('\n')).toContain(rule);
  });
});
