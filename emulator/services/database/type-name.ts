/** BSON's types by name and number, as `$type` takes them. */
import { Binary, BSONRegExp, Decimal128, Long, ObjectId } from 'bson';
import { databaseRefusal, isPlainObject } from './document';

const numbers: Readonly<Record<string, number>> = {
  double: 1, string: 2, object: 3, array: 4, binData: 5, objectId: 7, bool: 8, date: 9,
  null: 10, regex: 11, int: 16, timestamp: 17, long: 18, decimal: 19,
};

const numeric = new Set(['double', 'int', 'long', 'decimal']);

/** @param wanted a name, a number, or a list of them */
export function typeMatches(value: unknown, wanted: unknown): boolean {
  if (value === undefined) return false;
  const own = typeName(value);
  return (Array.isArray(wanted) ? wanted : [wanted]).some((one: unknown) => {
    if (one === 'number') return numeric.has(own);
    if (typeof one === 'number') return numbers[own] === one;
    if (typeof one === 'string' && Object.hasOwn(numbers, one)) return own === one;
    throw databaseRefusal(`unknown type name alias: ${String(one)}`);
  });
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return numberType(value);
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (value instanceof ObjectId) return 'objectId';
  if (value instanceof Binary) return 'binData';
  if (value instanceof RegExp || value instanceof BSONRegExp) return 'regex';
  if (value instanceof Long || typeof value === 'bigint') return 'long';
  if (value instanceof Decimal128) return 'decimal';
  return isPlainObject(value) ? 'object' : 'other';
}

/** As the SDK writes numbers: 32 bits, then 64, then floating point. */
function numberType(value: number): string {
  if (!Number.isInteger(value) || Object.is(value, -0)) return 'double';
  return Math.abs(value) < 2 ** 31 ? 'int' : 'long';
}
