/**
 * The one file that the local cloud keeps its state in: documents, index entries and the rows of
 * every service, so that one SQL transaction makes several of them durable at once.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';

export type SqlValue = string | number | bigint | Buffer | null;

export interface SqlStatement {
  run(parameters: readonly SqlValue[]): { changes: number; lastInsertRowid: number };
  /** The first row as an array of its columns. */
  get(parameters: readonly SqlValue[]): SqlValue[] | undefined;
  all(parameters: readonly SqlValue[]): SqlValue[][];
  iterate(parameters: readonly SqlValue[]): IterableIterator<SqlValue[]>;
}

/**
 * `normal` survives the death of the process; losing power may lose the last moments, never the
 * integrity. `full` syncs every commit to the disk.
 */
export type Durability = 'normal' | 'full';

export class CloudFile {
  private readonly sql: Database.Database;
  private readonly lock: Database.Database;
  private readonly statements = new Map<string, SqlStatement>();
  private depth = 0;

  constructor(dataDirectory: string, durability: Durability) {
    mkdirSync(dataDirectory, { recursive: true });
    this.lock = lockFolder(dataDirectory);
    this.sql = new Database(path.join(dataDirectory, 'cloud.db'));
    // The timeout is for a developer's sqlite shell that reads beside us.
    this.sql.exec(`PRAGMA journal_mode = WAL;
      PRAGMA synchronous = ${durability.toUpperCase()};
      PRAGMA busy_timeout = 5000;
      PRAGMA cache_size = -32000;`);
  }

  execute(sql: string): void {
    this.sql.exec(sql);
  }

  /** Prepared once per text; rows come as arrays of columns. */
  prepare(sql: string): SqlStatement {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = toStatement(this.sql, sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }

  /** Statements die with the tables they name. */
  forgetStatements(): void {
    this.statements.clear();
  }

  /** Runs `work` in one SQL transaction; nested calls join the outer one. */
  atomically<T>(work: () => T): T {
    if (this.depth > 0) return work();
    this.depth += 1;
    this.sql.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.sql.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.sql.inTransaction) this.sql.exec('ROLLBACK');
      throw error;
    } finally {
      this.depth -= 1;
    }
  }

  close(): void {
    this.statements.clear();
    this.sql.close();
    this.lock.close();
  }
}

// libsql reads one lone argument that is an object as named parameters, so always pass an array.
function toStatement(sql: Database.Database, text: string): SqlStatement {
  const statement = sql.prepare(text);
  const rows = statement.reader ? statement.raw() : statement;
  return {
    run(parameters) {
      const result = rows.run(parameters);
      return { changes: result.changes, lastInsertRowid: Number(result.lastInsertRowid) };
    },
    get: (parameters) => rows.get(parameters) as SqlValue[] | undefined,
    all: (parameters) => rows.all(parameters) as SqlValue[][],
    iterate: (parameters) => rows.iterate(parameters) as IterableIterator<SqlValue[]>,
  };
}

/**
 * Locks and snapshots live in memory, so only one process may work on a folder. The lock is a
 * transaction held open on a file of its own: the system lets go of it when the process dies, and
 * `cloud.db` can still be read beside us.
 */
function lockFolder(dataDirectory: string): Database.Database {
  const lock = new Database(path.join(dataDirectory, 'lock.db'));
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new Error(`The data directory ${dataDirectory} is in use by another local cloud.`);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
