/**
 * Which index answers a query: equal fields first, then one field by range or by the wanted
 * order. A plan finds every document that matches and may find more; the caller still tests each.
 */
import { ObjectId } from 'bson';
import type { CollectionIndex } from './document-table';
import { isPlainObject } from './document';
import { beyondPrefix, invert, orderKey, typeBounds, type OrderDirection } from './order-key';
import type { KeyRange } from './scan';

export type SortOrder = ReadonlyArray<readonly [field: string, direction: OrderDirection]>;

export type QueryPlan =
  | { kind: 'natural' }
  | { kind: 'ids'; ids: readonly unknown[] }
  | { kind: 'id' | 'index'; index?: CollectionIndex; ranges: KeyRange[]; order: PlanOrder };

/** Whether the rows come in the wanted order, and from which end they must then be read. */
export type PlanOrder = 'unsorted' | 'ascending' | 'descending';

/** What a query says about one field, where an index can use it. */
interface Constraint {
  equal?: unknown[];
  lower?: { value: unknown; inclusive: boolean };
  upper?: { value: unknown; inclusive: boolean };
}

interface Candidate {
  fields: ReadonlyArray<{ field: string; order: OrderDirection }>;
  index?: CollectionIndex;
}

// More key ranges than this cost more than reading the collection's own order.
const mostRanges = 500;

export function planQuery(
  query: Record<string, unknown>,
  sort: SortOrder,
  indexes: readonly CollectionIndex[],
): QueryPlan {
  const constraints = new Map<string, Constraint>();
  collectConstraints(query, constraints);
  const ids = constraints.get('_id')?.equal;
  if (ids && ids.length <= mostRanges) return { kind: 'ids', ids };
  const candidates: Candidate[] = [
    { fields: [{ field: '_id', order: 1 }] },
    ...indexes.map((index) => ({ fields: index.definition.fields, index })),
  ];
  let best: { plan: QueryPlan; score: number } = { plan: { kind: 'natural' }, score: 0 };
  for (const candidate of candidates) {
    const weighed = weigh(candidate, constraints, sort);
    if (weighed && weighed.score > best.score) best = weighed;
  }
  return best.plan;
}

function weigh(candidate: Candidate, constraints: Map<string, Constraint>, sort: SortOrder) {
  const { fields, index } = candidate;
  if (index?.definition.sparse && !provesPresence(constraints.get(fields[0]?.field ?? ''))) {
    return undefined;
  }
  const equal = equalPrefix(fields, constraints);
  const next = fields[equal.length];
  const bounded = next && constraints.get(next.field);
  const ranged = bounded !== undefined && (bounded.lower ?? bounded.upper) !== undefined;
  const ranges = keyRanges(candidate, equal, ranged ? bounded : undefined);
  const ordered = ranges.length === 1 && !index?.multikey;
  const rest = fields.slice(equal.length);
  const settled = fields.slice(0, equal.length).map(({ field }) => field);
  const order = ordered ? sortOrder(rest, sort, settled) : 'unsorted';
  const serves = sort.length > 0 && order !== 'unsorted';
  const score = equal.length * 4 + (ranged ? 2 : 0) + (serves ? 3 : 0);
  if (score === 0) return undefined;
  const plan: QueryPlan = { kind: index ? 'index' : 'id', index, ranges, order };
  return { plan, score };
}

function provesPresence(constraint: Constraint | undefined): boolean {
  if (!constraint) return false;
  if (constraint.lower ?? constraint.upper) return true;
  return constraint.equal !== undefined && constraint.equal.every((value) => value !== null);
}

function equalPrefix(fields: Candidate['fields'], constraints: Map<string, Constraint>) {
  const prefix: unknown[][] = [];
  let ranges = 1;
  for (const { field } of fields) {
    const values = constraints.get(field)?.equal;
    if (!values) break;
    ranges *= Math.max(values.length, 1);
    if (ranges > mostRanges) break;
    prefix.push(values);
  }
  return prefix;
}

/** Whether the fields after the equal ones give the wanted order, forwards or backwards. */
function sortOrder(
  rest: Candidate['fields'],
  sort: SortOrder,
  settled: readonly string[],
): PlanOrder {
  // A field of the index that equals one value orders nothing; of another field it is not known
  // whether it holds lists, which may equal a value and yet be ordered by another element.
  const wanted = sort.filter(([field]) => !settled.includes(field));
  if (wanted.length === 0) return 'ascending';
  const turns = wanted.map(([field, direction], position) => {
    const own = rest[position];
    return own?.field === field ? own.order * direction : 0;
  });
  if (turns.every((turn) => turn === 1)) return 'ascending';
  if (turns.every((turn) => turn === -1)) return 'descending';
  return 'unsorted';
}

function keyRanges(
  { fields, index }: Candidate,
  equal: unknown[][],
  bounded: Constraint | undefined,
): KeyRange[] {
  const prefixes = equal.reduce<Buffer[]>(
    (keys, values, position) =>
      keys.flatMap((key) =>
        values.map((value) => Buffer.concat([key, orderKey(value, fields[position]?.order)])),
      ),
    [Buffer.alloc(0)],
  );
  const unique = [...new Map(prefixes.map((key) => [key.toString('latin1'), key])).values()];
  const order = fields[equal.length]?.order ?? 1;
  return unique
    .sort((left, right) => Buffer.compare(left, right))
    .map((prefix) =>
      bounded
        ? rangeWithin(prefix, bounded, order, index?.multikey === true)
        : { low: prefix, high: beyondPrefix(prefix) },
    );
}

function rangeWithin(
  prefix: Buffer,
  { lower, upper }: Constraint,
  order: OrderDirection,
  multikey: boolean,
): KeyRange {
  // Two elements of one array may satisfy the two bounds, so only one bound may be used then.
  const upperUsed = multikey && lower ? undefined : upper;
  const { first, beyond } = typeBounds((lower ?? upper)?.value);
  const from = lower ? orderKey(lower.value) : first;
  const to = upperUsed ? orderKey(upperUsed.value) : beyond;
  const start = lower && !lower.inclusive ? after(from) : from;
  const end = upperUsed?.inclusive ? after(to) : to;
  if (order === 1) return { low: join(prefix, start), high: join(prefix, end) };
  // Inverted, [start, end) reads backwards: the keys below `end` lie above its inverse.
  return {
    low: join(prefix, endsInverted(end)),
    high: join(prefix, endsInverted(start)),
  };
}

function after(key: Buffer): Buffer {
  return beyondPrefix(key) ?? key;
}

/** The least inverted key whose plain form is below `bound`; no key starts with a bound. */
function endsInverted(bound: Buffer): Buffer {
  return after(invert(bound));
}

function join(prefix: Buffer, key: Buffer): Buffer {
  return Buffer.concat([prefix, key]);
}

function collectConstraints(query: Record<string, unknown>, found: Map<string, Constraint>): void {
  for (const [key, value] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(value)) {
      value.filter(isPlainObject).forEach((part) => collectConstraints(part, found));
    } else if (!key.startsWith('$')) {
      const constraint = found.get(key) ?? {};
      constrain(constraint, value);
      found.set(key, constraint);
    }
  }
}

function constrain(constraint: Constraint, value: unknown): void {
  if (isIndexable(value)) {
    constraint.equal ??= [value];
    return;
  }
  if (!isPlainObject(value)) return;
  for (const [operator, operand] of Object.entries(value)) {
    if (operator === '$eq' && isIndexable(operand)) constraint.equal ??= [operand];
    if (operator === '$in' && Array.isArray(operand) && operand.every(isIndexable)) {
      constraint.equal ??= operand;
    }
    // What holds all of them holds the first.
    if (operator === '$all' && Array.isArray(operand) && isIndexable(operand[0])) {
      constraint.equal ??= [operand[0]];
    }
    if (operand === null || !isIndexable(operand)) continue;
    if (operator === '$gt') constraint.lower ??= { value: operand, inclusive: false };
    if (operator === '$gte') constraint.lower ??= { value: operand, inclusive: true };
    if (operator === '$lt') constraint.upper ??= { value: operand, inclusive: false };
    if (operator === '$lte') constraint.upper ??= { value: operand, inclusive: true };
  }
}

/** Values whose equality is the equality of their keys; objects and arrays match in other ways. */
function isIndexable(value: unknown): boolean {
  return (
    value === null ||
    ['string', 'number', 'boolean'].includes(typeof value) ||
    value instanceof Date ||
    value instanceof ObjectId
  );
}
