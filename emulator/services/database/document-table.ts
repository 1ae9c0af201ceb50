/**
 * One collection on disk: a table of documents and, for each declared index, a table of ordered
 * keys. Knows nothing of transactions; the caller runs it inside `CloudFile.atomically`.
 */
import { quoteName, type CloudFile, type SqlValue } from '../../cloud-file';
import type { CollectionDefinition, IndexDefinition } from './collection-definition';
import { decodeDocument, type Document, type DocumentId } from './document';
import { indexEntries } from './index-entry';
import { orderKey } from './order-key';
import { scanRows, type KeyRange, type StoredDocument } from './scan';

export interface CollectionIndex {
  definition: IndexDefinition;
  table: string;
  /** True once a document put several keys into the index. */
  multikey: boolean;
}

export class DocumentTable {
  readonly name: string;
  readonly indexes: CollectionIndex[] = [];
  private readonly table: string;

  constructor(
    private readonly file: CloudFile,
    definition: CollectionDefinition,
  ) {
    this.name = definition.name;
    this.table = quoteName(`documents:${definition.name}`);
    file.execute(`CREATE TABLE IF NOT EXISTS ${this.table} (
      sequence INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE,
      text TEXT NOT NULL
    )`);
  }

  get(id: DocumentId): StoredDocument | undefined {
    const row = this.statement(`SELECT sequence, text FROM ${this.table} WHERE id = ?`).get([
      orderKey(id),
    ]);
    return row && toStored(row);
  }

  /** Keeps the document's place in natural order. */
  replace(stored: StoredDocument, document: Document, text: string): void {
    this.dropEntries(stored);
    this.statement(`UPDATE ${this.table} SET text = ? WHERE sequence = ?`).run([
      text,
      stored.sequence,
    ]);
    this.addEntries(stored.sequence, document);
  }

  insert(id: DocumentId, document: Document, text: string): void {
    const insert = this.statement(`INSERT INTO ${this.table} (id, text) VALUES (?, ?)`);
    this.addEntries(insert.run([orderKey(id), text]).lastInsertRowid, document);
  }

  remove(stored: StoredDocument | undefined): void {
    if (!stored) return;
    this.dropEntries(stored);
    this.statement(`DELETE FROM ${this.table} WHERE sequence = ?`).run([stored.sequence]);
  }

  count(): number {
    return Number(this.statement(`SELECT count(*) FROM ${this.table}`).get([])?.[0]);
  }

  /** All documents in natural order. */
  scan(expected = 100): Generator<StoredDocument> {
    return scanRows(this.file, {
      from: this.table,
      columns: ['sequence', 'text'],
      order: ['sequence'],
      descending: false,
      expected,
    });
  }

  scanById(range: KeyRange, descending: boolean, expected: number): Generator<StoredDocument> {
    return scanRows(this.file, {
      from: this.table,
      columns: ['sequence', 'text'],
      order: ['id'],
      range,
      descending,
      expected,
    });
  }

  scanByIndex(
    index: CollectionIndex,
    range: KeyRange,
    descending: boolean,
    expected: number,
  ): Generator<StoredDocument> {
    return scanRows(this.file, {
      // CROSS JOIN keeps SQLite from walking the documents first.
      from: `${index.table} entry CROSS JOIN ${this.table} document
        ON document.sequence = entry.sequence`,
      columns: ['document.sequence', 'document.text'],
      order: ['entry.key', 'entry.sequence'],
      range,
      descending,
      expected,
    });
  }

  /** The document that holds this key of a unique index. */
  holderOf(index: CollectionIndex, key: Buffer): StoredDocument | undefined {
    const row = this.statement(`SELECT document.sequence, document.text
      FROM ${index.table} entry JOIN ${this.table} document
        ON document.sequence = entry.sequence WHERE entry.key = ?`);
    const found = row.get([key]);
    return found && toStored(found);
  }

  /** Makes an index and fills it from the documents that are there. */
  addIndex(definition: IndexDefinition): void {
    const table = indexTable(this.name, definition.name);
    this.file.execute(`CREATE TABLE IF NOT EXISTS ${table} (
      key BLOB NOT NULL, sequence INTEGER NOT NULL, PRIMARY KEY (key, sequence)
    ) WITHOUT ROWID`);
    const index: CollectionIndex = { definition, table, multikey: false };
    for (const stored of this.scan()) {
      this.addEntriesTo(index, stored.sequence, decodeDocument(stored.text));
    }
    this.indexes.push(index);
  }

  /** Takes up an index that an earlier start has made and filled. */
  openIndex(definition: IndexDefinition, multikey: boolean): void {
    this.indexes.push({
      definition,
      table: indexTable(this.name, definition.name),
      multikey,
    });
  }

  dropIndex(name: string): void {
    this.file.execute(`DROP TABLE IF EXISTS ${indexTable(this.name, name)}`);
    this.file.forgetStatements();
  }

  private addEntries(sequence: number, document: Document): void {
    for (const index of this.indexes) this.addEntriesTo(index, sequence, document);
  }

  private addEntriesTo(index: CollectionIndex, sequence: number, document: Document): void {
    const { keys, multikey } = indexEntries(index.definition, document);
    const insert = this.statement(`INSERT INTO ${index.table} (key, sequence) VALUES (?, ?)`);
    for (const key of keys) insert.run([key, sequence]);
    if (multikey && !index.multikey) this.markMultikey(index);
  }

  private markMultikey(index: CollectionIndex): void {
    index.multikey = true;
    const update = 'UPDATE catalog_indexes SET multikey = 1 WHERE collection = ? AND name = ?';
    this.statement(update).run([this.name, index.definition.name]);
  }

  private dropEntries(stored: StoredDocument): void {
    if (this.indexes.length === 0) return;
    const document = decodeDocument(stored.text);
    for (const index of this.indexes) {
      const erase = this.statement(`DELETE FROM ${index.table} WHERE key = ? AND sequence = ?`);
      for (const key of indexEntries(index.definition, document).keys) {
        erase.run([key, stored.sequence]);
      }
    }
  }

  private statement(sql: string) {
    return this.file.prepare(sql);
  }
}

function indexTable(collection: string, index: string): string {
  return quoteName(`index:${collection}:${index}`);
}

function toStored(row: SqlValue[]): StoredDocument {
  return { sequence: Number(row[0]), text: String(row[1]) };
}
