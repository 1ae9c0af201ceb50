/** The gateway's side of storage: upload permits, download links, deletion. */

import { GatewayError, type GatewayActions } from '../../service';
import { checkedPath, STORAGE_MOUNT, type StorageParts } from './parts';

const UPLOAD_LINK_SECONDS = 30 * 60;
/** The documentation of getTempFileURL: one day unless told otherwise, and at most one day. */
const LINK_LIMIT_SECONDS = 24 * 60 * 60;
const FILES_PER_CALL = 50;

export function storageActions(parts: StorageParts): GatewayActions {
  return {
    'storage.getUploadMetadata': async ({ body }) => ({ data: uploadMetadata(parts, body.path) }),
    'storage.batchGetDownloadUrl': async ({ body }) => {
      const list = listOf(body.file_list) as DownloadItem[];
      return { data: { download_list: list.map((item) => downloadEntry(parts, item)) } };
    },
    'storage.batchDeleteFile': async ({ body }) => {
      const entries = listOf(body.fileid_list).map((fileId) => deleteEntry(parts, fileId));
      return { data: { delete_list: await Promise.all(entries) } };
    },
  };
}

interface DownloadItem {
  fileid?: unknown;
  max_age?: unknown;
}

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > FILES_PER_CALL) {
    throw new GatewayError('INVALID_PARAM', `a list of 1 to ${FILES_PER_CALL} files is expected`);
  }
  return value;
}

function uploadMetadata({ context, ids, links }: StorageParts, asked: unknown) {
  const path = checkedPath(asked);
  const query = links.sign('PUT', path, UPLOAD_LINK_SECONDS);
  const fileId = ids.toFileId(path);
  return {
    url: `${context.publicOrigin()}${STORAGE_MOUNT}${encodeURI(path)}?${query}`,
    token: `local-${query.get('t')}`,
    authorization: query.get('sign'),
    fileId,
    cosFileId: Buffer.from(fileId).toString('base64'),
  };
}

function downloadEntry(parts: StorageParts, item: DownloadItem) {
  const fileID = String(item.fileid);
  const path = parts.ids.toPath(item.fileid);
  if (path === undefined) return { fileID, code: 'STORAGE_EXCEED_AUTHORITY', tempFileURL: '' };
  if (!parts.files.find(path)) return { fileID, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' };
  const asked = Number(item.max_age);
  const maxAge = asked > 0 ? Math.min(Math.ceil(asked), LINK_LIMIT_SECONDS) : LINK_LIMIT_SECONDS;
  return { fileID, code: 'SUCCESS', tempFileURL: downloadLink(parts, path, maxAge), maxAge };
}

/** The SDK applies encodeURI to a download link, so its path must not be encoded already. */
function downloadLink(parts: StorageParts, path: string, maxAgeSeconds: number): string {
  const plain = `${parts.context.publicOrigin()}${STORAGE_MOUNT}${path}`;
  if (parts.isPublic(path)) return plain;
  return `${plain}?${parts.links.sign('GET', path, maxAgeSeconds)}`;
}

async function deleteEntry(parts: StorageParts, fileId: unknown) {
  const fileID = String(fileId);
  const path = parts.ids.toPath(fileId);
  if (path === undefined) return { fileID, code: 'STORAGE_EXCEED_AUTHORITY' };
  const existed = await parts.files.remove(path);
  return { fileID, code: existed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' };
}
