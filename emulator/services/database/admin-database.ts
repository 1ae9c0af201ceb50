/** Direct access for seeds and the console: no transactions, no page limits of the platform. */
import type { Document, DocumentId } from './document';
import { dumpDocuments, emptyDump, loadDocuments } from './document-dump';
import type { DocumentEngine } from './document-engine';
import { countDocuments, findDocuments } from './find';

export interface AdminFind {
  /** All when absent. */
  limit?: number;
  skip?: number;
  sort?: Record<string, 1 | -1>;
}

export interface AdminDatabase {
  collectionNames(): string[];
  count(collection: string, filter?: Record<string, unknown>): number;
  /** Values as the SDK gives them to a function: numbers, strings, Date and so on. */
  find(collection: string, filter?: Record<string, unknown>, options?: AdminFind): Document[];
  /** Stores all or none; gives the ids. Waits for a transaction that holds one of them. */
  insertMany(collection: string, documents: readonly Document[]): Promise<DocumentId[]>;
  /** Replaces the document of this id, or makes it. */
  replace(collection: string, id: DocumentId, document: Document): Promise<void>;
  /** How many were removed. */
  remove(collection: string, filter: Record<string, unknown>): Promise<number>;
  /** All documents of all collections, with their types, as one text. */
  exportAll(): string;
  /**
   * Every collection holds afterwards what the text of `exportAll` says and nothing else; gives
   * how many documents. Rejects a text that is no export, and changes nothing then.
   */
  importAll(text: string): Promise<number>;
  /** No collection holds a document afterwards. */
  reset(): Promise<void>;
}

export function createAdminDatabase(engine: DocumentEngine): AdminDatabase {
  return {
    collectionNames: () => engine.catalog.names(),
    count(collection, filter = {}) {
      return countDocuments(engine.catalog.table(collection), filter);
    },
    find(collection, filter = {}, { limit, skip, sort = {} } = {}) {
      const found = findDocuments(engine.catalog.table(collection), filter, {
        limit,
        skip,
        sort: Object.entries(sort),
      });
      return found.map(({ document }) => document);
    },
    insertMany: (collection, documents) =>
      engine.write(() =>
        engine.insertion(engine.committed, collection, documents),
      ),
    async replace(collection, id, document) {
      const { _id: _ignored, ...data } = document;
      const request = { query: { _id: id }, data, multiple: false, replace: true };
      await engine.write(() => engine.modification(engine.committed, collection, request));
    },
    remove: (collection, filter) =>
      engine.write(() => engine.removal(engine.committed, collection, filter, true)),
    exportAll: () => dumpDocuments(engine.catalog),
    importAll: (text) => loadDocuments(engine, text),
    async reset() {
      await loadDocuments(engine, emptyDump);
    },
  };
}
