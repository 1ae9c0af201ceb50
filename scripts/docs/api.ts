import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import ts from 'typescript';
import { actions, type ActionName } from '../../domain/contract/actions';
import { commonRefusals } from '../../domain/contract/envelope';
import { refusals } from '../../locales/zh-hans/refusals';

/** The part of JSON Schema that the contract's schemas turn into. */
interface FieldSchema {
  type?: string;
  enum?: ReadonlyArray<string | number>;
  const?: unknown;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  items?: FieldSchema;
  anyOf?: FieldSchema[];
  properties?: Record<string, FieldSchema>;
  required?: readonly string[];
}

function rangeText(from: number | undefined, to: number | undefined, unit: string): string[] {
  if (from === undefined && to === undefined) return [];
  if (from === undefined) return [`at most ${to}${unit}`];
  if (to === undefined) return [`at least ${from}${unit}`];
  return [from === to ? `exactly ${from}${unit}` : `${from} to ${to}${unit}`];
}

/** The ends of what a double can count exactly are no limits that anyone chose. */
function bound(value: number | undefined): number | undefined {
  return value !== undefined && Math.abs(value) === Number.MAX_SAFE_INTEGER ? undefined : value;
}

/** A pipe would end the table's cell. */
function code(text: string | number): string {
  return `\`${String(text).replace(/\|/g, '\\|')}\``;
}

function fieldText(field: FieldSchema): string {
  if (field.enum !== undefined) return `one of ${field.enum.map(code).join(', ')}`;
  if (field.const !== undefined) return `always ${code(JSON.stringify(field.const))}`;
  if (field.anyOf !== undefined) return field.anyOf.map(fieldText).join('; or ');
  const limits = [
    ...rangeText(bound(field.minimum), bound(field.maximum), ''),
    ...rangeText(field.minLength, field.maxLength, ' characters'),
    ...rangeText(field.minItems, field.maxItems, ' items'),
    ...(field.pattern === undefined ? [] : [code(field.pattern)]),
    ...(field.items === undefined ? [] : [`each ${fieldText(field.items)}`]),
    ...Object.entries(field.properties ?? {}).map(([name, inner]) => {
      return `${code(name)}: ${fieldText(inner)}`;
    }),
  ];
  return [field.type ?? 'anything', ...limits].join(', ');
}

function inputTable(name: ActionName): string[] {
  // What JSON Schema cannot say (trimming) does not change what is accepted.
  const input = toJsonSchema(actions[name].input, { errorMode: 'ignore' }) as FieldSchema;
  const fields = Object.entries(input.properties ?? {});
  if (fields.length === 0) return ['Input: none.'];
  const rows = fields.map(([field, schema]) => {
    const optional = input.required?.includes(field) === true ? '' : ' (optional)';
    return `| ${code(field)}${optional} | ${fieldText(schema)} |`;
  });
  return ['| Input | |', '| --- | --- |', ...rows];
}

/** The replies are types only, so their names are read from the source: `reply<Here>()`. */
function replyTypes(actionsFolder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const source of sourcesOf(actionsFolder)) {
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name)) {
        const reply = /^reply<([\s\S]*?)>\(\)\(/.exec(node.initializer.getText(source))?.[1];
        if (reply !== undefined) found.set(node.name.text, reply.replace(/\s+/g, ' '));
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

function sourcesOf(folder: string): ts.SourceFile[] {
  return readdirSync(folder)
    .sort()
    .map((name) => path.join(folder, name))
    .map((file) =>
      ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true),
    );
}

function actionSection(name: ActionName, replyType: string): string[] {
  const { summary, roles, mutates, refusals: refused } = actions[name];
  const own = refused.map(code).join(', ');
  return [
    `### ${name}`,
    '',
    summary,
    '',
    `- Roles: ${roles.join(', ')}`,
    `- Writes: ${mutates ? 'yes; the same `requestId` does the same thing once' : 'no'}`,
    `- Reply: ${code(replyType)}`,
    `- Refuses: ${own === '' ? 'nothing of its own' : own}`,
    '',
    ...inputTable(name),
    '',
  ];
}

function refusalTable(): string[] {
  const codes = new Set<string>(commonRefusals);
  for (const action of Object.values(actions)) {
    for (const refusal of action.refusals) codes.add(refusal);
  }
  const texts: Record<string, string> = refusals;
  const rows = [...codes].sort().map((refusal) => {
    return `| ${code(refusal)} | ${texts[`refusal.${refusal}`] ?? ''} |`;
  });
  return ['| Code | What the person reads |', '| --- | --- |', ...rows, ''];
}

/** The replies' shapes as they are declared, comments and units included. */
function replyShapes(viewsFolder: string): string[] {
  const shapes = sourcesOf(viewsFolder).flatMap((source) =>
    source.statements
      .filter((node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
      .map((node) => node.getFullText(source).trim().replace(/^export /gm, '')),
  );
  return ['```ts', shapes.join('\n\n'), '```'];
}

/** docs/api.md: every action of the wire, as the contract declares it. */
export function apiDocument(contractFolder: string): string {
  const replies = replyTypes(path.join(contractFolder, 'actions'));
  const names = Object.keys(actions) as ActionName[];
  const functions = [...new Set(names.map((name) => name.split('.')[0]!))];
  const replyOf = (name: ActionName): string => {
    const reply = replies.get(name);
    if (reply === undefined) throw new Error(`${contractFolder}: no reply<…>() found for ${name}`);
    return reply;
  };
  const sections = functions.flatMap((functionName) => [
    `## Function ${functionName}`,
    '',
    ...names
      .filter((name) => name.startsWith(`${functionName}.`))
      .flatMap((name) => actionSection(name, replyOf(name))),
  ]);
  return [
    '# Actions of the back end',
    '',
    'Generated from domain/contract by `npm run docs`: do not edit.',
    '',
    'A client calls the cloud function before the dot with `{ action, input }`. Every answer is',
    '`{ ok: true, value, serverNow }` or `{ ok: false, code, details?, serverNow }`; instants are',
    'milliseconds since the epoch, amounts integer fen. Unknown keys are refused. Who calls is',
    'vouched for by the platform and never part of the input.',
    '',
    `Any action may also refuse with ${commonRefusals.map(code).join(', ')}.`,
    '',
    ...sections,
    '## Refusals',
    '',
    ...refusalTable(),
    '## Shapes of the replies',
    '',
    ...replyShapes(path.join(contractFolder, 'views')),
    '',
  ].join('\n');
}
