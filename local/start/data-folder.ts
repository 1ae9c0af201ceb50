/** The folder that everything is kept in: one process at a time, and only what is ours in it. */
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { StartRefusal } from './start-refusal';

export interface DataFolder {
  /** Says who holds it, for whoever comes second. */
  note(origin: string): void;
  /** For `--reset`: once it is sure that this process will start. */
  empty(): void;
  release(): void;
}

/** What the cloud writes there. `--reset` removes these and nothing else that may lie beside. */
const ours = ['cloud.db', 'cloud.db-wal', 'cloud.db-shm', 'storage'];

/** Not the cloud's own `lock.db`, which it takes in this folder a moment later. */
const lockName = 'start-lock.db';
const noteName = 'running.txt';

/** Not `recursive`: below /proc that makes Node 20 try for ever. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}

function makeWritable(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    // Root passes every access check, also on a file system that is mounted read-only.
    writeFileSync(path.join(folder, noteName), '', { flag: 'a' });
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw new StartRefusal(`The data folder ${folder} cannot be written (${code}).`);
  }
}

/**
 * A lock that the system itself lets go of when the process dies, however it dies: a file with a
 * process id in it would be believed wrongly once that id is used again.
 */
function lock(folder: string): Database.Database {
  const database = new Database(path.join(folder, lockName));
  try {
    database.exec('PRAGMA busy_timeout = 0');
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch {
    database.close();
    const holder = readFileSync(path.join(folder, noteName), 'utf8').trim();
    const who = holder === '' ? 'another process' : holder;
    throw new StartRefusal(`The data folder ${folder} is in use by ${who}.`);
  }
}

/** Throws a StartRefusal when the folder cannot be written or another process has it. */
export function claimDataFolder(folder: string): DataFolder {
  makeWritable(folder);
  const held = lock(folder);
  const note = path.join(folder, noteName);
  writeFileSync(note, `process ${process.pid}\n`);
  return {
    note: (origin) => writeFileSync(note, `process ${process.pid}, which serves ${origin}\n`),
    empty() {
      for (const name of ours) rmSync(path.join(folder, name), { recursive: true, force: true });
    },
    release() {
      rmSync(note, { force: true });
      held.close();
    },
  };
}
