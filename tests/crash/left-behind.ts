/** What a dead process left in its data folder, read before any other process touches it. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { collections } from '../../cloudfunctions/_database/collections';
import type { CollectionName, Documents } from '../../cloudfunctions/_application/documents';
import { CloudFile } from '../../emulator/cloud-file';
import { createServiceStore } from '../../emulator/service-store';
import { createAdminDatabase } from '../../emulator/services/database/admin-database';
import { Catalog } from '../../emulator/services/database/catalog';
import { DocumentEngine } from '../../emulator/services/database/document-engine';
import type { Refund } from '../../emulator/services/pay';
import type { StoredFile } from '../../emulator/services/storage/file-store';

export interface LeftBehind {
  documents<Name extends CollectionName>(
    name: Name,
    filter?: Record<string, unknown>,
  ): Documents[Name][];
  /** What the provider was asked to pay back, oldest first. */
  providerRefunds: Refund[];
  /** SHA-256 of the bytes on disk, hexadecimal; null when there is no such file. */
  digestOfFile(fileId: string): string | null;
  /** Cloud paths of everything in storage. */
  storedPaths: string[];
}

const noClock = {
  now: () => 0,
  schedule: () => undefined,
  cancel: () => undefined,
};

/** Reads while the folder is free, and lets go of it before the promise resolves. */
export function readLeftBehind<Result>(
  dataDirectory: string,
  read: (left: LeftBehind) => Result,
): Result {
  const file = new CloudFile(dataDirectory, 'normal');
  try {
    const engine = new DocumentEngine(file, new Catalog(file, collections), noClock, 'local-env');
    const database = createAdminDatabase(engine);
    const store = createServiceStore(file);
    const files = store.table<StoredFile>('storage.files').list();
    return read({
      documents: (name, filter = {}) => database.find(name, filter) as never,
      providerRefunds: store.table<Refund>('pay.refunds').list().map(({ row }) => row),
      storedPaths: files.map(({ row }) => row.path),
      digestOfFile(fileId) {
        const stored = files.find(({ row }) => fileId.endsWith(`/${row.path}`))?.row;
        const onDisk = path.join(dataDirectory, 'storage', stored?.storedAs ?? '');
        if (stored === undefined || !existsSync(onDisk)) return null;
        return createHash('sha256').update(readFileSync(onDisk)).digest('hex');
      },
    });
  } finally {
    file.close();
  }
}
