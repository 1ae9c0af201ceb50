/**
 * The unmodified wx-server-sdk against the local cloud or, when `CONFORMANCE_ENV` names one, a
 * real environment with the credentials of the variables that docs/ of the emulator describe.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { startLocalCloud, type LocalCloud } from '../../emulator/cloud';
import { temporaryFolder } from '../emulator/fixtures/cloud-rig';

/** Commands and expressions by name: what they make is opaque to the caller. */
export type Commands = Record<string, (...values: unknown[]) => Condition>;
export interface Condition {
  and(...others: unknown[]): Condition;
  or(...others: unknown[]): Condition;
}

export interface Query {
  where(condition: unknown): Query;
  orderBy(field: string, order: 'asc' | 'desc'): Query;
  limit(most: number): Query;
  skip(count: number): Query;
  field(fields: object): Query;
  get(): Promise<{ data: Row[] }>;
  count(): Promise<{ total: number }>;
  update(options: { data: object; multi?: boolean }): Promise<{ stats: { updated: number } }>;
  remove(options?: { multi?: boolean }): Promise<{ stats: { removed: number } }>;
}

export interface Doc {
  field(fields: object): Doc;
  get(): Promise<{ data: Row }>;
  set(options: { data: object }): Promise<{ _id: string; stats: Record<string, number> }>;
  update(options: { data: object }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

export type Row = Record<string, unknown>;

export type Pipeline = Record<string, (operand: unknown) => Pipeline> & {
  end(): Promise<{ list: Row[] }>;
  done(): unknown;
};

export interface Collection extends Query {
  doc(id: string | number): Doc;
  add(options: { data: object }): Promise<{ _id: string; _ids?: string[] }>;
  aggregate(): Pipeline;
}

export interface Transaction {
  collection(name: string): Collection;
  commit(): Promise<unknown>;
  rollback(reason?: unknown): Promise<unknown>;
}

export interface Database {
  command: Commands & { aggregate: Commands; project: Commands };
  collection(name: string): Collection;
  createCollection(name: string): Promise<unknown>;
  serverDate(options?: { offset: number }): unknown;
  RegExp(options: { regexp: string; options?: string }): unknown;
  Geo: { Point(longitude: number, latitude: number): unknown };
  runTransaction<T>(work: (t: Transaction) => Promise<T>, times?: number): Promise<T>;
  startTransaction(): Promise<Transaction>;
}

interface FileStatus {
  fileID: string;
  status: number;
  errMsg: string;
}

export interface Sdk {
  init(config: { env: string }): void;
  database(config?: { throwOnNotFound: boolean }): Database;
  uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
  downloadFile(file: { fileID: string }): Promise<{ fileContent: Buffer }>;
  getTempFileURL(request: { fileList: unknown[] }): Promise<{
    fileList: Array<FileStatus & { tempFileURL: string; maxAge: number }>;
  }>;
  deleteFile(request: { fileList: string[] }): Promise<{ fileList: FileStatus[] }>;
}

export interface Target {
  sdk: Sdk;
  db: Database;
  /** The real platform promises, the local one stands in for it. */
  isReal: boolean;
  close(): Promise<void>;
}

/** Unique on `code` and sparse: on a real environment made by hand, see the emulator's README. */
export const things = 'conformance_things';
export const others = 'conformance_others';

const localEnvironment = {
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: 'local-env',
  TCB_ENV: 'local-env',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  TENCENTCLOUD_SESSIONTOKEN: 'local',
  SILENCE: 'true',
};

export async function openTarget(): Promise<Target> {
  const environment = process.env['CONFORMANCE_ENV'];
  const local = environment === undefined ? await openLocal() : undefined;
  const sdk = require('wx-server-sdk') as Sdk;
  sdk.init({ env: environment ?? 'local-env' });
  const db = sdk.database();
  for (const name of [things, others]) {
    // There already from an earlier run, or made by hand.
    await db.createCollection(name).catch(() => undefined);
    await db.collection(name).where({ _id: db.command['exists']?.(true) }).remove();
  }
  return { sdk, db, isReal: local === undefined, close: async () => local?.close() };
}

async function openLocal(): Promise<LocalCloud> {
  const dataDirectory = temporaryFolder();
  const order = 1 as const;
  const fields = [{ field: 'code', order }];
  const byCode = { name: 'by-code', fields, unique: true, sparse: true };
  const links: { handle?: LocalCloud['services']['storage']['handle']; port?: number } = {};
  const { createServer } = await import('node:http');
  const server = createServer((request, response) => void links.handle?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const cloud = await startLocalCloud({
    functionsDirectory: path.join(__dirname, '../emulator/fixtures/functions'),
    dataDirectory,
    collections: [{ name: things, indexes: [byCode] }, { name: others, indexes: [] }],
    origin: () => `http://127.0.0.1:${port}`,
  });
  links.handle = (request, response) => cloud.services.storage.handle(request, response);
  Object.assign(process.env, localEnvironment, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: cloud.gatewayUrl('script') }),
  });
  return {
    ...cloud,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await cloud.close();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

