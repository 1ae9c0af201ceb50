/** Small pieces of plain HTTP that the services and the console share. */

import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers the request and returns true, or returns false when the path is not its own. */
export type RequestHandler = (
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<boolean>;

/** The caller sent more than is allowed; `limitBytes` tells how much is. */
export class BodyTooLarge extends Error {
  constructor(readonly limitBytes: number) {
    super(`the body is larger than ${limitBytes} bytes`);
  }
}

/** How far beyond the limit a body is read and thrown away before the connection is cut. */
const DRAIN_FACTOR = 4;

/**
 * Reads a whole body. One that is too large is read to its end and thrown away, because a client
 * that is still writing does not look at the answer and would only see a broken connection.
 */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request) {
    sizeBytes += (chunk as Buffer).length;
    if (sizeBytes <= limitBytes) chunks.push(chunk as Buffer);
    else if (sizeBytes > limitBytes * DRAIN_FACTOR) request.destroy();
  }
  if (sizeBytes > limitBytes) throw new BodyTooLarge(limitBytes);
  return Buffer.concat(chunks);
}

/** Answers with JSON that nothing may cache. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

/** The path and query of a request; the host in it is never to be trusted. */
export function urlOf(request: IncomingMessage): URL {
  return new URL(request.url ?? '/', 'http://localhost');
}
