import type { SdkDatabase, SdkTransaction } from 'wx-server-sdk';
import type { CollectionName, Documents } from '../_application/documents';
import type { RateWindowDocument } from '../_application/documents/misuse';
import type { HandlerLoadDocument, LoadChange } from '../_application/documents/routing';
import {
  DuplicateKey,
  TransactionContention,
  type Comparison,
  type Database,
  type Query,
  type Transaction,
} from '../_application/ports';
import { cloud, platformErrorOf } from './sdk';
import { takeFromPurse } from './take-from-purse';

/** Twenty people may tap one ticket at once; each loser waits a little longer than before. */
const MOST_ATTEMPTS = 12;
const FIRST_WAIT_MILLISECONDS = 12;
const LONGEST_WAIT_MILLISECONDS = 400;

/** The database of the current environment behind our port. */
export function createDatabase(): Database {
  const database = cloud.database({ throwOnNotFound: false });
  return {
    async get(name, id) {
      const { data } = await database.collection(name).doc(id).get();
      return documentOf(name, data);
    },
    async find(name, query) {
      const { data } = await queryOf(database, name, query).get();
      return data as Documents[typeof name][];
    },
    async count(name, where) {
      const { total } = await database.collection(name).where(filterOf(database, where)).count();
      return total;
    },
    transaction: (work) => runTransaction(database, work),
    append: (name, document) => append(database, name, document),
    countUp: (counter, by) => countUp(database, counter, by),
    takeFromPurse: (purseId, take) => takeFromPurse(database, purseId, take),
  };
}

async function append(
  database: SdkDatabase,
  name: CollectionName,
  document: object,
): Promise<boolean> {
  try {
    await database.collection(name).add({ data: document });
    return true;
  } catch (error) {
    if (platformErrorOf(error).message.includes('E11000')) return false;
    throw error;
  }
}

async function countUp(
  database: SdkDatabase,
  counter: RateWindowDocument,
  by: number,
): Promise<number> {
  const { command } = database;
  const document = database.collection('rateWindows').doc(counter._id);
  const add = () => document.update({ data: { count: command.inc(by) } });
  const { stats } = await add();
  if (stats.updated === 0 && !(await append(database, 'rateWindows', { ...counter, count: by }))) {
    await add();
  }
  const { data } = await document.get();
  return documentOf('rateWindows', data)?.count ?? by;
}

function documentOf<Name extends CollectionName>(_: Name, data: unknown): Documents[Name] | null {
  return data === undefined || data === null || Array.isArray(data)
    ? null
    : (data as Documents[Name]);
}

function queryOf(database: SdkDatabase, name: CollectionName, query: Query) {
  let built = database.collection(name).where(filterOf(database, query.where));
  if (query.orderBy) built = built.orderBy(query.orderBy.field, query.orderBy.direction);
  if (query.offset) built = built.skip(query.offset);
  return built.limit(query.limit);
}

function filterOf(database: SdkDatabase, where: Query['where']): object {
  return Object.fromEntries(
    Object.entries(where).map(([field, comparison]) => [field, conditionOf(database, comparison)]),
  );
}

function conditionOf({ command }: SdkDatabase, comparison: Comparison): unknown {
  if (typeof comparison !== 'object' || comparison === null) return comparison;
  if ('in' in comparison) return command.in(comparison.in);
  if ('all' in comparison) return command.all(comparison.all);
  const bounds = [
    comparison.least === undefined ? null : command.gte(comparison.least),
    comparison.most === undefined ? null : command.lte(comparison.most),
    comparison.above === undefined ? null : command.gt(comparison.above),
    comparison.below === undefined ? null : command.lt(comparison.below),
  ].filter((bound) => bound !== null);
  return bounds.reduce((all, bound) => all.and(bound));
}

/**
 * The SDK's own runTransaction does not retry a conflict inside the callback (it arrives with
 * errCode -501001 and only the text names it), so the loop is ours.
 */
async function runTransaction<Value>(
  database: SdkDatabase,
  work: (transaction: Transaction) => Promise<Value>,
): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    const transaction = await database.startTransaction();
    try {
      const value = await work(transactionOf(database, transaction));
      if (isRefusal(value)) await rollBack(transaction);
      else await transaction.commit();
      return value;
    } catch (error) {
      await rollBack(transaction);
      if (!isConflict(error)) throw error;
      if (attempt >= MOST_ATTEMPTS) throw new TransactionContention('too many conflicts');
      await waitBefore(attempt);
    }
  }
}

function isRefusal(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
}

function transactionOf(database: SdkDatabase, transaction: SdkTransaction): Transaction {
  return {
    async get(name, id) {
      const { data } = await transaction.collection(name).doc(id).get();
      return documentOf(name, data);
    },
    async add(name, document) {
      try {
        await transaction.collection(name).add({ data: document });
      } catch (error) {
        if (platformErrorOf(error).message.includes('E11000')) throw new DuplicateKey(name);
        throw error;
      }
    },
    async put(name, document) {
      const { _id, ...data } = document;
      await transaction.collection(name).doc(_id).set({ data });
    },
    async remove(name, id) {
      await transaction.collection(name).doc(id).remove();
    },
    addToLoad: (load, change) => addToLoad(database, transaction, load, change),
  };
}

async function addToLoad(
  { command }: SdkDatabase,
  transaction: SdkTransaction,
  { _id, ...empty }: HandlerLoadDocument,
  { by, assignedAt }: LoadChange,
): Promise<void> {
  const document = transaction.collection('handlerLoads').doc(_id);
  const assigned = assignedAt === null ? {} : { lastAssignedAt: assignedAt };
  const steps = Object.entries({ ...by, changes: 1 }).map(([field, step]) => [
    field,
    command.inc(step),
  ]);
  const { stats } = await document.update({ data: { ...Object.fromEntries(steps), ...assigned } });
  // Two that make the same one at once conflict, and the second runs again.
  if (stats.updated === 0) {
    await document.set({ data: { ...empty, ...by, changes: 1, ...assigned } });
  }
}

async function rollBack(transaction: SdkTransaction): Promise<void> {
  try {
    await transaction.rollback();
  } catch {
    // A transaction that failed is gone already on the platform; there is nothing to take back.
  }
}

function isConflict(error: unknown): boolean {
  const { message } = platformErrorOf(error);
  return message.includes('TransactionConflict') || message.includes('WriteConflict');
}

function waitBefore(attempt: number): Promise<void> {
  const ceiling = Math.min(LONGEST_WAIT_MILLISECONDS, FIRST_WAIT_MILLISECONDS * 2 ** attempt);
  return new Promise((resolve) => setTimeout(resolve, ceiling * (0.5 + Math.random() / 2)));
}
