/**
 * The database port in memory, with what the platform promises: snapshot reads, a write conflict
 * that fails at once and is tried again, unique indexes from `_database`. Judged by the same suite
 * as the adapter for WeChat cloud (tests/contracts).
 */
import { hasTaken, mayTake, relyOn, takeFrom } from '../../domain/fund/purse';
import type { CollectionName, Documents } from '../../cloudfunctions/_application/documents';
import type {
  HandlerLoadDocument,
  LoadChange,
} from '../../cloudfunctions/_application/documents/routing';
import {
  DuplicateKey,
  TransactionContention,
  type Database,
  type Transaction,
} from '../../cloudfunctions/_application/ports';
import { fits, select } from './memory-query';
import { Store } from './memory-store';

type Key = `${CollectionName}/${string}`;

class Conflict extends Error {}

const MOST_ATTEMPTS = 12;

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
    find: (name, query) => later(() => select(store.search(name, query), query)),
    count: (name, where) =>
      later(() => store.search(name, { where }).found.filter((one) => fits(one, where)).length),
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
    takeFromPurse: (purseId, take) =>
      later(() => {
        const purse = store.read('fundPurses', purseId, Infinity);
        if (purse === null) return false;
        if (hasTaken(purse, take)) {
          store.commit('fundPurses', { ...purse, ...relyOn(purse, take) });
          return true;
        }
        if (!mayTake(purse, take)) return false;
        store.commit('fundPurses', { ...purse, ...takeFrom(purse, take) });
        return true;
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
