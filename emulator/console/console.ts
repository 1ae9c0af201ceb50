/**
 * The console of the local cloud: one page and its API under `/console`, for a host to mount. It
 * needs no network and no build; the files of the page are read from beside this one.
 */

import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

import type { LocalCloud } from '../cloud';
import { sendJson, urlOf, type RequestHandler } from '../http';
import { refuseForeign } from '../same-origin';
import { answerApi, type ConsoleOptions } from './api';
import { RunLog } from './run-log';

const MOUNT = '/console';
const API = `${MOUNT}/api/`;
const PAGE_FOLDER = join(__dirname, 'page');
const FILE_NAME = /^[\w-]+\.(html|css|js|svg)$/;

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Only what comes from here may run or load, and nobody may frame the page. */
const CONTENT_POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export function createConsole(cloud: LocalCloud, options: ConsoleOptions): RequestHandler {
  const desk = { ...options, cloud, runs: new RunLog(cloud.invocations) };
  return async (request, response) => {
    const { pathname, searchParams } = urlOf(request);
    if (pathname !== MOUNT && !pathname.startsWith(`${MOUNT}/`)) return false;
    if (pathname.startsWith(API)) {
      const name = pathname.slice(API.length);
      await answerApi(desk, { request, response, name, query: searchParams });
      return true;
    }
    const refusal = refuseForeign(request, cloud.context.publicOrigin());
    // Following a link from elsewhere is fine; only a foreign host name is not.
    if (refusal === 'HOST_NOT_ALLOWED') sendJson(response, 403, { error: refusal });
    else await sendPageFile(response, pathname.slice(MOUNT.length + 1) || 'index.html');
    return true;
  };
}

async function sendPageFile(response: ServerResponse, name: string): Promise<void> {
  const bytes = FILE_NAME.test(name) ? await readPageFile(name) : undefined;
  if (!bytes) return void response.writeHead(404).end();
  response.writeHead(200, {
    'content-type': CONTENT_TYPES[extname(name)],
    'content-length': bytes.length,
    'content-security-policy': CONTENT_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  });
  response.end(bytes);
}

async function readPageFile(name: string): Promise<Buffer | undefined> {
  try {
    return await readFile(join(PAGE_FOLDER, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
