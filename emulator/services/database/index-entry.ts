import type { IndexDefinition } from './collection-definition';
import { databaseRefusal, isPlainObject, type Document } from './document';
import { emptyArray, orderKey } from './order-key';

export interface IndexEntries {
  keys: Buffer[];
  /** The document has an array on the way: one document, several keys. */
  multikey: boolean;
}

/**
 * The keys under which an index holds a document. A missing field counts as null; an array counts
 * by its elements; two arrays in one index are refused, as by MongoDB.
 */
export function indexEntries(index: IndexDefinition, document: Document): IndexEntries {
  const values = index.fields.map(({ field }) => valuesAt(document, field.split('.')));
  if (index.sparse && values.every(({ found }) => found.every(isMissing))) {
    return { keys: [], multikey: false };
  }
  const arrays = values.filter(({ throughArray }) => throughArray);
  if (arrays.length > 1) throw databaseRefusal('cannot index parallel arrays');
  const orders = index.fields.map(({ order }) => order);
  const keys = combinations(values.map(({ found }) => found)).map((row) =>
    Buffer.concat(row.map((value, position) => orderKey(value, orders[position]))),
  );
  return { keys: arrays.length > 0 ? distinct(keys) : keys, multikey: arrays.length > 0 };
}

interface FoundValues {
  found: unknown[];
  throughArray: boolean;
}

function isMissing(value: unknown): boolean {
  return value === undefined;
}

/** The values at a path, spread over the arrays on the way as a query sees them. */
export function valuesAt(value: unknown, path: readonly string[]): FoundValues {
  const [head, ...rest] = path;
  if (head === undefined) {
    return Array.isArray(value)
      ? { found: value.length > 0 ? value : [emptyArray], throughArray: true }
      : { found: [value], throughArray: false };
  }
  if (Array.isArray(value)) {
    const items = /^\d+$/.test(head)
      ? [valuesAt((value as unknown[])[Number(head)], rest)]
      : value.map((item: unknown) => valuesAt(item, path));
    const found = items.flatMap((item) => item.found);
    return { found: found.length > 0 ? found : [undefined], throughArray: true };
  }
  if (!isPlainObject(value)) return { found: [undefined], throughArray: false };
  return valuesAt(value[head], rest);
}

function combinations(lists: readonly unknown[][]): unknown[][] {
  return lists.reduce<unknown[][]>(
    (rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])),
    [[]],
  );
}

function distinct(keys: readonly Buffer[]): Buffer[] {
  return [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()];
}
