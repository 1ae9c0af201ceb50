/** The documents of the database in memory, and as much of their past as transactions read. */
import type { CollectionName, Documents } from '../../cloudfunctions/_application/documents';
import type { Query } from '../../cloudfunctions/_application/ports';
import { collections } from '../../cloudfunctions/_database/collections';
import { MemoryIndexes, valueAt, type Narrowed, type Row } from './memory-index';
import { isIn } from './memory-query';

/** The states of one document, oldest first; older ones only while a transaction may read them. */
type Versions = Array<{
  version: number;
  text: string | null;
  /** The same, parsed when it is first searched; null where it was removed. */
  document?: { _id: string } | null;
}>;

/** All documents, with as much of their past as open transactions need. */
export class Store {
  private readonly tables = new Map<CollectionName, Map<string, Versions>>();
  /** By collection, index and the indexed values: the document that has them. */
  private readonly holders = new Map<string, string>();
  private readonly indexes = new Map<CollectionName, MemoryIndexes>();
  private readonly rows = new Map<CollectionName, Map<string, Row>>();
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

  /** What may fit, by an index where one helps; nothing is copied. */
  search<Name extends CollectionName>(name: Name, query: Pick<Query, 'where' | 'orderBy'>) {
    const { _id: id } = query.where;
    const ids = typeof id === 'string' ? [id] : isIn(id) ? id.in.map(String) : null;
    if (ids !== null) {
      const found = [...new Set(ids)].flatMap((one) => parsed(this.table(name).get(one)?.at(-1)) ?? []);
      return { found: found as unknown as Documents[Name][], whole: false };
    }
    const narrowed = this.narrow(name, query);
    if (narrowed === null) return { found: this.peek(name), whole: false };
    const found = narrowed.rows.map(({ document }) => document as unknown as Documents[Name]);
    return { found, whole: narrowed.whole };
  }

  private narrow(name: CollectionName, query: Pick<Query, 'where' | 'orderBy'>): Narrowed | null {
    const definitions = collections.find((one) => one.name === name)?.indexes ?? [];
    const indexes = this.indexes.get(name) ?? new MemoryIndexes(definitions, () => this.rowsOf(name));
    this.indexes.set(name, indexes);
    return indexes.narrow(query);
  }

  /** Made when the first index is: before that nobody keeps them. */
  private rowsOf(name: CollectionName): Iterable<Row> {
    const known = this.rows.get(name);
    if (known !== undefined) return known.values();
    const rows = new Map<string, Row>();
    for (const [id, versions] of this.table(name)) {
      const document = parsed(versions.at(-1));
      if (document !== null) rows.set(id, { order: rows.size, document });
    }
    this.rows.set(name, rows);
    return rows.values();
  }

  private follow(name: CollectionName, id: string, document: { _id: string } | null): void {
    const rows = this.rows.get(name);
    if (rows === undefined) return;
    const row = rows.get(id) ?? { order: rows.size, document: {} };
    const before = rows.has(id) && Object.keys(row.document).length > 0 ? row.document : null;
    rows.set(id, Object.assign(row, { document: document ?? {} }));
    this.indexes.get(name)?.follow(row, before, document);
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
    this.write(name, document._id, JSON.stringify(document), this.openTransactions > 0);
  }

  /**
   * @param text null for a removal
   * @param isReadStill whether others may have to read what was there before
   */
  write(
    name: CollectionName,
    id: string,
    text: string | null,
    isReadStill = this.openTransactions > 1,
  ): void {
    const before = this.table(name).get(id) ?? [];
    const next = { version: this.version, text };
    if (hasUnique(name)) {
      for (const key of uniqueKeys(name, parsed(before.at(-1)))) this.holders.delete(key);
      for (const key of uniqueKeys(name, parsed(next))) this.holders.set(key, id);
    }
    const versions = isReadStill ? before : [];
    this.table(name).set(id, [...versions, next]);
    if (this.rows.has(name)) this.follow(name, id, parsed(next));
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
