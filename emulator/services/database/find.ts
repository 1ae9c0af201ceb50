/** Finds documents of one collection: plan, read, test each, order, cut. */
import { compileCondition, type Predicate } from './condition';
import { decodeDocument, type Document } from './document';
import type { DocumentTable } from './document-table';
import { valuesAt } from './index-entry';
import { orderKey } from './order-key';
import { planQuery, type QueryPlan, type SortOrder } from './query-plan';
import { refuseQueryOperators } from './refused-operator';
import type { StoredDocument } from './scan';

export interface FindOptions {
  sort?: SortOrder;
  skip?: number;
  /** All matches when absent. */
  limit?: number;
  /** Told of a query that had to read the collection's own order; may refuse it by throwing. */
  onUncovered?: (scan: UncoveredScan) => void;
}

/** A condition or an order that no index serves, and what that cost. */
export interface UncoveredScan {
  collection: string;
  query: Record<string, unknown>;
  sort: SortOrder;
  documentsRead: number;
}

export interface FoundDocument extends StoredDocument {
  document: Document;
}

/** A predicate for documents; throws DATABASE_REQUEST_FAILED for what is not offered. */
export function matcher(query: Record<string, unknown>): Predicate {
  refuseQueryOperators(query);
  if (Object.keys(query).length === 0) return () => true;
  return compileCondition(query);
}

export function findDocuments(
  table: DocumentTable,
  query: Record<string, unknown>,
  { sort = [], skip = 0, limit = Infinity, onUncovered }: FindOptions = {},
): FoundDocument[] {
  const matches = matcher(query);
  const plan = planQuery(query, sort, table.indexes);
  const sorted = sort.length === 0 || givesOrder(plan);
  const wanted = skip + limit;
  const found: FoundDocument[] = [];
  let documentsRead = 0;
  for (const stored of candidates(table, plan, sorted ? wanted : Infinity)) {
    documentsRead += 1;
    const document = decodeDocument(stored.text);
    if (!matches(document)) continue;
    found.push({ ...stored, document });
    if (sorted && found.length >= wanted) break;
  }
  const asksNothing = sort.length === 0 && Object.keys(query).length === 0;
  if (plan.kind === 'natural' && !asksNothing) {
    onUncovered?.({ collection: table.name, query, sort, documentsRead });
  }
  return (sorted ? found : sortDocuments(found, sort)).slice(skip, wanted);
}

export function countDocuments(
  table: DocumentTable,
  query: Record<string, unknown>,
  options: Pick<FindOptions, 'onUncovered'> = {},
): number {
  if (Object.keys(query).length === 0) return table.count();
  return findDocuments(table, query, options).length;
}

function* candidates(
  table: DocumentTable,
  plan: QueryPlan,
  expected: number,
): Generator<StoredDocument> {
  const page = Number.isFinite(expected) ? expected : 200;
  if (plan.kind === 'natural') {
    yield* table.scan(page);
    return;
  }
  const seen = new Set<number>();
  if (plan.kind === 'ids') {
    for (const id of plan.ids) {
      const stored = table.get(id);
      if (!stored || seen.has(stored.sequence)) continue;
      seen.add(stored.sequence);
      yield stored;
    }
    return;
  }
  const descending = plan.order === 'descending';
  for (const range of plan.ranges) {
    const rows = plan.index
      ? table.scanByIndex(plan.index, range, descending, page)
      : table.scanById(range, descending, page);
    for (const stored of rows) {
      if (seen.has(stored.sequence)) continue;
      if (plan.index?.multikey || plan.ranges.length > 1) seen.add(stored.sequence);
      yield stored;
    }
  }
}

function givesOrder(plan: QueryPlan): boolean {
  if (plan.kind === 'natural') return false;
  return plan.kind === 'ids' ? plan.ids.length <= 1 : plan.order !== 'unsorted';
}

/** Orders as the indexes do; an array counts by its least value, or its greatest descending. */
export function sortDocuments<T extends { document: Document }>(
  found: readonly T[],
  sort: SortOrder,
): T[] {
  return found
    .map((item) => ({ item, key: sortKey(item.document, sort) }))
    .sort((left, right) => Buffer.compare(left.key, right.key))
    .map(({ item }) => item);
}

function sortKey(document: Document, sort: SortOrder): Buffer {
  return Buffer.concat(
    sort.map(([field, direction]) => {
      const keys = valuesAt(document, field.split('.')).found.map((value) =>
        orderKey(value, direction),
      );
      return keys.reduce((least, key) => (Buffer.compare(key, least) < 0 ? key : least));
    }),
  );
}
