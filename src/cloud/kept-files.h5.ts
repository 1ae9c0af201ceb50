/**
 * Chosen files that have not arrived yet, kept over a closed page. In the browser: IndexedDB, as a
 * `blob:` address ends with its page. Losing them loses comfort only, so a full or forbidden store
 * is no error.
 */
import type { PickedPhoto } from './picked-photo';

const DATABASE = 'kept-files';
const STORE = 'files';

interface KeptFile {
  blob: Blob;
  name: string;
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** @returns undefined when the browser would not */
async function inStore<Value>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value | undefined> {
  try {
    const database = await opened();
    return await new Promise((resolve, reject) => {
      const request = work(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } catch {
    return undefined;
  }
}

export async function keepFile(id: string, { filePath, name }: PickedPhoto): Promise<void> {
  const blob = await (await fetch(filePath)).blob();
  await inStore('readwrite', (store) => store.put({ blob, name } satisfies KeptFile, id));
}

/** @returns null when nothing was kept under it */
export async function reopenFile(id: string): Promise<PickedPhoto | null> {
  const kept = (await inStore('readonly', (store) => store.get(id))) as KeptFile | undefined;
  if (kept === undefined) return null;
  return { filePath: URL.createObjectURL(kept.blob), name: kept.name, bytes: kept.blob.size };
}

export async function forgetKeptFile(id: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(id));
}
