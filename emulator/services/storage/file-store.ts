/**
 * Files on disk. Each upload becomes a new file under a name made from the cloud path, so that no
 * cloud path can reach outside the folder and `a` may exist beside `a/b`. The row that points at
 * it is written last: a crash leaves either the old file or the new one, never half of one.
 */

import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { Instant, ServiceTable } from '../../service';

export interface StoredFile {
  path: string;
  /** Name on disk, below the folder of the store. */
  storedAs: string;
  sizeBytes: number;
  contentType: string;
  /** SHA-256 of the content, hex. */
  digest: string;
  uploadedAt: Instant;
  /** The client that uploaded it; absent when a function did. */
  ownerOpenid?: string;
}

export type NewFile = Omit<StoredFile, 'storedAs' | 'sizeBytes' | 'digest'>;

export interface FileStore {
  write(file: NewFile, bytes: Uint8Array): Promise<StoredFile>;
  find(path: string): StoredFile | undefined;
  read(file: StoredFile): Promise<Buffer>;
  /** False when there was none. */
  remove(path: string): Promise<boolean>;
  list(): StoredFile[];
}

async function writeDurably(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(folder, `.${name}.part`);
  const handle = await open(temporary, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, join(folder, name));
  await syncFolder(folder);
}

/** A rename is durable only once its folder is; Windows cannot open one and needs no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes what a crash left behind: parts and files that no row points at. */
function sweep(folder: string, known: Set<string>): void {
  for (const name of readdirSync(folder)) {
    if (!known.has(name)) rmSync(join(folder, name), { force: true });
  }
}

export function createFileStore(folder: string, table: ServiceTable<StoredFile>): FileStore {
  mkdirSync(folder, { recursive: true });
  sweep(folder, new Set(table.list().map(({ row }) => row.storedAs)));

  return {
    async write(file, bytes) {
      const name = createHash('sha256').update(file.path).digest('hex').slice(0, 32);
      const storedAs = `${name}-${randomBytes(6).toString('hex')}`;
      await writeDurably(folder, storedAs, bytes);
      const digest = createHash('sha256').update(bytes).digest('hex');
      const stored = { ...file, storedAs, sizeBytes: bytes.length, digest };
      const replaced = table.get(file.path);
      table.put(file.path, stored);
      if (replaced) await rm(join(folder, replaced.storedAs), { force: true });
      return stored;
    },
    find: (path) => table.get(path),
    read: (file) => readFile(join(folder, file.storedAs)),
    async remove(path) {
      const file = table.get(path);
      if (!file) return false;
      table.delete(path);
      await rm(join(folder, file.storedAs), { force: true });
      return true;
    },
    list: () => table.list().map(({ row }) => row),
  };
}
