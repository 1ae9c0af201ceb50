/**
 * What no linter here can say: rules about single expressions in the rooms of this repository,
 * found in the syntax tree (a comment or a name in a string never trips them).
 */
import path from 'node:path';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { filesUnder } from '../fingerprint';
import type { Finding } from './finding';

interface SourceRule {
  /** Whether the rule looks at a file, by its path relative to the root. */
  covers(file: string): boolean;
  /** What is wrong with this very node, if anything. */
  objection(node: ts.Node): string | undefined;
}

const han = /[\u2e80-\u303f\u31c0-\u31ef\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef]/;

/** Words that are read and never shown: the provider's own titles, what residents may say. */
const wordsRead: readonly string[] = [
  'cloudfunctions/_platform/provider-bill/bill-columns.ts',
  'domain/policy/about-leader-words.ts',
  'domain/policy/priority-policy.ts',
  'domain/understanding/asked-words.ts',
  'domain/understanding/heard-words.ts',
  'domain/understanding/kind-words.ts',
];

/** Texts belong to locales/, so that another language is another folder and nothing else. */
export const textsByKey: SourceRule = {
  covers: (file) => /^(src|cloudfunctions|domain)\//.test(file) && !wordsRead.includes(file),
  objection(node) {
    const isText =
      ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node);
    if (!isText || !han.test(node.text)) return undefined;
    return `a text outside locales/: ${JSON.stringify(node.text.trim().slice(0, 30))}`;
  },
};

/** Said while a file loads, a text stays in the language that was spoken then. */
export const textsWhenShown: SourceRule = {
  covers: (file) => file.startsWith('src/'),
  objection(node) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'text') return undefined;
    const isLater = (at: ts.Node): boolean => {
      return ts.isFunctionLike(at) || (!ts.isSourceFile(at) && isLater(at.parent));
    };
    return isLater(node.parent) ? undefined : 'a text said while the file loads';
  },
};

const chance = ['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'randomUUID',
  'randomBytes', 'crypto.getRandomValues', 'dayjs', 'Date'];

/** A rule that reads the clock cannot be tested at 21:55, nor replayed; both are passed in. */
export const noClockOrChance: SourceRule = {
  covers: (file) => /^(domain|cloudfunctions\/_application)\//.test(file),
  objection(node) {
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
    const name = node.expression.getText();
    if (!chance.includes(name)) return undefined;
    const reads = (name !== 'Date' && name !== 'dayjs') || (node.arguments?.length ?? 0) === 0;
    return reads ? `${name}: the time and chance are passed in` : undefined;
  },
};

/** `Taro` and `wx` members, and globals, that reach for the network or the cloud. */
const network = new RegExp(
  '^((Taro|wx)\\.(cloud|request|uploadFile|downloadFile|connectSocket|login)' +
    '|fetch|XMLHttpRequest|WebSocket|EventSource)$',
);

/** src/cloud is the one seam between a page and the platform it runs on. */
export const networkAtOneSeam: SourceRule = {
  covers: (file) => /^src\/(?!cloud\/)/.test(file),
  objection(node) {
    const isMember = ts.isPropertyAccessExpression(node);
    const isCalled = ts.isCallExpression(node) || ts.isNewExpression(node);
    const name = isMember ? node.getText() : isCalled ? node.expression.getText() : '';
    if (isCalled && ts.isPropertyAccessExpression(node.expression)) return undefined;
    const plain = name.replace(/^(globalThis|window|self)\./, '');
    return network.test(plain) ? `${plain}: only src/cloud may reach out` : undefined;
  },
};

function findingsIn(root: string, file: string, rule: SourceRule): Finding[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const findings: Finding[] = [];
  const visit = (node: ts.Node): void => {
    const message = rule.objection(node);
    if (message !== undefined) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      findings.push({ file, line: line + 1, message });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return findings;
}

const rooms = ['domain', 'cloudfunctions', 'src'];

/** Every place below `root` that a rule objects to. */
export function applyRule(root: string, rule: SourceRule): Finding[] {
  return rooms
    .flatMap((room) => filesUnder(path.join(root, room)))
    .map((file) => path.relative(root, file).split(path.sep).join('/'))
    .filter((file) => /\.tsx?$/.test(file) && rule.covers(file))
    .flatMap((file) => findingsIn(root, file, rule));
}
