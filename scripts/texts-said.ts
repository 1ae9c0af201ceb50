/**
 * Which texts a bundle can say, found in the code that is in it: a third of a function would
 * otherwise be texts that it never says, in each language again.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

/** A file of texts, in any language; what is beside them in the folders is content. */
const TEXTS = /locales\/(?:zh-hans|zh-hant|en)\/[\w-]+\.ts$/;

function parse(file: string): ts.SourceFile {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, kind);
}

function visitAll(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => visitAll(child, visit));
}

interface Entry {
  key: string;
  words: string;
  start: number;
  end: number;
}

/** The texts of a file and where each stands in it. Throws where one is put together. */
function entriesOf(source: ts.SourceFile): Entry[] {
  const entries: Entry[] = [];
  visitAll(source, (node) => {
    if (!ts.isPropertyAssignment(node) || !ts.isStringLiteral(node.name)) return;
    const { name, initializer } = node;
    if (!ts.isStringLiteralLike(initializer)) throw new Error(`${name.text} is not a plain text`);
    const end = source.text[node.end] === ',' ? node.end + 1 : node.end;
    entries.push({ key: name.text, words: initializer.text, start: node.getFullStart(), end });
  });
  return entries;
}

/** Every text that there is by its key, in the first language. */
export function everyText(root: string): Map<string, string> {
  const folder = path.join(root, 'locales/zh-hans');
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const entries = files.flatMap((file) => entriesOf(parse(path.join(folder, file))));
  return new Map(entries.map(({ key, words }) => [key, words]));
}

export function everyTextKey(root: string): string[] {
  return [...everyText(root).keys()];
}

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * `issue.${issue}` may be any key of that shape, `${key}Named` any that ends so; what says nothing of
 * its keys is undefined.
 */
function shapeOf({ head, templateSpans }: ts.TemplateExpression): RegExp | undefined {
  const parts = [head.text, ...templateSpans.map(({ literal }) => literal.text)];
  const saysGroup = /^[a-zA-Z]\w*\./.test(head.text);
  const saysEnd = /^(?:\.[a-zA-Z]|[A-Z][a-z]+$)/.test(parts.at(-1) ?? '');
  if (!saysGroup && !saysEnd) return undefined;
  return new RegExp(`^${parts.map(escaped).join('[\\w.-]*')}$`);
}

/** `${group}.${code}`: the groups stand in the same file. */
function isOfGroups({ head, templateSpans }: ts.TemplateExpression): boolean {
  return [head.text, ...templateSpans.map(({ literal }) => literal.text)].join('_') === '_._';
}

/**
 * The keys that a file may say: those that stand in it, those of a shape that stands in it, and
 * where it puts group and code together, those of every group that it names.
 */
export function keysSaidIn(file: string, every: ReadonlySet<string>): Set<string> {
  const said = new Set<string>();
  const literals = new Set<string>();
  let ofGroups = false;
  visitAll(parse(file), (node) => {
    if (ts.isStringLiteralLike(node)) literals.add(node.text);
    if (!ts.isTemplateExpression(node)) return;
    ofGroups ||= isOfGroups(node);
    const shape = shapeOf(node);
    if (shape !== undefined) for (const key of every) if (shape.test(key)) said.add(key);
  });
  for (const literal of literals) if (every.has(literal)) said.add(literal);
  if (ofGroups) {
    for (const key of every) {
      if ([...literals].some((group) => key.startsWith(`${group}.`))) said.add(key);
    }
  }
  return said;
}

/** Reads each file once, however many bundles it is in. */
export function createSayings(root: string) {
  const every = new Set(everyTextKey(root));
  const known = new Map<string, Set<string>>();
  const saidIn = (file: string) => {
    const said = known.get(file) ?? keysSaidIn(path.join(root, file), every);
    known.set(file, said);
    return said;
  };
  return {
    every,
    /** @param files of one bundle, relative to the root */
    saidBy(files: readonly string[]): Set<string> {
      const code = files.filter((file) => /\.tsx?$/.test(file) && !TEXTS.test(file));
      return new Set(code.flatMap((file) => [...saidIn(file)]));
    },
  };
}

/** A file of texts without those that are not said. */
export function onlySaid(file: string, said: ReadonlySet<string>): string {
  const source = parse(file);
  const dropped = entriesOf(source).filter(({ key }) => !said.has(key));
  const kept: string[] = [];
  let from = 0;
  for (const { start, end } of dropped) {
    kept.push(source.text.slice(from, start));
    from = end;
  }
  return [...kept, source.text.slice(from)].join('');
}

/** Leaves out of a bundle what it does not say, in every language. */
export function onlyTextsSaid(said: ReadonlySet<string>): Plugin {
  return {
    name: 'only-texts-said',
    setup({ onLoad }) {
      onLoad({ filter: TEXTS }, ({ path: file }) => ({
        contents: onlySaid(file, said),
        loader: 'ts' as const,
      }));
    },
  };
}
