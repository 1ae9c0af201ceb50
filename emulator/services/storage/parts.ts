/** What the pieces of the storage service share, and the rules that hold for all of them. */

import { GatewayError, type ServiceContext } from '../../service';
import { faultOfCloudPath, type FileIds } from './cloud-path';
import type { FileStore } from './file-store';
import type { LinkRefusal, SignedLinks } from './signed-link';

export interface StorageParts {
  context: ServiceContext;
  ids: FileIds;
  links: SignedLinks;
  files: FileStore;
  isPublic(path: string): boolean;
}

/** Where the files are served, below the public origin. */
export const STORAGE_MOUNT = '/storage/';
export const UPLOAD_LIMIT_BYTES = 50 * 1024 * 1024;
export const UPLOAD_TOO_LARGE = `the file is larger than ${UPLOAD_LIMIT_BYTES} bytes`;

/** The path itself, or a GatewayError that says what is wrong with it. */
export function checkedPath(path: unknown): string {
  const fault = faultOfCloudPath(path);
  if (fault) throw new GatewayError('INVALID_PARAM', fault);
  return path as string;
}

/** The cloud path in a URL below the mount; undefined when there is no proper one. */
export function pathInUrl(url: URL): string | undefined {
  try {
    const path = decodeURIComponent(url.pathname.slice(STORAGE_MOUNT.length));
    return faultOfCloudPath(path) === undefined ? path : undefined;
  } catch {
    return undefined;
  }
}

export function refuseRead(
  parts: StorageParts,
  path: string,
  query: URLSearchParams,
): LinkRefusal | undefined {
  return parts.isPublic(path) ? undefined : parts.links.refuse('GET', path, query);
}
