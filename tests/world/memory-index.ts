/**
 * The indexes of one collection in memory, as `_database` declares them: each is built when a query
 * first asks for it. They only narrow down; whoever asks still looks at every document.
 */
import type { IndexDefinition } from '../../cloudfunctions/_database/definition';
import type { Comparison, Query } from '../../cloudfunctions/_application/ports';

export interface Row {
  /** Position in the order in which documents were first written. */
  readonly order: number;
  /** As it is now; empty where it was removed. */
  readonly document: object;
}

interface Entry {
  value: number;
  row: Row;
}

/** The rows that share the values of the leading fields, by the value of the field after them. */
interface Group {
  sorted: Entry[];
  /** Without a number there: no range finds them. */
  unsorted: Set<Row>;
}

interface Plan {
  equal: string[];
  /** The field after them that a range or the order asks for. */
  last: string | null;
}

/** `whole`: in the order asked for, and all of them fit. */
export interface Narrowed {
  rows: Row[];
  whole: boolean;
}

type Between = Extract<Comparison, { least?: number }>;

class BuiltIndex {
  private readonly groups = new Map<string, Group>();

  constructor(
    private readonly plan: Plan,
    rows: Iterable<Row>,
  ) {
    for (const row of rows) this.add(row);
  }

  add(row: Row): void {
    const value = this.valueOf(row.document);
    for (const key of keysOf(row.document, this.plan.equal)) {
      const group = this.groups.get(key) ?? { sorted: [], unsorted: new Set() };
      this.groups.set(key, group);
      if (value === null) group.unsorted.add(row);
      else group.sorted.splice(placeOf(group.sorted, value, row.order), 0, { value, row });
    }
  }

  /** @param document as it was when it was added */
  remove(row: Row, document: object): void {
    const value = this.valueOf(document);
    for (const key of keysOf(document, this.plan.equal)) {
      const group = this.groups.get(key);
      if (group === undefined) continue;
      if (value === null) group.unsorted.delete(row);
      else group.sorted.splice(placeOf(group.sorted, value, row.order), 1);
    }
  }

  /** Whether a change of the document moves it. */
  places(document: object): string {
    return `${keysOf(document, this.plan.equal).join()}|${this.valueOf(document) ?? ''}`;
  }

  find({ where, orderBy }: Pick<Query, 'where' | 'orderBy'>): Narrowed {
    const { equal, last } = this.plan;
    const groups = keysAsked(where, equal).flatMap((key) => this.groups.get(key) ?? []);
    const between = last === null ? undefined : (where[last] as Between | undefined);
    const found = groups.map((group) => rowsOf(group, between));
    const [first] = found;
    const ordered = orderBy !== undefined && orderBy.field === last;
    const covered = Object.entries(where).every(
      ([field, asked]) => field === last || (equal.includes(field) && !isAll(asked)),
    );
    const inOrder = found.length === 1 && groups[0]?.unsorted.size === 0;
    const whole = ordered && covered && inOrder && orderBy.direction === 'asc';
    if (whole) return { rows: first ?? [], whole };
    const rows = found.length === 1 ? (first ?? []) : [...new Set(found.flat())];
    return { rows: rows.sort((one, other) => one.order - other.order), whole: false };
  }

  private valueOf(document: object): number | null {
    if (this.plan.last === null) return null;
    const value = valueAt(document, this.plan.last);
    if (Array.isArray(value)) throw new Error(`${this.plan.last} is a list: no range on it`);
    return typeof value === 'number' ? value : null;
  }
}

export class MemoryIndexes {
  private readonly built = new Map<string, BuiltIndex>();

  constructor(
    private readonly definitions: readonly IndexDefinition[],
    private readonly rows: () => Iterable<Row>,
  ) {}

  /** Null where no index helps. */
  narrow(query: Pick<Query, 'where' | 'orderBy'>): Narrowed | null {
    const plan = this.planFor(query);
    if (plan === null) return null;
    const name = `${plan.equal.join()}|${plan.last ?? ''}`;
    const index = this.built.get(name) ?? new BuiltIndex(plan, this.rows());
    this.built.set(name, index);
    return index.find(query);
  }

  /** Follows a change of a document; null where there was none before, or is none after. */
  follow(row: Row, before: object | null, after: object | null): void {
    for (const index of this.built.values()) {
      const stays =
        before !== null && after !== null && index.places(before) === index.places(after);
      if (stays) continue;
      if (before !== null) index.remove(row, before);
      if (after !== null) index.add(row);
    }
  }

  private planFor({ where, orderBy }: Pick<Query, 'where' | 'orderBy'>): Plan | null {
    const plans = this.definitions.map(({ fields }) => {
      const names = fields.map(({ field }) => field);
      const count = names.findIndex((name) => !isEqual(where[name]));
      const equal = count < 0 ? names : names.slice(0, count);
      const next = names[equal.length];
      const isAsked = next !== undefined && (next in where || next === orderBy?.field);
      return { equal, last: isAsked ? next : null };
    });
    const worth = ({ equal, last }: Plan) =>
      2 * equal.length + Number(last !== null && (equal.length > 0 || last in where));
    const best = plans.reduce<Plan | null>(
      (most, plan) => (worth(plan) > (most === null ? 0 : worth(most)) ? plan : most),
      null,
    );
    return best;
  }
}

function isEqual(comparison: Comparison | undefined): boolean {
  if (comparison === undefined) return false;
  if (typeof comparison !== 'object' || comparison === null) return true;
  return 'in' in comparison || 'all' in comparison;
}

/** Found by the first of them only. */
function isAll(comparison: Comparison): boolean {
  return typeof comparison === 'object' && comparison !== null && 'all' in comparison;
}

function rowsOf({ sorted, unsorted }: Group, between: Between | undefined): Row[] {
  if (between === undefined) return [...sorted.map(({ row }) => row), ...unsorted];
  const { least = -Infinity, most = Infinity, above = -Infinity, below = Infinity } = between;
  const from = Math.max(placeOf(sorted, least, -1), placeOf(sorted, above, Infinity));
  const to = Math.min(placeOf(sorted, most, Infinity), placeOf(sorted, below, -1));
  const rows: Row[] = [];
  for (let at = from; at < to; at += 1) rows.push(sorted[at]!.row);
  return rows;
}

/** Where an entry of this value and order stands, or would. */
function placeOf(sorted: readonly Entry[], value: number, order: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const entry = sorted[middle]!;
    const isBefore = entry.value < value || (entry.value === value && entry.row.order < order);
    if (isBefore) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** A list stands for each of its values, as on the platform. */
function keysOf(document: object, fields: readonly string[]): string[] {
  const each = fields.map((field) => {
    const value = valueAt(document, field);
    const values: unknown[] = Array.isArray(value) ? value : [value];
    return [...new Set(values.map(keyPart))];
  });
  return products(each);
}

function keysAsked(where: Query['where'], fields: readonly string[]): string[] {
  const each = fields.map((field) => {
    const comparison = where[field] ?? null;
    if (typeof comparison !== 'object' || comparison === null) return [keyPart(comparison)];
    if ('in' in comparison) return [...new Set(comparison.in.map(keyPart))];
    return 'all' in comparison ? comparison.all.slice(0, 1).map(keyPart) : [];
  });
  return products(each);
}

function keyPart(value: unknown): string {
  return JSON.stringify(value ?? null);
}

function products(each: readonly string[][]): string[] {
  return each.reduce<string[]>(
    (keys, parts) => keys.flatMap((key) => parts.map((part) => `${key}${part};`)),
    [''],
  );
}

export function valueAt(document: object, path: string): unknown {
  if (!path.includes('.')) return (document as Record<string, unknown>)[path];
  return path.split('.').reduce<unknown>((at, key) => {
    // As the real one: a list of documents stands for the values of all of them.
    if (Array.isArray(at)) return at.map((one: Record<string, unknown>) => one[key]);
    return (at as Record<string, unknown> | null | undefined)?.[key];
  }, document);
}
