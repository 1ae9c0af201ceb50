/** A change of one document on its way into the store, and the unique keys it lays claim to. */
import { databaseRefusal, encodeDocument, type Document, type DocumentId } from './document';
import type { CollectionIndex, DocumentTable } from './document-table';
import { indexEntries } from './index-entry';
import { orderKey } from './order-key';
import { decodeDocument } from './document';

export interface Change {
  table: DocumentTable;
  id: DocumentId;
  /** The committed or, inside a transaction, the transaction's own text before the change. */
  before: string | undefined;
  /** Absent for a removal. */
  after?: { document: Document; text: string };
}

export function put(
  table: DocumentTable,
  before: string | undefined,
  document: Document,
): Change & { after: { document: Document; text: string } } {
  const after = { document, text: encodeDocument(document) };
  return { table, id: document['_id'], before, after };
}

/** The name of a document among locks and versions. */
export function documentKey(table: DocumentTable, id: DocumentId): string {
  return `${table.name}\n${orderKey(id).toString('latin1')}`;
}

/** The document and every unique key that the change gives up or takes. */
export function claimedKeys(change: Change): string[] {
  const claims = uniqueIndexes(change.table).flatMap((index) => {
    const states = [change.before && decodeDocument(change.before), change.after?.document];
    const keys = states.flatMap((one) => (one ? indexEntries(index.definition, one).keys : []));
    return keys.map((key) => uniqueKey(change.table, index, key));
  });
  return [documentKey(change.table, change.id), ...claims];
}

/**
 * Throws E11000 when a change takes a key that another document holds after all changes.
 * @param changes everything that is to be stored together
 */
export function refuseDuplicates(changes: readonly Change[], environmentId: string): void {
  const changed = new Set(changes.map(({ table, id }) => documentKey(table, id)));
  const taken = new Set<string>();
  for (const { table, after } of changes) {
    if (!after) continue;
    for (const index of uniqueIndexes(table)) {
      for (const key of indexEntries(index.definition, after.document).keys) {
        const name = uniqueKey(table, index, key);
        const stored = table.holderOf(index, key);
        const holder = stored && documentKey(table, decodeDocument(stored.text)['_id']);
        // Its own key, or one that its holder gives up in the same step, may be taken.
        const held = holder !== undefined && !changed.has(holder);
        if (held || taken.has(name)) {
          throw duplicateKey(table, index, after.document, environmentId);
        }
        taken.add(name);
      }
    }
  }
}

/** The name of a unique key among locks. */
function uniqueKey(table: DocumentTable, index: CollectionIndex, key: Buffer): string {
  return `${table.name}\n${index.definition.name}\n${key.toString('latin1')}`;
}

function uniqueIndexes(table: DocumentTable): CollectionIndex[] {
  return table.indexes.filter(({ definition }) => definition.unique);
}

function duplicateKey(
  table: DocumentTable,
  index: CollectionIndex,
  document: Document,
  environmentId: string,
) {
  const fields = index.definition.fields.map(({ field }) => field);
  return duplicateKeyError(environmentId, table.name, index.definition.name, fields, document);
}

export function duplicateKeyError(
  environmentId: string,
  collection: string,
  index: string,
  fields: readonly string[],
  document: Document,
) {
  const key = fields.map((field) => `${field}: ${JSON.stringify(document[field]) ?? 'null'}`);
  return databaseRefusal(
    '[FailedOperation.ExecutionError] multiple write errors: [{write errors: [{E11000 duplicate ' +
      `key error collection: ${environmentId}.${collection} index: ${index} ` +
      `dup key: { ${key.join(', ')} }}]}, {<nil>}]`,
  );
}
