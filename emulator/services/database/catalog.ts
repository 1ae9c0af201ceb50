/** Which collections and indexes exist, and how what is declared is brought about on disk. */
import type { CloudFile } from '../../cloud-file';
import { GatewayError } from '../../service';
import type { CollectionDefinition, IndexDefinition } from './collection-definition';
import { DocumentTable, type CollectionIndex } from './document-table';

export class Catalog {
  private readonly tables = new Map<string, DocumentTable>();

  constructor(
    private readonly file: CloudFile,
    declared: readonly CollectionDefinition[],
  ) {
    file.execute(`CREATE TABLE IF NOT EXISTS catalog_collections (name TEXT PRIMARY KEY);
      CREATE TABLE IF NOT EXISTS catalog_indexes (
        collection TEXT NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL,
        multikey INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (collection, name)
      )`);
    file.atomically(() => {
      for (const definition of declared) this.open(definition);
      for (const [name] of file.prepare('SELECT name FROM catalog_collections').all([])) {
        if (!this.tables.has(String(name))) this.open({ name: String(name), indexes: [] });
      }
    });
  }

  table(name: string): DocumentTable {
    const table = this.tables.get(name);
    if (table) return table;
    throw new GatewayError(
      'DATABASE_COLLECTION_NOT_EXIST',
      `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, ` +
        'but if the problem cannot be solved, contact us.',
    );
  }

  names(): string[] {
    return [...this.tables.keys()].sort();
  }

  /** `createCollection` of the SDK; indexes come from the configuration only. */
  create(name: unknown): void {
    if (typeof name !== 'string' || !/^[A-Za-z_][\w-]{0,63}$/.test(name)) {
      throw new GatewayError('INVALID_PARAM', `illegal collection name: ${String(name)}`);
    }
    if (this.tables.has(name)) {
      throw new GatewayError(
        'DATABASE_COLLECTION_ALREADY_EXIST',
        `[ResourceExist] Db or Table already exist: ${name}`,
      );
    }
    this.file.atomically(() => this.open({ name, indexes: [] }));
  }

  private open(definition: CollectionDefinition): void {
    const table = new DocumentTable(this.file, definition);
    this.file
      .prepare('INSERT OR IGNORE INTO catalog_collections (name) VALUES (?)')
      .run([definition.name]);
    this.bringAbout(table, definition.indexes);
    this.tables.set(definition.name, table);
  }

  private bringAbout(table: DocumentTable, declared: readonly IndexDefinition[]): void {
    const known = this.knownIndexes(table.name);
    for (const name of known.keys()) {
      if (!declared.some((index) => index.name === name)) this.drop(table, name);
    }
    for (const index of declared) {
      const before = known.get(index.name);
      if (before && before.definition === describe(index)) {
        table.openIndex(index, before.multikey);
        continue;
      }
      if (before) this.drop(table, index.name);
      this.record(table.name, index);
      table.addIndex(index);
      assertUnique(this.file, table, table.indexes.at(-1));
    }
  }

  private knownIndexes(collection: string) {
    const rows = this.file
      .prepare('SELECT name, definition, multikey FROM catalog_indexes WHERE collection = ?')
      .all([collection]);
    return new Map(
      rows.map(([name, definition, multikey]) => [
        String(name),
        { definition: String(definition), multikey: Number(multikey) === 1 },
      ]),
    );
  }

  private record(collection: string, index: IndexDefinition): void {
    this.file
      .prepare('INSERT INTO catalog_indexes (collection, name, definition) VALUES (?, ?, ?)')
      .run([collection, index.name, describe(index)]);
  }

  private drop(table: DocumentTable, index: string): void {
    table.dropIndex(index);
    this.file
      .prepare('DELETE FROM catalog_indexes WHERE collection = ? AND name = ?')
      .run([table.name, index]);
  }
}

// Raised when keys are written in another way: older indexes are then filled anew at the start.
const keyFormat = 2;

function describe(index: IndexDefinition): string {
  const fields = index.fields.map(({ field, order }) => [field, order]);
  const { unique, sparse = false } = index;
  return JSON.stringify({ fields, unique, sparse, keyFormat });
}

function assertUnique(file: CloudFile, table: DocumentTable, index?: CollectionIndex): void {
  if (!index?.definition.unique) return;
  const twice = file
    .prepare(`SELECT key FROM ${index.table} GROUP BY key HAVING count(*) > 1 LIMIT 1`)
    .get([]);
  if (twice) {
    throw new Error(
      `The unique index ${index.definition.name} of ${table.name} cannot be made: ` +
        'documents with the same key are already stored.',
    );
  }
}
