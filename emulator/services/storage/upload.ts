/** Taking a file in, whoever sends it: a function through the SDK or a client. */

import { GatewayError } from '../../service';
import { contentTypeOf } from './content-type';
import { checkedPath, UPLOAD_LIMIT_BYTES, UPLOAD_TOO_LARGE, type StorageParts } from './parts';

export interface Upload {
  path: string;
  bytes: Uint8Array;
  contentType?: string | undefined;
  /** The client that uploads; absent for functions, which may write anywhere. */
  ownerOpenid?: string;
}

/** Returns when the file is durable. Throws a GatewayError in the platform's words. */
export async function keepFile(parts: StorageParts, upload: Upload): Promise<{ fileID: string }> {
  const { context, files, ids } = parts;
  const path = checkedPath(upload.path);
  if (upload.bytes.length > UPLOAD_LIMIT_BYTES) {
    throw new GatewayError('STORAGE_REQUEST_FAIL', UPLOAD_TOO_LARGE);
  }
  refuseForeignFile(parts, upload);
  await context.faults.reach('storage.upload:before');
  const contentType = contentTypeOf(upload.bytes, path, upload.contentType);
  const owner = upload.ownerOpenid ? { ownerOpenid: upload.ownerOpenid } : {};
  await files.write({ path, contentType, uploadedAt: context.clock.now(), ...owner }, upload.bytes);
  await context.faults.reach('storage.upload:after');
  context.trace({ service: 'storage', level: 'info', text: `stored ${path}` });
  return { fileID: ids.toFileId(path) };
}

/** "Creator may write" of the platform: a client never replaces the file of someone else. */
function refuseForeignFile({ files }: StorageParts, { path, ownerOpenid }: Upload): void {
  const existing = files.find(path);
  if (existing && ownerOpenid && existing.ownerOpenid !== ownerOpenid) {
    throw new GatewayError('STORAGE_EXCEED_AUTHORITY', 'the file belongs to someone else');
  }
}
