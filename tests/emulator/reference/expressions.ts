/** Aggregation expressions, by MongoDB's "Aggregation Operators"; those that the fuzz uses. */
import { compare, isFields, own, Refusal, Unspecified, type Fields, type Value } from './values';

type Arguments = Value[];
type Operator = (values: Arguments) => Value;

export function evaluate(
  document: Fields,
  expression: Value,
  variables: Fields = {},
): Value {
  const inner = (value: Value) => evaluate(document, value, variables);
  if (typeof expression === 'string') return readPath(document, expression, variables);
  if (Array.isArray(expression)) return expression.map((item) => inner(item) ?? null);
  if (!isFields(expression)) return expression;
  const [name = '', ...others] = Object.keys(expression);
  if (!name.startsWith('$')) {
    const entries = Object.entries(expression).map(([key, item]) => [key, inner(item)] as const);
    return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
  }
  if (others.length > 0) throw new Refusal('one operator at a time');
  const operand = expression[name];
  if (name === '$literal') return operand;
  if (name === '$cond') return cond(operand, inner);
  if (name === '$filter' || name === '$map') {
    return overList(name, operand as Fields, inner, (extra, item) =>
      evaluate(document, item, { ...variables, ...extra }),
    );
  }
  const operator = operators[name];
  if (!operator) throw new Refusal(`unknown ${name}`);
  return operator(Array.isArray(operand) ? operand.map(inner) : [inner(operand)]);
}

function readPath(document: Fields, text: string, variables: Fields): Value {
  if (!text.startsWith('$')) return text;
  if (text === '$$ROOT') return document;
  if (!text.startsWith('$$')) return follow(document, text.slice(1).split('.'));
  const [name = '', ...rest] = text.slice(2).split('.');
  return follow(own(variables, name), rest);
}

/** Over a list the rest of the path is read in each of its objects that has it. */
function follow(value: Value, path: readonly string[]): Value {
  const [head, ...rest] = path;
  if (head === undefined) return value;
  if (Array.isArray(value)) {
    return value
      .filter(isFields)
      .map((item) => follow(item, path))
      .filter((item) => item !== undefined);
  }
  return isFields(value) ? follow(own(value, head), rest) : undefined;
}

function cond(operand: Value, inner: (value: Value) => Value): Value {
  const named = (name: string) => own(operand as Fields, name);
  const [test, yes, no] = Array.isArray(operand)
    ? operand
    : [named('if'), named('then'), named('else')];
  return inner(isTrue(inner(test)) ? yes : no);
}

function overList(
  name: string,
  operand: Fields,
  inner: (value: Value) => Value,
  within: (extra: Fields, item: Value) => Value,
): Value {
  const input = inner(operand['input']);
  if (isNothing(input)) return null;
  if (!Array.isArray(input)) throw new Refusal(`${name} needs a list`);
  const as = String(operand['as'] ?? 'this');
  return name === '$filter'
    ? input.filter((item) => isTrue(within({ [as]: item }, operand['cond'])))
    : input.map((item) => within({ [as]: item }, operand['in']) ?? null);
}

function isTrue(value: Value): boolean {
  return !isNothing(value) && value !== false && value !== 0;
}

function isNothing(value: Value): value is null | undefined {
  return value === null || value === undefined;
}

/** Null for null; a Refusal for what is no number. */
function numbers(work: (...values: number[]) => number): Operator {
  return (values) => {
    if (values.some(isNothing)) return null;
    const checked = values.map((value) => {
      if (typeof value !== 'number') throw new Refusal('a number is needed');
      return value;
    });
    return work(...checked);
  };
}

/** Operand by operand: the first null ends it before what comes after is looked at. */
function folding(start: number, step: (total: number, one: number) => number): Operator {
  return (values) => {
    let total = start;
    for (const value of values) {
      if (isNothing(value)) return null;
      if (typeof value !== 'number') throw new Refusal('a number is needed');
      total = step(total, value);
    }
    return total;
  };
}

function dateAt(time: number): Date {
  if (!Number.isInteger(time)) throw new Unspecified('a date between two milliseconds');
  return new Date(time);
}

const ordered = (test: (order: number) => boolean): Operator => {
  return ([left, right]) => test(compareExpressions(left, right));
};

/** Unlike in conditions, a missing field comes before null. */
function compareExpressions(left: Value, right: Value): number {
  const missing = Number(right === undefined) - Number(left === undefined);
  return missing !== 0 ? missing : compare(left, right);
}

function list(value: Value, name: string): Value[] {
  if (!Array.isArray(value)) throw new Refusal(`${name} needs a list`);
  return value;
}

const operators: Record<string, Operator> = {
  $add: (values) => {
    const plain = values.map((value) => (value instanceof Date ? value.getTime() : value));
    const dates = values.filter((value) => value instanceof Date).length;
    const sum = folding(0, (total, one) => total + one)(plain);
    if (typeof sum !== 'number' || dates === 0) return sum;
    if (dates > 1) throw new Refusal('one date only');
    return dateAt(sum);
  },
  $multiply: folding(1, (product, one) => product * one),
  $subtract: (values) => {
    const [left, right] = values;
    if (!(left instanceof Date) || isNothing(right)) {
      return numbers((from = 0, what = 0) => from - what)(values);
    }
    if (right instanceof Date) return left.getTime() - right.getTime();
    if (typeof right !== 'number') throw new Refusal('a number or a date is needed');
    return dateAt(left.getTime() - right);
  },
  $divide: numbers((left = 0, right = 0) => {
    if (right === 0) throw new Refusal('cannot divide by zero');
    return left / right;
  }),
  $mod: numbers((left = 0, right = 0) => {
    if (right === 0) throw new Refusal('cannot divide by zero');
    return left % right;
  }),
  $abs: numbers((value = 0) => Math.abs(value)),
  $floor: numbers((value = 0) => Math.floor(value)),
  $ceil: numbers((value = 0) => Math.ceil(value)),
  $eq: ordered((order) => order === 0),
  $ne: ordered((order) => order !== 0),
  $gt: ordered((order) => order > 0),
  $gte: ordered((order) => order >= 0),
  $lt: ordered((order) => order < 0),
  $lte: ordered((order) => order <= 0),
  $cmp: ([left, right]) => Math.sign(compareExpressions(left, right)),
  $and: (values) => values.every(isTrue),
  $or: (values) => values.some(isTrue),
  $not: ([value]) => !isTrue(value),
  $ifNull: ([value, fallback]) => (isNothing(value) ? fallback : value),
  $concat: (values) => {
    if (values.some(isNothing)) return null;
    if (values.some((value) => typeof value !== 'string')) throw new Refusal('text is needed');
    return values.join('');
  },
  $size: ([value]) => list(value, '$size').length,
  $isArray: ([value]) => Array.isArray(value),
  $in: ([value, values]) => list(values, '$in').some((one) => compareExpressions(one, value) === 0),
  $arrayElemAt: ([values, at]) => {
    if (isNothing(values) || isNothing(at)) return null;
    return list(values, '$arrayElemAt').at(Number(at));
  },
  $concatArrays: (values) => {
    if (values.some(isNothing)) return null;
    return values.flatMap((value) => list(value, '$concatArrays'));
  },
  $reverseArray: ([value]) => {
    return isNothing(value) ? null : [...list(value, '$reverseArray')].reverse();
  },
  $slice: ([value, count]) => {
    if (isNothing(value)) return null;
    const items = list(value, '$slice');
    return Number(count) < 0 ? items.slice(Number(count)) : items.slice(0, Number(count));
  },
  $year: ([value]) => (value instanceof Date ? value.getUTCFullYear() : null),
  $dayOfMonth: ([value]) => (value instanceof Date ? value.getUTCDate() : null),
};
