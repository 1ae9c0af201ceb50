/** The database actions of `POST /admin`, by the platform's names. */
import { setImmediate } from 'node:timers/promises';
import type {
  Clock,
  CloudService,
  GatewayActions,
  GatewayReply,
  GatewayRequest,
  RunningInvocation,
  ServiceContext,
} from '../service';
import { readPipeline, runPipeline } from './database/aggregate';
import {
  databaseRefusal,
  decodeDocument,
  decodeExpression,
  encodeDocument,
  isPlainObject,
  type Document,
} from './database/document';
import type { DocumentEngine, View } from './database/document-engine';
import { countDocuments, findDocuments } from './database/find';
import { projectDocuments } from './database/projection';
import type { SortOrder } from './database/query-plan';
import type { Change } from './database/change';
import { ScanWatch, type UncoveredPolicy } from './database/scan-watch';
import type { Transaction } from './database/transaction';
import type { TransactionRegistry } from './database/transaction-registry';

const defaultRows = 100;
const mostRows = 1000;

type Body = Record<string, unknown>;
type Planned<Result> = (view: View) => { changes: Change[]; result: Result };

export function createDatabaseService(
  engine: DocumentEngine,
  transactions: TransactionRegistry,
  context: Pick<ServiceContext, 'clock' | 'trace'>,
  uncovered: UncoveredPolicy = {},
): CloudService {
  const scans = new ScanWatch(uncovered, context.trace);
  const writer = new Writer(engine, transactions, context, scans);
  return {
    actions: {
      'database.getDocument': (request) => getDocument(engine, writer, scans, request),
      'database.calculateDocument': async (request) => {
        const { body, invocation } = request;
        writer.warnOutside('count', body, invocation);
        const table = engine.catalog.table(nameOf(body));
        const total = countDocuments(table, readQuery(body), scans.by(request));
        return { data: { total } };
      },
      'database.insertDocument': async (request) => {
        const texts = request.body['data'];
        if (!Array.isArray(texts)) throw databaseRefusal('data must be an array');
        const insertedIds = await writer.write('add', request, (view) =>
          engine.insertion(
            view,
            nameOf(request.body),
            texts.map((text) => decodeDocument(String(text))),
          ),
        );
        return { data: { insertedIds } };
      },
      'database.modifyDocument': (request) => modifyDocument(engine, writer, request),
      'database.removeDocument': async (request) => {
        const { body } = request;
        const query = readQuery(body);
        const deleted = await writer.write('remove', request, (view) =>
          engine.removal(view, nameOf(body), query, body['multi'] === true),
        );
        return { data: { deleted } };
      },
      'database.aggregateDocuments': async (request) => {
        const { body } = request;
        const pipeline = readPipeline(body['stages']);
        const list = runPipeline(engine.catalog, nameOf(body), pipeline, scans.by(request));
        return { data: { list: list.map(encodeDocument) } };
      },
      'database.addCollection': async ({ body }) => {
        engine.catalog.create(body['collectionName']);
        return { data: {} };
      },
      ...transactionActions(transactions),
    },
    close: () => transactions.endAll(),
  };
}

function transactionActions(transactions: TransactionRegistry): GatewayActions {
  return {
    'database.startTransaction': async ({ invocation }) => {
      const { id } = transactions.start(invocation);
      return { data: {}, top: { transactionId: id } };
    },
    'database.commitTransaction': async ({ body }) => {
      transactions.commit(String(body['transactionId']));
      return { data: {} };
    },
    'database.abortTransaction': async ({ body }) => {
      transactions.abort(String(body['transactionId']));
      return { data: {} };
    },
  };
}

async function getDocument(
  engine: DocumentEngine,
  writer: Writer,
  scans: ScanWatch,
  request: GatewayRequest,
): Promise<GatewayReply> {
  const { body } = request;
  const table = engine.catalog.table(nameOf(body));
  const query = readQuery(body);
  const projection = readObject(body['projection']);
  const shape = (found: ReadonlyArray<{ document: Document; text: string }>) =>
    projection
      ? projectDocuments(
          found.map(({ document }) => document),
          projection,
          query,
        ).map(encodeDocument)
      : found.map(({ text }) => text);
  if (body['transactionId'] !== undefined) {
    const list = await writer.inTransaction(request, (_transaction, view) =>
      shape(view.find(table, query, 1)),
    );
    return { data: { list } };
  }
  const one = body['queryType'] === 'DOC' && Object.keys(query).length === 1;
  if (one && !projection && isScalar(query['_id'])) {
    const stored = table.get(query['_id']);
    return { data: { list: stored ? [stored.text] : [] } };
  }
  const limit = Math.min(Math.max(Number(body['limit'] ?? defaultRows), 1), mostRows);
  const skip = Math.max(Number(body['offset'] ?? 0), 0);
  const sort = readSort(body['order']);
  const found = findDocuments(table, query, { sort, skip, limit, ...scans.by(request) });
  return { data: { list: shape(found) } };
}

async function modifyDocument(
  engine: DocumentEngine,
  writer: Writer,
  request: GatewayRequest,
): Promise<GatewayReply> {
  const { body } = request;
  const replace = body['merge'] === false && body['upsert'] === true;
  const data = decodeExpression(String(body['data']));
  const query = readQuery(body);
  const multiple = body['multi'] === true;
  const { updated, upsertedId } = await writer.write('update', request, (view) =>
    engine.modification(view, nameOf(body), { query, data, multiple, replace }),
  );
  return { data: { updated, upsert_id: upsertedId ?? null } };
}

/** Sends a write through its transaction, or stores it at once when it has none. */
class Writer {
  constructor(
    private readonly engine: DocumentEngine,
    private readonly transactions: TransactionRegistry,
    private readonly context: { clock: Clock; trace: ServiceContext['trace'] },
    private readonly scans: ScanWatch,
  ) {}

  async write<Result>(
    verb: string,
    request: GatewayRequest,
    plan: Planned<Result>,
  ): Promise<Result> {
    const { body, invocation } = request;
    if (body['transactionId'] !== undefined) {
      return this.inTransaction(request, (transaction, view) => {
        const { changes, result } = plan(view);
        this.transactions.write(transaction, changes);
        return result;
      });
    }
    this.warnOutside(verb, body, invocation);
    const view = this.engine.committedView(this.scans.by(request).onUncovered);
    return this.engine.write(
      () => plan(view),
      (owner) => this.traceWait(verb, body, invocation, owner),
    );
  }

  async inTransaction<Result>(
    { body, madeAt }: GatewayRequest,
    work: (transaction: Transaction, view: View) => Result,
  ): Promise<Result> {
    const arrivedAt = Date.now();
    const id = String(body['transactionId']);
    const result = this.transactions.operate(id, madeAt, work);
    const transaction = this.transactions.find(id);
    transaction.busy = true;
    // The reply leaves in a later millisecond than the request came in, so that a request made
    // before the reply can be told from one made after it.
    while (Date.now() === arrivedAt) await setImmediate();
    transaction.busy = false;
    transaction.repliedAt = this.context.clock.now();
    return result;
  }

  /**
   * `where().update()`, `.remove()` and `.count()` of a transaction lose its id inside the SDK and
   * run outside of it without a word; here it can be seen.
   */
  warnOutside(verb: string, body: Body, invocation: RunningInvocation | undefined): void {
    if (!invocation || body['queryType'] !== 'WHERE') return;
    if (this.transactions.startedBy(invocation.requestId).length === 0) return;
    this.context.trace({
      service: 'database',
      level: 'warning',
      text:
        `${verb} on ${nameOf(body)} by ${invocation.functionName} runs outside of the ` +
        'transaction that this invocation has open',
      detail: { requestId: invocation.requestId, query: body['query'] },
    });
  }

  private traceWait(
    verb: string,
    body: Body,
    invocation: RunningInvocation | undefined,
    owner: Transaction,
  ): void {
    const own = invocation && owner.startedBy?.requestId === invocation.requestId;
    this.context.trace({
      service: 'database',
      level: own ? 'error' : 'info',
      text: own
        ? `${verb} on ${nameOf(body)} waits for the transaction of its own invocation`
        : `${verb} on ${nameOf(body)} waits for a transaction`,
      detail: { requestId: invocation?.requestId },
    });
  }
}

function nameOf(body: Body): string {
  return String(body['collectionName']);
}

function readQuery(body: Body): Record<string, unknown> {
  return readObject(body['query']) ?? {};
}

function readObject(text: unknown): Record<string, unknown> | undefined {
  if (text === undefined || text === null || text === '') return undefined;
  const value = typeof text === 'string' ? decodeExpression(text) : text;
  if (!isPlainObject(value)) throw databaseRefusal('expected an object of conditions or fields');
  return value;
}

function readSort(order: unknown): SortOrder {
  if (order === undefined || order === null || order === '') return [];
  const fields = decodeDocument(String(order));
  return Object.entries(fields).map(([field, direction]) => [
    field,
    direction === -1 || direction === 'desc' ? -1 : 1,
  ]);
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}
