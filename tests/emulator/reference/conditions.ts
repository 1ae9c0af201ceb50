/** Conditions, by MongoDB's "Query and Projection Operators". */
import { evaluate } from './expressions';
import {
  compare,
  equal,
  isFields,
  own,
  rank,
  reach,
  reachElements,
  Refusal,
  type Fields,
  type Value,
} from './values';

/** A condition may hold regular expressions, which no document of the comparison does. */
export type Operand = Value | RegExp | Operand[] | { [name: string]: Operand };
export type Condition = { [name: string]: Operand };

export function matches(document: Fields, condition: Condition): boolean {
  return Object.entries(condition).every(([name, operand]) => {
    if (name === '$and') return parts(operand).every((part) => matches(document, part));
    if (name === '$or') return parts(operand).some((part) => matches(document, part));
    if (name === '$nor') return !parts(operand).some((part) => matches(document, part));
    if (name === '$expr') return truth(evaluate(document, operand as Value));
    if (name.startsWith('$')) throw new Refusal(`unknown ${name}`);
    return fieldMatches(document, name.split('.'), operand);
  });
}

function truth(value: Value): boolean {
  return value !== undefined && value !== null && value !== false && value !== 0;
}

function parts(operand: Operand): Condition[] {
  if (!Array.isArray(operand) || operand.length === 0) throw new Refusal('a list is needed');
  return operand as Condition[];
}

function isOperators(operand: Operand): operand is Condition {
  return (
    !(operand instanceof RegExp) &&
    isFields(operand as Value) &&
    Object.keys(operand as Condition).some((name) => name.startsWith('$'))
  );
}

function fieldMatches(document: Value, path: readonly string[], operand: Operand): boolean {
  if (!isOperators(operand)) return operatorMatches(document, path, '$eq', operand);
  return Object.entries(operand).every(([name, item]) =>
    operatorMatches(document, path, name, item),
  );
}

function operatorMatches(
  document: Value,
  path: readonly string[],
  operator: string,
  operand: Operand,
): boolean {
  const some = (test: (value: Value) => boolean) => reachElements(document, path).some(test);
  switch (operator) {
    case '$eq':
      return some((value) => isEqual(value, operand));
    case '$in':
      return some((value) => (operand as Operand[]).some((one) => isEqual(value, one)));
    case '$regex':
      return some((value) => isEqual(value, operand));
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return some((value) => inOrder(value, operator, operand as Value));
    case '$mod':
      return some((value) => leaves(value, operand as number[]));
    case '$ne':
      return !operatorMatches(document, path, '$eq', operand);
    case '$nin':
      return !operatorMatches(document, path, '$in', operand);
    case '$not':
      return operand instanceof RegExp
        ? !operatorMatches(document, path, '$regex', operand)
        : !fieldMatches(document, path, operand);
    default:
      return wholeMatches(document, path, operator, operand);
  }
}

/** Operators that look at the field as a whole. */
function wholeMatches(
  document: Value,
  path: readonly string[],
  operator: string,
  operand: Operand,
): boolean {
  const values = reach(document, path);
  const lists = values.filter((value) => Array.isArray(value));
  switch (operator) {
    case '$exists':
      return values.some((value) => value !== undefined) === operand;
    case '$size':
      return lists.some((list) => list.length === operand);
    case '$all': {
      const wanted = operand as Operand[];
      if (wanted.length === 0) return false;
      return wanted.every((one) => operatorMatches(document, path, '$eq', one));
    }
    case '$elemMatch':
      return lists.some((list) => list.some((item) => elementMatches(item, operand as Condition)));
    default:
      throw new Refusal(`unknown ${operator}`);
  }
}

/** By fields for elements that are objects, or by operators for the element itself. */
function elementMatches(item: Value, condition: Condition): boolean {
  if (!isOperators(condition)) return isFields(item) && matches(item, condition);
  // A list in the list is one value here: hidden in a field it would be taken apart.
  if (Array.isArray(item)) {
    return Object.entries(condition).every(([operator, operand]) =>
      listElementMatches(item, operator, operand),
    );
  }
  return fieldMatches({ item }, ['item'], condition);
}

function listElementMatches(item: Value[], operator: string, operand: Operand): boolean {
  if (operator === '$size') return item.length === operand;
  if (operator === '$eq') return isEqual(item, operand);
  if (operator === '$ne') return !isEqual(item, operand);
  if (operator === '$in') return (operand as Operand[]).some((one) => isEqual(item, one));
  if (operator === '$nin') return !(operand as Operand[]).some((one) => isEqual(item, one));
  return operator === '$exists' ? operand === true : false;
}

function isEqual(value: Value, operand: Operand): boolean {
  if (operand instanceof RegExp) return typeof value === 'string' && operand.test(value);
  return equal(value, operand as Value);
}

/** Only values of the same type are in an order with each other. */
function inOrder(value: Value, operator: string, operand: Value): boolean {
  if (rank(value) !== rank(operand)) return false;
  const order = compare(value, operand);
  if (operator === '$gt') return order > 0;
  if (operator === '$gte') return order >= 0;
  return operator === '$lt' ? order < 0 : order <= 0;
}

function leaves(value: Value, [divisor = 1, remainder = 0]: number[]): boolean {
  if (typeof value !== 'number') return false;
  return Math.trunc(value) % Math.trunc(divisor) === remainder;
}

/** By one or several fields; a list counts by its least element, or its greatest descending. */
export function sortBy(documents: readonly Fields[], order: Record<string, 1 | -1>): Fields[] {
  return [...documents].sort((left, right) => {
    for (const [name, direction] of Object.entries(order)) {
      const path = name.split('.');
      const result = compareKeys(sortKey(left, path, direction), sortKey(right, path, direction));
      if (result !== 0) return result * direction;
    }
    return 0;
  });
}

/** An empty list comes before everything, null and missing fields included. */
const emptyList = Symbol('empty');

function compareKeys(left: Value | symbol, right: Value | symbol): number {
  if (typeof left === 'symbol' || typeof right === 'symbol') {
    return Number(typeof right === 'symbol') - Number(typeof left === 'symbol');
  }
  return compare(left, right);
}

/** As an index would hold it: an element of a list that has no such field counts as null. */
function sortValues(value: Value, path: readonly string[]): Array<Value | symbol> {
  const [head, ...rest] = path;
  if (head === undefined) {
    if (!Array.isArray(value)) return [value];
    return value.length > 0 ? value : [emptyList];
  }
  if (Array.isArray(value)) {
    return value.length > 0
      ? value.flatMap((item) => (isFields(item) ? sortValues(item, path) : [undefined]))
      : [undefined];
  }
  return isFields(value) ? sortValues(own(value, head), rest) : [undefined];
}

function sortKey(document: Fields, path: readonly string[], direction: 1 | -1): Value | symbol {
  const keys = sortValues(document, path);
  return keys.reduce((best, key) => (compareKeys(key, best) * direction < 0 ? key : best));
}
