/** The database's order and equality of values; quick for what is common, exact for the rest. */
import { orderKey } from './order-key';

/** Below 0, 0 or above 0, over all types; a missing value counts as null. */
export function compareValues(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return compareNumbers(left, right);
  if (typeof left === 'string' && left === right) return 0;
  return Buffer.compare(orderKey(left), orderKey(right));
}

export function valuesEqual(left: unknown, right: unknown): boolean {
  if (typeof left === 'string' && typeof right === 'string') return left === right;
  if (left instanceof Date && right instanceof Date) return left.getTime() === right.getTime();
  return compareValues(left, right) === 0;
}

/** A comparison by order holds between values of one type only. */
export function ofSameType(left: unknown, right: unknown): boolean {
  if (typeof left === typeof right && typeof left !== 'object') return true;
  return orderKey(left)[0] === orderKey(right)[0];
}

function compareNumbers(left: number, right: number): number {
  // NaN equals itself and comes before every other number.
  if (Number.isNaN(left) || Number.isNaN(right)) {
    return Number(Number.isNaN(right)) - Number(Number.isNaN(left));
  }
  return left === right ? 0 : left < right ? -1 : 1;
}
