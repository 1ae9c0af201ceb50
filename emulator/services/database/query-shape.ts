/**
 * The shape of a query: its fields and operators without the values, so that it may be logged and
 * so that queries that differ in values only are told as one.
 */
import { isPlainObject } from './document';
import type { SortOrder } from './query-plan';

/** e.g. `orders.where({owner: =, at: {$gte}}).orderBy(at desc)`. */
export function shapeOf(
  collection: string,
  query: Record<string, unknown>,
  sort: SortOrder,
): string {
  const where = Object.keys(query).length > 0 ? `.where(${shapeOfCondition(query)})` : '';
  const order = sort.map(([field, direction]) => {
    return `.orderBy(${field} ${direction === 1 ? 'asc' : 'desc'})`;
  });
  return [collection, where, ...order].join('');
}

function shapeOfCondition(value: unknown): string {
  if (Array.isArray(value)) {
    const shapes = [...new Set(value.map(shapeOfCondition))];
    return `[${shapes.join(', ')}]`;
  }
  if (!isPlainObject(value)) return '=';
  const parts = Object.entries(value).map(([key, item]) => {
    if (!key.startsWith('$')) return `${key}: ${shapeOfCondition(item)}`;
    return isCondition(key, item) ? `${key}: ${shapeOfCondition(item)}` : key;
  });
  return `{${parts.join(', ')}}`;
}

const nesting = new Set(['$and', '$or', '$nor', '$not', '$elemMatch']);

function isCondition(operator: string, operand: unknown): boolean {
  return nesting.has(operator) && typeof operand === 'object' && operand !== null;
}
