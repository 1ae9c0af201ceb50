/**
 * Cloud storage: the actions behind uploadFile, getTempFileURL, downloadFile and deleteFile of the
 * SDK, and the HTTP side that takes the bytes in and gives them out. Files are private: reading
 * takes a signed link, except below the prefixes that are declared public.
 */

import { join } from 'node:path';

import type { RequestHandler } from '../http';
import type { CloudService, GatewayActions, ServiceContext } from '../service';
import { storageActions } from './storage/actions';
import { fileIdsOf } from './storage/cloud-path';
import { createFileStore, type StoredFile } from './storage/file-store';
import { handleStorageRequest } from './storage/http-side';
import { pathInUrl, refuseRead, type StorageParts } from './storage/parts';
import { createSignedLinks } from './storage/signed-link';
import { keepFile, type Upload } from './storage/upload';

export interface StorageOptions {
  /** Cloud paths beginning with one of these are readable by anyone, e.g. `public/`. */
  publicPrefixes?: readonly string[];
}

export interface StorageService extends CloudService {
  actions: GatewayActions;
  /** Serves `PUT`, `GET` and `HEAD` below `/storage/`. */
  handle: RequestHandler;
  /** Keeps a file; returns when it is durable. Throws a GatewayError in the platform's words. */
  upload(upload: Upload): Promise<{ fileID: string }>;
  read(fileID: string): Promise<{ bytes: Buffer; contentType: string } | undefined>;
  /** Whether a link into this storage can be fetched now; undefined for a link to elsewhere. */
  canFetch(link: string): boolean | undefined;
  list(): Array<StoredFile & { fileID: string }>;
}

export function createStorageService(
  context: ServiceContext,
  options: StorageOptions = {},
): StorageService {
  const { clock, store, environmentId, dataDirectory } = context;
  const prefixes = options.publicPrefixes ?? [];
  const parts: StorageParts = {
    context,
    ids: fileIdsOf(environmentId),
    links: createSignedLinks(clock, store.table('storage.secret')),
    files: createFileStore(join(dataDirectory, 'storage'), store.table('storage.files')),
    isPublic: (path) => prefixes.some((prefix) => path.startsWith(prefix)),
  };
  return {
    actions: storageActions(parts),
    handle: (request, response) => handleStorageRequest(parts, request, response),
    upload: (upload) => keepFile(parts, upload),
    read: (fileID) => readFile(parts, fileID),
    canFetch: (link) => canFetch(parts, link),
    list: () =>
      parts.files.list().map((file) => ({ ...file, fileID: parts.ids.toFileId(file.path) })),
  };
}

async function readFile({ ids, files }: StorageParts, fileID: string) {
  const path = ids.toPath(fileID);
  const file = path === undefined ? undefined : files.find(path);
  return file && { bytes: await files.read(file), contentType: file.contentType };
}

function canFetch(parts: StorageParts, link: string): boolean | undefined {
  if (!URL.canParse(link)) return false;
  const url = new URL(link);
  if (url.origin !== new URL(parts.context.publicOrigin()).origin) return undefined;
  const path = pathInUrl(url);
  if (path === undefined || parts.files.find(path) === undefined) return false;
  return refuseRead(parts, path, url.searchParams) === undefined;
}
