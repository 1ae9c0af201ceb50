/**
 * Conditions, compiled once and tested against many documents. mingo's own were compared with
 * MongoDB's documentation by the differential test and differ from it in a dozen places (`$mod` of
 * text, null in lists, elements of nested lists), so only `$expr` is left to it.
 */
import { compareValues, ofSameType, valuesEqual } from './compare';
import { databaseRefusal, isPlainObject, toRegExp, type Document } from './document';
import { compileExpression, type Variables } from './expression-language';
import { typeMatches } from './type-name';

export type Predicate = (document: Document) => boolean;

type ValueTest = (value: unknown) => boolean;
/**
 * Asks whether any value that the condition is about passes a test.
 * @param spread a list counts by its elements, too
 */
type SomeValue = (test: ValueTest, spread: boolean) => boolean;
type FieldTest = (some: SomeValue) => boolean;

/**
 * The caller has refused operators that are not offered.
 * @param variables what `$expr` may name beside the fields
 */
export function compileCondition(
  query: Record<string, unknown>,
  variables: Variables = {},
): Predicate {
  const tests = Object.entries(query).map(([key, operand]) =>
    compilePart(key, operand, variables),
  );
  return (document) => tests.every((test) => test(document));
}

function compilePart(key: string, operand: unknown, variables: Variables): Predicate {
  if (key === '$and' || key === '$or' || key === '$nor') {
    const parts = readParts(key, operand).map((part) => compileCondition(part, variables));
    if (key === '$and') return (document) => parts.every((test) => test(document));
    if (key === '$or') return (document) => parts.some((test) => test(document));
    return (document) => !parts.some((test) => test(document));
  }
  if (key === '$expr') return compileExpression(operand, variables);
  if (key.startsWith('$')) throw databaseRefusal(`unknown top level operator: ${key}`);
  const path = key.split('.');
  const test = compileOperand(operand);
  return (document) => test((check, spread) => someAt(document, path, 0, check, spread));
}

function readParts(key: string, operand: unknown): Array<Record<string, unknown>> {
  if (!Array.isArray(operand) || operand.length === 0 || !operand.every(isPlainObject)) {
    throw databaseRefusal(`${key} must be a nonempty array of conditions`);
  }
  return operand;
}

function compileOperand(operand: unknown): FieldTest {
  if (!isOperators(operand)) return compileOperator('$eq', operand, {});
  const tests = Object.entries(operand)
    .filter(([operator]) => operator !== '$options')
    .map(([operator, item]) => compileOperator(operator, item, operand));
  return (some) => tests.every((test) => test(some));
}

export function isOperators(operand: unknown): operand is Record<string, unknown> {
  return isPlainObject(operand) && Object.keys(operand).some((key) => key.startsWith('$'));
}

type Compile = (operand: unknown, siblings: Record<string, unknown>) => FieldTest;

const operators: Readonly<Record<string, Compile>> = {
  $eq: (operand) => anyValue(equalTo(operand)),
  $ne: (operand) => none(equalTo(operand)),
  $in: (operand) => anyValue(amongst('$in', operand)),
  $nin: (operand) => none(amongst('$nin', operand)),
  $gt: (operand) => anyValue(ordered(operand, (order) => order > 0)),
  $gte: (operand) => anyValue(ordered(operand, (order) => order >= 0)),
  $lt: (operand) => anyValue(ordered(operand, (order) => order < 0)),
  $lte: (operand) => anyValue(ordered(operand, (order) => order <= 0)),
  $mod: (operand) => anyValue(remainder(operand)),
  $regex: (operand, siblings) => anyValue(equalTo(readPattern(operand, siblings['$options']))),
  $type: (operand) => anyValue((value) => typeMatches(value, operand)),
  $exists: (operand) => (some) =>
    some((value) => value !== undefined, false) === Boolean(operand),
  $size: (operand) => whole((list) => list.length === operand),
  $all: compileAll,
  $elemMatch: compileElementMatch,
  $not: (operand) => {
    if (!(operand instanceof RegExp) && !isOperators(operand)) {
      throw databaseRefusal('$not needs a regex or a document');
    }
    const test = compileOperand(operand);
    return (some) => !test(some);
  },
};

function compileOperator(
  operator: string,
  operand: unknown,
  siblings: Record<string, unknown>,
): FieldTest {
  const compile = Object.hasOwn(operators, operator) ? operators[operator] : undefined;
  if (!compile) throw databaseRefusal(`unknown operator: ${operator}`);
  return compile(operand, siblings);
}

const anyValue =
  (test: ValueTest): FieldTest =>
  (some) =>
    some(test, true);

const none =
  (test: ValueTest): FieldTest =>
  (some) =>
    !some(test, true);

const whole =
  (test: (list: unknown[]) => boolean): FieldTest =>
  (some) =>
    some((value) => Array.isArray(value) && test(value), false);

function equalTo(operand: unknown): ValueTest {
  if (operand instanceof RegExp) {
    return (value) => typeof value === 'string' && operand.test(value);
  }
  if (operand === null) return (value) => value === null || value === undefined;
  return (value) => value !== undefined && valuesEqual(value, operand);
}

function amongst(operator: string, operand: unknown): ValueTest {
  if (!Array.isArray(operand)) throw databaseRefusal(`${operator} needs an array`);
  const tests = operand.map(equalTo);
  return (value) => tests.some((test) => test(value));
}

function ordered(operand: unknown, holds: (order: number) => boolean): ValueTest {
  return (value) => {
    const known = value === undefined ? null : value;
    return ofSameType(known, operand) && holds(compareValues(known, operand));
  };
}

function remainder(operand: unknown): ValueTest {
  const [divisor, rest] = Array.isArray(operand) ? (operand as unknown[]) : [];
  if (typeof divisor !== 'number' || typeof rest !== 'number' || Math.trunc(divisor) === 0) {
    throw databaseRefusal('malformed mod: a divisor that is not 0 and a remainder are needed');
  }
  return (value) =>
    typeof value === 'number' && Math.trunc(value) % Math.trunc(divisor) === Math.trunc(rest);
}

function readPattern(operand: unknown, options: unknown): RegExp {
  const pattern = operand instanceof RegExp ? operand.source : operand;
  const flags = options ?? (operand instanceof RegExp ? operand.flags : '');
  if (typeof pattern !== 'string' || typeof flags !== 'string') {
    throw databaseRefusal('$regex has to be a string');
  }
  return toRegExp(pattern, flags);
}

function compileAll(operand: unknown): FieldTest {
  if (!Array.isArray(operand)) throw databaseRefusal('$all needs an array');
  const tests = operand.map((item: unknown) =>
    isPlainObject(item) && '$elemMatch' in item
      ? compileElementMatch(item['$elemMatch'])
      : anyValue(equalTo(item)),
  );
  return (some) => tests.length > 0 && tests.every((test) => test(some));
}

/** By the fields of an element that is an object, or by operators on the element itself. */
function compileElementMatch(operand: unknown): FieldTest {
  if (!isPlainObject(operand)) throw databaseRefusal('$elemMatch needs an object');
  const logical = Object.keys(operand).every((key) => /^\$(and|or|nor|expr)$/.test(key));
  if (isOperators(operand) && !logical) {
    const test = compileOperand(operand);
    return whole((list) => list.some((item) => test((check) => check(item))));
  }
  const test = compileCondition(operand);
  return whole((list) => list.some((item) => isPlainObject(item) && test(item)));
}

/**
 * Walks a path: through a list by each of its objects and, where the path has a number, by its
 * place. A missing field is tested as undefined; a list without an object gives nothing to test.
 */
function someAt(
  value: unknown,
  path: readonly string[],
  depth: number,
  test: ValueTest,
  spread: boolean,
): boolean {
  const name = path[depth];
  if (name === undefined) {
    if (spread && Array.isArray(value) && value.some(test)) return true;
    return test(value);
  }
  if (Array.isArray(value)) {
    const inObjects = value.some(
      (item: unknown) => isPlainObject(item) && someAt(item, path, depth, test, spread),
    );
    if (inObjects || !/^\d+$/.test(name) || Number(name) >= value.length) return inObjects;
    const item: unknown = value[Number(name)];
    const goesOn = depth + 1 === path.length || Array.isArray(item) || isPlainObject(item);
    return goesOn && someAt(item, path, depth + 1, test, spread);
  }
  if (!isPlainObject(value)) return test(undefined);
  const inner = Object.hasOwn(value, name) ? value[name] : undefined;
  return someAt(inner, path, depth + 1, test, spread);
}
