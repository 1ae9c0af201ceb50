/**
 * Keeps other web sites away from the local cloud. A page of any site can send requests to
 * 127.0.0.1 (and, by DNS rebinding, under a host name of its own), so every route that acts for
 * the person in front of the browser asks here first.
 */

import type { IncomingMessage } from 'node:http';

export type OriginRefusal = 'HOST_NOT_ALLOWED' | 'CROSS_SITE_REQUEST' | 'JSON_REQUIRED';

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

function isAllowedHost(hostHeader: string, publicOrigin: string): boolean {
  const expected = new URL(publicOrigin);
  if (hostHeader === expected.host) return true;
  let asked: URL;
  try {
    asked = new URL(`http://${hostHeader}`);
  } catch {
    return false;
  }
  return LOOPBACK_NAMES.has(asked.hostname) && asked.port === expected.port;
}

function isSameSite(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = request.headers.origin;
  // Programs other than browsers send none, and they cannot be tricked by a page.
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === request.headers.host;
  } catch {
    return false;
  }
}

/** Says why a request may not be served, or undefined when it may. */
export function refuseForeign(
  request: IncomingMessage,
  publicOrigin: string,
): OriginRefusal | undefined {
  if (!isAllowedHost(request.headers.host ?? '', publicOrigin)) return 'HOST_NOT_ALLOWED';
  if (!isSameSite(request)) return 'CROSS_SITE_REQUEST';
  return undefined;
}

/** As refuseForeign; demands JSON as well, which a plain form of a foreign page cannot send. */
export function refuseForeignJson(
  request: IncomingMessage,
  publicOrigin: string,
): OriginRefusal | undefined {
  const refusal = refuseForeign(request, publicOrigin);
  if (refusal) return refusal;
  const contentType = request.headers['content-type'] ?? '';
  return /^application\/json\s*(;|$)/i.test(contentType) ? undefined : 'JSON_REQUIRED';
}
