/** Open transactions: their snapshots, their locks, their end. */
import type { RunningInvocation } from '../../service';
import { claimedKeys, documentKey, refuseDuplicates, type Change } from './change';
import { databaseRefusal, decodeDocument, isPlainObject, type DocumentId } from './document';
import type { DocumentEngine, View } from './document-engine';
import type { DocumentTable } from './document-table';
import { matcher } from './find';
import {
  mostOperations,
  tooManyOperations,
  Transaction,
  transactionBusy,
  transactionConflict,
  transactionLifetimeMs,
  transactionMissing,
} from './transaction';

export class TransactionRegistry {
  private readonly open = new Map<string, Transaction>();
  private readonly expiries = new Map<Transaction, NodeJS.Timeout>();
  /** Ended by a conflict or by time: the SDK still sends an abort for these. */
  private readonly ended = new Set<string>();

  constructor(private readonly engine: DocumentEngine) {}

  get size(): number {
    return this.open.size;
  }

  start(startedBy: RunningInvocation | undefined): Transaction {
    const transaction = new Transaction(this.engine.history.openSnapshot(), startedBy);
    this.open.set(transaction.id, transaction);
    const expiry = setTimeout(() => this.end(transaction), transactionLifetimeMs);
    expiry.unref();
    this.expiries.set(transaction, expiry);
    return transaction;
  }

  startedBy(requestId: string): Transaction[] {
    return [...this.open.values()].filter(({ startedBy }) => startedBy?.requestId === requestId);
  }

  /**
   * Runs one operation of a transaction.
   * @param madeAt when the SDK made the request; one made before the reply to the operation
   *   before it was sent in parallel, and answers TransactionBusy
   */
  operate<Result>(
    id: string,
    madeAt: number | undefined,
    work: (transaction: Transaction, view: View) => Result,
  ): Result {
    const transaction = this.find(id);
    if (transaction.busy) throw transactionBusy();
    if (madeAt !== undefined && madeAt < transaction.repliedAt) throw transactionBusy();
    transaction.operations += 1;
    if (transaction.operations > mostOperations) throw tooManyOperations();
    try {
      return work(transaction, this.viewOf(transaction));
    } catch (error) {
      // As in MongoDB, a write that fails takes its transaction down with it.
      this.end(transaction);
      throw error;
    }
  }

  /** Takes the locks of a write and keeps it for the commit. */
  write(transaction: Transaction, changes: readonly Change[]): void {
    const keys = changes.flatMap(claimedKeys);
    const { locks, history } = this.engine;
    const foreign = keys.some((key) => (locks.ownerOf(key) ?? transaction) !== transaction);
    const stale = changes.some(({ table, id }) =>
      history.changedSince(documentKey(table, id), transaction.snapshot),
    );
    if (foreign || stale) throw transactionConflict();
    const merged = new Map(transaction.changes);
    for (const change of changes) merged.set(documentKey(change.table, change.id), change);
    refuseDuplicates([...merged.values()], this.engine.environmentId);
    locks.take(transaction, keys);
    for (const [key, change] of merged) transaction.changes.set(key, change);
  }

  commit(id: string): void {
    const transaction = this.find(id);
    if (transaction.busy) throw transactionBusy();
    try {
      this.engine.commit([...transaction.changes.values()]);
    } finally {
      this.end(transaction);
    }
  }

  abort(id: string): void {
    const transaction = this.open.get(id);
    if (transaction) this.end(transaction);
    else if (!this.ended.delete(id)) throw transactionMissing();
  }

  endAll(): void {
    for (const transaction of this.open.values()) this.end(transaction);
  }

  find(id: string): Transaction {
    const transaction = this.open.get(id);
    if (!transaction) throw transactionMissing();
    return transaction;
  }

  private end(transaction: Transaction): void {
    if (!this.open.delete(transaction.id)) return;
    clearTimeout(this.expiries.get(transaction));
    this.expiries.delete(transaction);
    if (this.ended.size > 1000) this.ended.clear();
    this.ended.add(transaction.id);
    this.engine.locks.release(transaction);
    this.engine.history.closeSnapshot(transaction.snapshot);
  }

  private viewOf(transaction: Transaction): View {
    const text = (table: DocumentTable, id: DocumentId): string | undefined => {
      const key = documentKey(table, id);
      const own = transaction.changes.get(key);
      if (own) return own.after?.text;
      return this.engine.history.textAt(key, transaction.snapshot, table.get(id)?.text);
    };
    return {
      text,
      find(table, query) {
        const found = text(table, onlyId(query));
        if (found === undefined) return [];
        const document = decodeDocument(found);
        return matcher(query)(document) ? [{ document, text: found }] : [];
      },
    };
  }
}

/** The platform offers single documents only; a condition inside a transaction is refused. */
function onlyId(query: Record<string, unknown>): DocumentId {
  const id = query['_id'];
  if (Object.keys(query).length !== 1 || id === undefined || isPlainObject(id)) {
    throw databaseRefusal(
      '[OperationUnsupported] a transaction reads and writes single documents: ' +
        'use doc(), not where()',
    );
  }
  return id;
}
