/**
 * Expressions, by mingo, with those replaced that answer otherwise than MongoDB documents: it
 * compares within a type only, takes a missing field for null, and is silent where MongoDB
 * refuses. mingo is 250 files, so it is loaded at its first use, not at the start of the cloud.
 */
import { compareValues } from './compare';
import { databaseRefusal, isPlainObject, mapValues, type Document } from './document';
import { textExpressions } from './text-expressions';

type Core = typeof import('mingo/core');
type Operators = NonNullable<Parameters<Core['Context']['init']>[0]>;
type Options = Parameters<Core['evalExpr']>[2];
type Expression = (document: unknown, operand: unknown, options: Options) => unknown;
type Expressions = Record<`$${string}`, Expression>;
export type Context = ReturnType<Core['Context']['init']>;

/** The values of `$$name`, e.g. of a lookup's `let`. */
export type Variables = Readonly<Record<string, unknown>>;

/** Gives the expression's value for each document; undefined for a missing one. */
export function evaluateAll(
  documents: readonly Document[],
  expression: unknown,
  variables: Variables = {},
): unknown[] {
  const newRoot = { value: expression };
  const rows = runMingo(documents, [{ $replaceRoot: { newRoot } }], variables);
  return rows.map((row) => row['value']);
}

/** Whether a document makes the expression true. */
export function compileExpression(
  expression: unknown,
  variables: Variables = {},
): (document: Document) => boolean {
  return (document) => isTrue(evaluateAll([document], expression, variables)[0]);
}

/** Stages that mingo works on by itself; its complaints become refusals. */
export function runMingo(
  documents: readonly Document[],
  stages: Array<Record<string, unknown>>,
  variables: Variables = {},
): Document[] {
  const { Aggregator } = require('mingo/aggregator') as typeof import('mingo/aggregator');
  const options = { context: languageContext(), variables, scriptEnabled: false };
  try {
    const rows = new Aggregator(stages, options).run<Document>([...documents]);
    return rows.map((row) => withoutMissing(row) as Document);
  } catch (error) {
    throw databaseRefusal(error instanceof Error ? error.message : String(error));
  }
}

/** mingo writes a missing value as undefined, which would be stored and sent as null. */
function withoutMissing(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => (item === undefined ? null : withoutMissing(item)));
  }
  if (!isPlainObject(value)) return value;
  const present = Object.entries(value).filter(([, item]) => item !== undefined);
  return mapValues(Object.fromEntries(present), withoutMissing);
}

let known: Context | undefined;

function languageContext(): Context {
  if (known) return known;
  const { Context } = core();
  const expression = require('mingo/operators/expression') as Expressions;
  const expressions: Expressions = {
    ...expression,
    ...withOneArgument(expression),
    ...textExpressions(operator),
    ...replaced,
    $trunc: (document, operand, options) =>
      callMingo(expression, '$trunc', document, asList(operand), options),
    $week: (document, operand, options) => {
      const ask = (name: '$dayOfYear' | '$dayOfWeek') =>
        callMingo(expression, name, document, unwrap(operand), options);
      const [day, weekday] = [ask('$dayOfYear'), ask('$dayOfWeek')];
      if (typeof day !== 'number' || typeof weekday !== 'number') return null;
      // Weeks begin on Sundays, and the first Sunday of the year begins week 1.
      return Math.floor((day + 7 - weekday) / 7);
    },
  };
  known = Context.init({
    expression: expressions as Operators['expression'],
    accumulator: require('mingo/operators/accumulator') as Operators['accumulator'],
    pipeline: require('mingo/operators/pipeline') as Operators['pipeline'],
    projection: {},
  });
  return known;
}

function core(): Core {
  return require('mingo/core') as Core;
}

function isTrue(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== 0;
}

/** In expressions a missing value is not null but comes before it. */
function compareOperands(left: unknown, right: unknown): number {
  const missing = Number(right === undefined) - Number(left === undefined);
  return missing === 0 ? compareValues(left, right) : missing;
}

const single = [
  '$abs', '$ceil', '$floor', '$exp', '$ln', '$log10', '$sqrt', '$isArray', '$objectToArray',
  '$toLower', '$toUpper', '$strLenBytes', '$dayOfMonth', '$dayOfWeek', '$dayOfYear',
  '$isoDayOfWeek', '$isoWeek', '$isoWeekYear', '$millisecond', '$minute', '$month', '$second',
  '$hour', '$year',
] as const;

/** `{$abs: [x]}` means `{$abs: x}`. */
function withOneArgument(operators: Expressions): Expressions {
  const entries = single.map((name) => {
    const unwrapped: Expression = (document, operand, options) =>
      callMingo(operators, name, document, unwrap(operand), options);
    return [name, unwrapped] as const;
  });
  return Object.fromEntries(entries);
}

function callMingo(
  operators: Expressions,
  name: `$${string}`,
  ...call: Parameters<Expression>
): unknown {
  const known = operators[name];
  if (!known) throw new Error(`mingo has no ${name}`);
  return known(...call);
}

function asList(operand: unknown): unknown[] {
  return Array.isArray(operand) ? operand : [operand];
}

function unwrap(operand: unknown): unknown {
  return Array.isArray(operand) && operand.length === 1 ? (operand as unknown[])[0] : operand;
}

/** An operator as a function of the values of its operands. */
function operator(work: (...values: unknown[]) => unknown): Expression {
  return (document, operand, options) => {
    const operands = Array.isArray(operand) ? (operand as unknown[]) : [operand];
    const values = operands.map((one) => core().evalExpr(document, one, options));
    return work(...values);
  };
}

const comparing = (holds: (order: number) => boolean): Expression =>
  operator((left, right) => holds(compareOperands(left, right)));

const replaced: Expressions = {
  $eq: comparing((order) => order === 0),
  $ne: comparing((order) => order !== 0),
  $gt: comparing((order) => order > 0),
  $gte: comparing((order) => order >= 0),
  $lt: comparing((order) => order < 0),
  $lte: comparing((order) => order <= 0),
  $cmp: operator((left, right) => Math.sign(compareOperands(left, right))),
  $and: operator((...values) => values.every(isTrue)),
  $or: operator((...values) => values.some(isTrue)),
  $not: operator((value) => !isTrue(value)),
  $add: operator(add),
  $multiply: operator((...values) => {
    let product = 1;
    for (const value of values) {
      if (value === null || value === undefined) return null;
      if (typeof value !== 'number') throw databaseRefusal('$multiply only supports numbers');
      product *= value;
    }
    return product;
  }),
  $switch: chooseBranch,
  $in: operator((value, list) =>
    readList('$in', list).some((one) => compareOperands(one, value) === 0),
  ),
  $size: operator((list) => readList('$size', list).length),
  $reverseArray: operator((list) => {
    if (list === null || list === undefined) return null;
    return [...readList('$reverseArray', list)].reverse();
  }),
};

/** Of numbers and at most one date; the first null ends it before what comes after is read. */
function add(...values: unknown[]): number | Date | null {
  let sum = 0;
  let dates = 0;
  for (const value of values) {
    if (value === null || value === undefined) return null;
    if (value instanceof Date) dates += 1;
    else if (typeof value !== 'number') throw databaseRefusal('$add only supports numbers, dates');
    if (dates > 1) throw databaseRefusal('only one date allowed in an $add expression');
    sum += Number(value);
  }
  return dates === 1 ? new Date(sum) : sum;
}

function chooseBranch(document: unknown, operand: unknown, options: Options): unknown {
  const evaluate = (one: unknown) => core().evalExpr(document, one, options);
  const given = isPlainObject(operand) ? operand : {};
  const branches = Array.isArray(given['branches']) ? (given['branches'] as unknown[]) : [];
  for (const branch of branches) {
    if (!isPlainObject(branch)) throw databaseRefusal('$switch needs branches of case and then');
    if (isTrue(evaluate(branch['case']))) return evaluate(branch['then']);
  }
  if ('default' in given) return evaluate(given['default']);
  throw databaseRefusal('$switch could not find a matching branch and has no default');
}

function readList(name: string, value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  throw databaseRefusal(`The argument to ${name} must be an array`);
}
