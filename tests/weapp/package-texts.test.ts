/**
 * Every package of WeChat's build carries what its scripts say. Read from what would be uploaded,
 * and so apart from how scripts/page-texts.ts found it in the sources: a text that is planned into
 * the wrong package, or whose package does not bring it along, would be said as nothing.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { filesUnder } from '../../scripts/fingerprint';
import { everyText } from '../../scripts/texts-said';
import { loadWeappPage, weappBuild } from './load-page';
import { Phone } from './phone';

const every = everyText(path.resolve(__dirname, '../..'));

interface Texts {
  /** What stands in a table, `{"home.title":"…"}`. */
  carried: Set<string>;
  /** What stands anywhere else, `x("home.title")`. */
  said: Set<string>;
}

/** `"issue.".concat(x)` and `"".concat(key, "Due")` were templates: texts of their shape may be said. */
function shapeSaid(node: ts.Node): RegExp | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { expression: head, name } = node.expression;
  if (name.text !== 'concat' || !ts.isStringLiteral(head)) return undefined;
  const end = node.arguments.at(-1);
  const saysEnd = end !== undefined && ts.isStringLiteral(end) && /^[A-Z][a-z]+$/.test(end.text);
  if (!/^[a-zA-Z]\w*\./.test(head.text) && !(head.text === '' && saysEnd)) return undefined;
  const parts = [head, ...node.arguments].map((part) => {
    return ts.isStringLiteral(part) ? part.text.replaceAll('.', '\\.') : '[\\w.-]+';
  });
  return new RegExp(`^${parts.join('')}$`);
}

/** `"home.title":"…"` with the words that the text has. */
function isInTable(node: ts.StringLiteral): boolean {
  const { parent } = node;
  return (
    ts.isPropertyAssignment(parent) &&
    parent.name === node &&
    ts.isStringLiteralLike(parent.initializer) &&
    parent.initializer.text === every.get(node.text)
  );
}

function textsOf(files: readonly string[]): Texts {
  const carried = new Set<string>();
  const said = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) && every.has(node.text)) {
      (isInTable(node) ? carried : said).add(node.text);
    }
    const shape = shapeSaid(node);
    if (shape !== undefined) for (const key of every.keys()) if (shape.test(key)) said.add(key);
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  }
  return { carried, said };
}

const { subPackages } = JSON.parse(readFileSync(path.join(weappBuild, 'app.json'), 'utf8')) as {
  subPackages: Array<{ root: string }>;
};
const scripts = filesUnder(weappBuild).filter((file) => file.endsWith('.js'));
const scriptsIn = (root: string) =>
  scripts.filter((file) => file.startsWith(path.join(weappBuild, root, '/')));
const main = textsOf(
  scripts.filter((file) => !file.startsWith(path.join(weappBuild, 'packages/'))),
);

test('the main package carries what it says', () => {
  expect(main.carried.size).toBeGreaterThan(1_000);
  expect([...main.said].filter((key) => !main.carried.has(key))).toEqual([]);
});

test.each(['next', 'path', 'proof', 'refusal', 'timeline'])(
  'the main package carries all of %s, whose keys rules put together in parts',
  (group) => {
    const keys = [...every.keys()].filter((key) => key.startsWith(`${group}.`));
    expect(keys.length).toBeGreaterThan(5);
    expect(keys.filter((key) => !main.carried.has(key))).toEqual([]);
  },
);

test.each(subPackages)('$root carries what it says and the main package does not', ({ root }) => {
  const { carried, said } = textsOf(scriptsIn(root));
  expect(said.size).toBeGreaterThan(20);
  expect([...said].filter((key) => !main.carried.has(key) && !carried.has(key))).toEqual([]);
  // Twice would be room given away.
  expect([...carried].filter((key) => main.carried.has(key))).toEqual([]);
});

test('a text that does not come with the package of a page is a complaint', async () => {
  const build = mkdtempSync(path.join(tmpdir(), 'weapp-'));
  try {
    cpSync(weappBuild, build, { recursive: true });
    for (const file of scriptsIn('packages/leader')) {
      const copy = path.join(build, path.relative(weappBuild, file));
      writeFileSync(copy, readFileSync(copy, 'utf8').replaceAll('"fileFor.open":', '"lost.open":'));
    }
    const unreachable = () => Promise.reject(new Error('request:fail interrupted'));
    const phone = new Phone({ callFunction: unreachable, uploadFile: unreachable });
    const page = await loadWeappPage('packages/leader/inbox/index', {}, phone, build);
    expect(page.complaints.join()).toContain('this build has no text for fileFor.open');
    page.close();
  } finally {
    rmSync(build, { recursive: true });
  }
});
