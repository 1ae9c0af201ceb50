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
  /** The same, parsed lately; null where it was removed, left out where nobody looked for long. */
  document?: { _id: string } | null;
}>;

type Version = Versions[number];

/** Parsed documents take several times their text: beyond so many, the longest parsed is let go. */
const MOST_PARSED = 30_000;

/** Parses what is searched, and keeps as much of it as is looked at again soon. */
class Parsed {
  private readonly kept: Version[] = [];
  private place = 0;

  of(version: Version | undefined): { _id: string } | null {
    if (version === undefined) return null;
    if (version.document !== undefined) return version.document;
    const { text } = version;
    const document = text === null ? null : (JSON.parse(text) as { _id: string });
    version.document = document;
    const longest = this.kept[this.place];
    if (longest !== undefined && longest !== version) delete longest.document;
    this.kept[this.place] = version;
    this.place = (this.place + 1) % MOST_PARSED;
    return document;
  }
}

/** A document of a table for its indexes: its order stays, its document is always the newest. */
class TableRow implements Row {
  constructor(
    readonly order: number,
    private readonly newest: () => { _id: string } | null,
  ) {}

  get document(): object {
    return this.newest() ?? {};
  }
}

/** All documents, with as much of their past as open transactions need. */
export class Store {
  private readonly tables = new Map<CollectionName, Map<string, Versions>>();
  /** By collection, index and the indexed values: the document that has them. */
  private readonly holders = new Map<string, string>();
  private readonly indexes = new Map<CollectionName, MemoryIndexes>();
  private readonly rows = new Map<CollectionName, Map<string, Row>>();
  private readonly parsed = new Parsed();
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
      const document = this.parsed.of(versions.at(-1));
      if (document !== null) found.push(document as unknown as Documents[Name]);
    }
    return found;
  }

  /** What may fit, by an index where one helps; nothing is copied. */
  search<Name extends CollectionName>(name: Name, query: Pick<Query, 'where' | 'orderBy'>) {
    const { _id: id } = query.where;
    const ids = typeof id === 'string' ? [id] : isIn(id) ? id.in.map(String) : null;
    if (ids !== null) {
      const found = [...new Set(ids)].flatMap((one) => this.newest(name, one) ?? []);
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

  private newest(name: CollectionName, id: string): { _id: string } | null {
    return this.parsed.of(this.table(name).get(id)?.at(-1));
  }

  /** Made when the first index is: before that nobody keeps them. */
  private rowsOf(name: CollectionName): Iterable<Row> {
    const known = this.rows.get(name);
    if (known !== undefined) return [...known.values()].filter(({ document }) => '_id' in document);
    const rows = new Map<string, Row>();
    for (const [id] of this.table(name)) {
      if (this.newest(name, id) !== null) rows.set(id, this.rowOf(name, id, rows.size));
    }
    this.rows.set(name, rows);
    return rows.values();
  }

  private rowOf(name: CollectionName, id: string, order: number): Row {
    return new TableRow(order, () => this.newest(name, id));
  }

  /** After the newest state was written: what was there before is told. */
  private follow(name: CollectionName, id: string, before: { _id: string } | null): void {
    const rows = this.rows.get(name);
    if (rows === undefined) return;
    const row = rows.get(id) ?? this.rowOf(name, id, rows.size);
    rows.set(id, row);
    this.indexes.get(name)?.follow(row, before, this.newest(name, id));
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
    const next: Version = { version: this.version, text };
    const isIndexed = this.rows.has(name);
    const replaced = isIndexed || hasUnique(name) ? this.parsed.of(before.at(-1)) : null;
    if (hasUnique(name)) {
      for (const key of uniqueKeys(name, replaced)) this.holders.delete(key);
      for (const key of uniqueKeys(name, this.parsed.of(next))) this.holders.set(key, id);
    }
    const versions = isReadStill ? before : [];
    this.table(name).set(id, [...versions, next]);
    if (isIndexed) this.follow(name, id, replaced);
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

function uniqueKeys(name: CollectionName, document: object | null | undefined): string[] {
  if (document === null || document === undefined) return [];
  return (uniqueIndexes.get(name) ?? []).map((index) => {
    const values = index.fields.map(({ field }) => valueAt(document, field) ?? null);
    return `${name}/${index.name}/${JSON.stringify(values)}`;
  });
}
