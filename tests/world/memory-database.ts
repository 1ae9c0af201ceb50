/**
 * The database port in memory, with what the platform promises: snapshot reads, a write conflict
 * that fails at once and is tried again, unique indexes from `_database`. Judged by the same suite
 * as the adapter for WeChat cloud (tests/contracts).
 */
import { collections } from '../../cloudfunctions/_database/collections';
import type { CollectionName, Documents } from '../../cloudfunctions/_application/documents';
import type {
  HandlerLoadDocument,
  LoadChange,
} from '../../cloudfunctions/_application/documents/routing';
import {
  DuplicateKey,
  TransactionContention,
  type Comparison,
  type Database,
  type Query,
  type Transaction,
} from '../../cloudfunctions/_application/ports';

/** The states of one document, oldest first; older ones only while a transaction may read them. */
type Versions = Array<{
  version: number;
  text: string | null;
  /** The same, parsed when it is first searched; null where it was removed. */
  document?: { _id: string } | null;
}>;

type Key = `${CollectionName}/${string}`;

class Conflict extends Error {}

const MOST_ATTEMPTS = 12;

/** All documents, with as much of their past as open transactions need. */
class Store {
  private readonly tables = new Map<CollectionName, Map<string, Versions>>();
  /** By collection, index and the indexed values: the document that has them. */
  private readonly holders = new Map<string, string>();
  /** How often something was committed; a transaction reads what was there at its start. */
  version = 0;
  openTransactions = 0;

  read<Name extends CollectionName>(name: Name, id: string, at: number): Documents[Name] | null {
    const text = this.versionAt(this.table(name).get(id), at)?.text;
    return text == null ? null : (JSON.parse(text) as Documents[Name]);
  }

  /** The newest state of every document, for looking only: nothing is copied. */
  peek<Name extends CollectionName>(name: Name): Documents[Name][] {
    const found: Documents[Name][] = [];
    for (const versions of this.table(name).values()) {
      const document = parsed(versions.at(-1));
      if (document !== null) found.push(document as unknown as Documents[Name]);
    }
    return found;
  }

  latestVersion(name: CollectionName, id: string): number {
    return this.table(name).get(id)?.at(-1)?.version ?? 0;
  }

  append<Name extends CollectionName>(name: Name, document: Documents[Name]): boolean {
    if (this.read(name, document._id, Infinity) !== null) return false;
    this.commit(name, document);
    return true;
  }

  commit<Name extends CollectionName>(name: Name, document: Documents[Name]): void {
    this.version += 1;
    this.write(name, document._id, JSON.stringify(document));
  }

  /** @param text null for a removal */
  write(name: CollectionName, id: string, text: string | null): void {
    const before = this.table(name).get(id) ?? [];
    const next = { version: this.version, text };
    if (hasUnique(name)) {
      for (const key of uniqueKeys(name, parsed(before.at(-1)))) this.holders.delete(key);
      for (const key of uniqueKeys(name, parsed(next))) this.holders.set(key, id);
    }
    const versions = this.openTransactions > 1 ? before : [];
    this.table(name).set(id, [...versions, next]);
  }

  /** Whether another document has the values that an index wants only once. */
  breaksUnique(name: CollectionName, document: { _id: string }): boolean {
    return uniqueKeys(name, document).some((key) => {
      const holder = this.holders.get(key);
      return holder !== undefined && holder !== document._id;
    });
  }

  private versionAt(versions: Versions | undefined, at: number) {
    return versions?.findLast(({ version }) => version <= at);
  }

  private table(name: CollectionName): Map<string, Versions> {
    const table = this.tables.get(name) ?? new Map<string, Versions>();
    this.tables.set(name, table);
    return table;
  }
}

const uniqueIndexes = new Map(
  collections.map(({ name, indexes }) => [name, indexes.filter(({ unique }) => unique)]),
);

function hasUnique(name: CollectionName): boolean {
  return (uniqueIndexes.get(name) ?? []).length > 0;
}

function parsed(version: Versions[number] | undefined): { _id: string } | null {
  if (version === undefined) return null;
  version.document ??=
    version.text === null ? null : (JSON.parse(version.text) as { _id: string });
  return version.document;
}

function uniqueKeys(name: CollectionName, document: object | null | undefined): string[] {
  if (document === null || document === undefined) return [];
  return (uniqueIndexes.get(name) ?? []).map((index) => {
    const values = index.fields.map(({ field }) => valueAt(document, field) ?? null);
    return `${name}/${index.name}/${JSON.stringify(values)}`;
  });
}

/** With a window for tests: the documents as they stand, which nobody may change. */
export interface MemoryDatabase extends Database {
  peek<Name extends CollectionName>(name: Name): Documents[Name][];
}

/** Documents to begin with, by collection; they are taken as they are. */
export type Contents = Partial<{ [Name in CollectionName]: readonly Documents[Name][] }>;

export function createMemoryDatabase(contents: Contents = {}): MemoryDatabase {
  const store = new Store();
  for (const [name, documents] of Object.entries(contents)) {
    for (const document of documents) {
      store.write(name as CollectionName, document._id, JSON.stringify(document));
    }
  }
  return {
    peek: (name) => store.peek(name),
    get: (name, id) => later(() => store.read(name, id, Infinity)),
    find: (name, query) => later(() => select(store.peek(name), query)),
    count: (name, where) => later(() => store.peek(name).filter((one) => fits(one, where)).length),
    async transaction(work) {
      for (let attempts = 1; ; attempts += 1) {
        try {
          return await attempt(store, work);
        } catch (error) {
          if (!(error instanceof Conflict)) throw error;
          if (attempts >= MOST_ATTEMPTS) throw new TransactionContention('too many conflicts');
          await later(() => undefined);
        }
      }
    },
    append: (name, document) => later(() => store.append(name, document)),
    countUp: (counter, by) =>
      later(() => {
        const before = store.read('rateWindows', counter._id, Infinity)?.count ?? 0;
        store.commit('rateWindows', { ...counter, count: before + by });
        return before + by;
      }),
  };
}

async function attempt<Value>(
  store: Store,
  work: (transaction: Transaction) => Promise<Value>,
): Promise<Value> {
  store.openTransactions += 1;
  try {
    const transaction = new MemoryTransaction(store);
    const value = await work(transaction);
    const refused = typeof value === 'object' && value !== null && 'ok' in value && !value.ok;
    if (!refused) transaction.commit();
    return value;
  } finally {
    store.openTransactions -= 1;
  }
}

/** Every answer takes a turn of the loop, so that what runs side by side really interleaves. */
async function later<Value>(answer: () => Value): Promise<Value> {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  return answer();
}

class MemoryTransaction implements Transaction {
  private readonly startedAt: number;
  private readonly written = new Map<Key, { name: CollectionName; id: string; text: string | null }>();

  constructor(private readonly store: Store) {
    this.startedAt = store.version;
  }

  get<Name extends CollectionName>(name: Name, id: string): Promise<Documents[Name] | null> {
    return later(() => {
      const own = this.written.get(`${name}/${id}`);
      if (own?.text === null) return null;
      if (own !== undefined) return JSON.parse(own.text) as Documents[Name];
      return this.store.read(name, id, this.startedAt);
    });
  }

  add<Name extends CollectionName>(name: Name, document: Documents[Name]): Promise<void> {
    return later(() => {
      const key: Key = `${name}/${document._id}`;
      const own = this.written.get(key);
      const text = own === undefined ? this.store.read(name, document._id, Infinity) : own.text;
      const taken = text !== null;
      if (taken) this.failWhereOthersWrote();
      // Taken since this began: on the platform the lock says so before the index does.
      const since = this.store.latestVersion(name, document._id) > this.startedAt;
      if (taken) throw since ? new Conflict(key) : new DuplicateKey(name);
      this.write(name, document);
    });
  }

  put<Name extends CollectionName>(name: Name, document: Documents[Name]): Promise<void> {
    return later(() => this.write(name, document));
  }

  remove(name: CollectionName, id: string): Promise<void> {
    return later(() => {
      this.written.set(`${name}/${id}`, { name, id, text: null });
    });
  }

  addToLoad(load: HandlerLoadDocument, { by, assignedAt }: LoadChange): Promise<void> {
    return later(() => {
      const own = this.written.get(`handlerLoads/${load._id}`)?.text;
      const before =
        own == null
          ? (this.store.read('handlerLoads', load._id, this.startedAt) ?? load)
          : (JSON.parse(own) as HandlerLoadDocument);
      this.write('handlerLoads', {
        ...before,
        openCount: before.openCount + by.openCount,
        hardCount: before.hardCount + by.hardCount,
        ratingCount: before.ratingCount + by.ratingCount,
        ratingStars: before.ratingStars + by.ratingStars,
        changes: before.changes + 1,
        lastAssignedAt: assignedAt ?? before.lastAssignedAt,
      });
    });
  }

  /** Throws when somebody else has written since the start what this writes. */
  commit(): void {
    this.failWhereOthersWrote();
    if (this.written.size === 0) return;
    this.store.version += 1;
    for (const { name, id, text } of this.written.values()) this.store.write(name, id, text);
  }

  /** On the platform the earlier write already met: it holds what it writes. */
  private failWhereOthersWrote(): void {
    for (const { name, id } of this.written.values()) {
      if (this.store.latestVersion(name, id) > this.startedAt) throw new Conflict(`${name}/${id}`);
    }
  }

  private write<Name extends CollectionName>(name: Name, document: Documents[Name]): void {
    if (this.store.breaksUnique(name, document)) throw new DuplicateKey(name);
    const key: Key = `${name}/${document._id}`;
    this.written.set(key, { name, id: document._id, text: JSON.stringify(document) });
  }
}

function select<Document extends { _id: string }>(documents: Document[], query: Query): Document[] {
  const found = documents.filter((document) => fits(document, query.where));
  const { orderBy, offset = 0, limit } = query;
  if (orderBy) {
    const sign = orderBy.direction === 'asc' ? 1 : -1;
    found.sort((one, other) => {
      const [a, b] = [valueAt(one, orderBy.field), valueAt(other, orderBy.field)];
      return sign * (Number(a) - Number(b) || String(a).localeCompare(String(b)));
    });
  }
  const page = found.slice(offset, offset + limit);
  return page.map((document) => JSON.parse(JSON.stringify(document)) as Document);
}

function fits(document: object, where: Query['where']): boolean {
  return Object.entries(where).every(([field, comparison]) =>
    compares(valueAt(document, field), comparison),
  );
}

function compares(value: unknown, comparison: Comparison): boolean {
  if (isAll(comparison)) {
    return Array.isArray(value) && comparison.all.every((one) => value.includes(one));
  }
  if (Array.isArray(value)) return value.some((one) => compares(one, comparison));
  if (comparison === null) return value === null || value === undefined;
  if (typeof comparison !== 'object') return value === comparison;
  if ('in' in comparison) return comparison.in.includes(value as string | number);
  if (typeof value !== 'number') return false;
  const { least, most, above, below } = comparison;
  return (
    value >= (least ?? -Infinity) &&
    value <= (most ?? Infinity) &&
    (above === undefined || value > above) &&
    (below === undefined || value < below)
  );
}

function isAll(comparison: Comparison): comparison is { all: readonly string[] } {
  return typeof comparison === 'object' && comparison !== null && 'all' in comparison;
}

function valueAt(document: object, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => {
    // As the real one: a list of documents stands for the values of all of them.
    if (Array.isArray(at)) return at.map((one: Record<string, unknown>) => one[key]);
    return (at as Record<string, unknown> | null | undefined)?.[key];
  }, document);
}
