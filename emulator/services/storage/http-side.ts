/** The bytes of cloud storage over HTTP: `PUT` with an upload permit, `GET` with a signed link. */

import type { IncomingMessage, ServerResponse } from 'node:http';

import { BodyTooLarge, readBody, urlOf } from '../../http';
import {
  pathInUrl,
  refuseRead,
  STORAGE_MOUNT,
  UPLOAD_LIMIT_BYTES,
  UPLOAD_TOO_LARGE,
  type StorageParts,
} from './parts';
import type { LinkRefusal } from './signed-link';
import { keepFile } from './upload';

/** Uploads share the origin of the app here: nothing in them may run as a page of it. */
const SAFE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox",
  'cross-origin-resource-policy': 'same-site',
  'cache-control': 'private, no-cache',
};

/** The codes of the storage behind the platform (COS). */
const COS_CODES: Record<LinkRefusal, string> = {
  MISSING: 'AccessDenied',
  FORGED: 'SignatureDoesNotMatch',
  EXPIRED: 'AccessDenied',
};

const REFUSAL_TEXTS: Record<LinkRefusal, string> = {
  MISSING: 'Access denied.',
  FORGED: 'The signature does not match.',
  EXPIRED: 'Request has expired.',
};

export async function handleStorageRequest(
  parts: StorageParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const url = urlOf(request);
  if (!url.pathname.startsWith(STORAGE_MOUNT)) return false;
  if (request.method === 'PUT') await receiveFile(parts, request, response, url);
  else if (request.method === 'GET' || request.method === 'HEAD') {
    await serveFile(parts, request, response, url);
  } else response.writeHead(405, { allow: 'GET, HEAD, PUT' }).end();
  return true;
}

async function receiveFile(
  parts: StorageParts,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const path = pathInUrl(url);
  const refusal = path === undefined ? 'FORGED' : refuseUpload(parts, request, path, url);
  try {
    const bytes = await readBody(request, UPLOAD_LIMIT_BYTES);
    if (path === undefined || refusal) return sendRefusal(response, refusal ?? 'FORGED');
    await keepFile(parts, { path, bytes, contentType: request.headers['content-type'] });
    response.writeHead(200).end();
  } catch (error) {
    if (!(error instanceof BodyTooLarge)) throw error;
    sendCosError(response, 400, 'EntityTooLarge', UPLOAD_TOO_LARGE);
  }
}

function refuseUpload(
  { links }: StorageParts,
  request: IncomingMessage,
  path: string,
  url: URL,
): LinkRefusal | undefined {
  const isAuthorized = request.headers.authorization === url.searchParams.get('sign');
  return isAuthorized ? links.refuse('PUT', path, url.searchParams) : 'FORGED';
}

async function serveFile(
  parts: StorageParts,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const path = pathInUrl(url);
  if (path === undefined) return sendNotFound(response);
  const refusal = refuseRead(parts, path, url.searchParams);
  if (refusal) return sendRefusal(response, refusal);
  const file = parts.files.find(path);
  if (!file) return sendNotFound(response);
  const etag = `"${file.digest}"`;
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
  const bytes = await parts.files.read(file);
  response.writeHead(200, {
    ...SAFE_HEADERS,
    'content-type': file.contentType,
    'content-length': bytes.length,
    etag,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function sendRefusal(response: ServerResponse, refusal: LinkRefusal): void {
  sendCosError(response, 403, COS_CODES[refusal], REFUSAL_TEXTS[refusal]);
}

function sendNotFound(response: ServerResponse): void {
  sendCosError(response, 404, 'NoSuchKey', 'The specified key does not exist.');
}

/** COS speaks XML; the SDK reads exactly these elements. */
function sendCosError(
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
): void {
  const trace = `<RequestId>local-${status}</RequestId><TraceId>local-${status}</TraceId>`;
  const error = `<Code>${code}</Code><Message>${message}</Message><Resource>/</Resource>${trace}`;
  const body = `<?xml version='1.0' encoding='utf-8' ?>\n<Error>${error}</Error>`;
  response.writeHead(status, { 'content-type': 'application/xml' }).end(body);
}
