/**
 * Reads and writes of the database. A single thread works on one operation at a time, so an
 * ordinary operation is atomic as it stands; what needs care is the open transactions beside it.
 */
import type { CloudFile } from '../../cloud-file';
import type { Clock } from '../../service';
import type { Catalog } from './catalog';
import {
  claimedKeys,
  documentKey,
  duplicateKeyError,
  put,
  refuseDuplicates,
  type Change,
} from './change';
import {
  createDocumentId,
  databaseRefusal,
  encodeDocument,
  resolveServerDates,
  type Document,
  type DocumentId,
} from './document';
import type { DocumentTable } from './document-table';
import { findDocuments, type FindOptions } from './find';
import { LockTable } from './lock-table';
import type { Transaction } from './transaction';
import { applyUpdate, checkUpdate } from './update';
import { VersionHistory } from './version-history';

export interface Modification {
  query: Record<string, unknown>;
  /** An update, or the whole document (without `_id`) for a replacement. */
  data: unknown;
  multiple: boolean;
  /** `doc.set`: replaces the document, or makes it. */
  replace: boolean;
}

export interface Modified {
  updated: number;
  upsertedId?: DocumentId;
}

/** Where an operation reads: the committed state, or a transaction's view of it. */
export interface View {
  text(table: DocumentTable, id: DocumentId): string | undefined;
  find(table: DocumentTable, query: Record<string, unknown>, limit: number): FoundText[];
}

interface FoundText {
  document: Document;
  text: string;
}

export class DocumentEngine {
  readonly history = new VersionHistory();
  readonly locks = new LockTable<Transaction>();

  constructor(
    readonly file: CloudFile,
    readonly catalog: Catalog,
    private readonly clock: Clock,
    readonly environmentId: string,
  ) {}

  /**
   * Stores an ordinary write; waits while a transaction holds what it touches, as the platform.
   * @param plan works out the changes anew after each wait
   * @param onWait told of the transaction that is waited for
   */
  async write<Result>(
    plan: () => { changes: Change[]; result: Result },
    onWait: (owner: Transaction) => void = () => undefined,
  ): Promise<Result> {
    for (;;) {
      const { changes, result } = plan();
      const owner = this.ownerOfAny(changes);
      if (!owner) {
        this.commit(changes);
        return result;
      }
      onWait(owner);
      await this.locks.waitFor(owner);
    }
  }

  /** Checks unique keys and stores all changes in one durable step. */
  commit(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    refuseDuplicates(changes, this.environmentId);
    const steps = changes.map((change) => ({ ...change, stored: change.table.get(change.id) }));
    this.file.atomically(() => {
      for (const { table, id, after, stored } of steps) {
        if (!after) table.remove(stored);
        else if (stored) table.replace(stored, after.document, after.text);
        else table.insert(id, after.document, after.text);
      }
    });
    this.history.record(
      steps.map(({ table, id, stored }) => ({ key: documentKey(table, id), text: stored?.text })),
    );
  }

  insertion(view: View, collection: string, documents: readonly Document[]) {
    const table = this.catalog.table(collection);
    const now = this.clock.now();
    const changes = documents.map((one) => {
      const given = resolveServerDates(one, now) as Document;
      const document = { _id: given['_id'] ?? createDocumentId(), ...given };
      const change = put(table, undefined, document);
      if (view.text(table, change.id) !== undefined) throw this.duplicateId(table, document);
      return change;
    });
    this.refuseRepeatedIds(changes);
    return { changes, result: changes.map(({ id }) => id) };
  }

  modification(view: View, collection: string, request: Modification) {
    const table = this.catalog.table(collection);
    const data = resolveServerDates(request.data, this.clock.now());
    return request.replace
      ? replacement(view, table, request.query['_id'], data as Document)
      : updating(view, table, request, data);
  }

  removal(view: View, collection: string, query: Record<string, unknown>, multiple: boolean) {
    const table = this.catalog.table(collection);
    const found = view.find(table, query, multiple ? Infinity : 1);
    const changes = found.map(({ document, text }) => ({
      table,
      id: document['_id'],
      before: text,
    }));
    return { changes, result: changes.length };
  }

  /** What is stored, without the writes of open transactions. */
  readonly committed: View = this.committedView();

  /** @param onUncovered told of conditions that no index serves */
  committedView(onUncovered?: FindOptions['onUncovered']): View {
    return {
      text: (table, id) => table.get(id)?.text,
      find: (table, query, limit) => findDocuments(table, query, { limit, onUncovered }),
    };
  }

  duplicateId(table: DocumentTable, document: Document) {
    return duplicateKeyError(this.environmentId, table.name, '_id_', ['_id'], document);
  }

  private ownerOfAny(changes: readonly Change[]): Transaction | undefined {
    for (const change of changes) {
      for (const key of claimedKeys(change)) {
        const owner = this.locks.ownerOf(key);
        if (owner) return owner;
      }
    }
    return undefined;
  }

  private refuseRepeatedIds(changes: ReadonlyArray<ReturnType<typeof put>>): void {
    const seen = new Set<string>();
    for (const { table, id, after } of changes) {
      const key = documentKey(table, id);
      if (seen.has(key)) throw this.duplicateId(table, after.document);
      seen.add(key);
    }
  }
}

interface ModifyPlan {
  changes: Change[];
  result: Modified;
}

function replacement(
  view: View,
  table: DocumentTable,
  id: DocumentId,
  data: Document,
): ModifyPlan {
  if (id === undefined) throw databaseRefusal('set needs the id of the document');
  const before = view.text(table, id);
  const change = put(table, before, { _id: id, ...data });
  if (before === undefined) return { changes: [change], result: { updated: 0, upsertedId: id } };
  if (before === change.after.text) return { changes: [], result: { updated: 0 } };
  return { changes: [change], result: { updated: 1 } };
}

function updating(
  view: View,
  table: DocumentTable,
  { query, multiple }: Modification,
  data: unknown,
): ModifyPlan {
  const update = checkUpdate(data);
  const changes: Change[] = [];
  for (const { document, text } of view.find(table, query, multiple ? Infinity : 1)) {
    applyUpdate(document, update, query);
    // The platform counts what changed, not what matched.
    if (encodeDocument(document) !== text) changes.push(put(table, text, document));
  }
  return { changes, result: { updated: changes.length } };
}
