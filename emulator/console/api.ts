/** The console's HTTP side below `/console/api/`: views by GET, acts by POST with JSON. */

import type { IncomingMessage, ServerResponse } from 'node:http';

import * as v from 'valibot';

import type { LocalCloud } from '../cloud';
import { BodyTooLarge, readBody, sendJson } from '../http';
import { GatewayError } from '../service';
import { refuseForeign, refuseForeignJson } from '../same-origin';
import { ACTS } from './acts';
import type { RunLog } from './run-log';
import { readBill, readDocument, readDocuments, readState } from './view';

// An import carries all documents.
const BODY_LIMIT_BYTES = 64 * 1024 * 1024;

export interface ConsoleOptions {
  /** What the cloud runs, shown in the head of the page. */
  title: string;
}

/** What stands behind the page. */
export interface ConsoleDesk extends ConsoleOptions {
  cloud: LocalCloud;
  runs: RunLog;
}

interface ApiRequest {
  request: IncomingMessage;
  response: ServerResponse;
  /** The path below `/console/api/`. */
  name: string;
  query: URLSearchParams;
}

type View = (desk: ConsoleDesk, query: URLSearchParams) => unknown;

const VIEWS: Readonly<Record<string, View>> = {
  state: ({ cloud, runs, title }) => readState(cloud, runs, title),
  documents: ({ cloud }, query) =>
    readDocuments(cloud, query.get('collection') ?? '', query.get('condition') ?? ''),
  document: ({ cloud }, query) =>
    readDocument(cloud, query.get('collection') ?? '', query.get('id') ?? 'null'),
  bill: ({ cloud }, query) =>
    readBill(cloud, query.get('subMchId') ?? '', query.get('day') ?? ''),
  export: ({ cloud }) => ({ text: cloud.database.exportAll() }),
  run: ({ runs }, query) => runs.find(query.get('requestId') ?? ''),
};

/** Answers one request of the page. */
export async function answerApi(desk: ConsoleDesk, asked: ApiRequest): Promise<void> {
  const { request, response, name, query } = asked;
  const isPost = request.method === 'POST';
  const refuse = isPost ? refuseForeignJson : refuseForeign;
  const refusal = refuse(request, desk.cloud.context.publicOrigin());
  if (refusal) {
    request.resume();
    return sendJson(response, refusal === 'JSON_REQUIRED' ? 415 : 403, { error: refusal });
  }
  if (isPost) return runAct(desk.cloud, request, response, name);
  if (request.method !== 'GET') return sendJson(response, 405, { error: 'METHOD_NOT_ALLOWED' });
  const view = Object.hasOwn(VIEWS, name) ? VIEWS[name] : undefined;
  sendFound(response, view?.(desk, query));
}

async function runAct(
  cloud: LocalCloud,
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
): Promise<void> {
  const act = Object.hasOwn(ACTS, name) ? ACTS[name] : undefined;
  try {
    const body = await readBody(request, BODY_LIMIT_BYTES);
    if (!act) return sendFound(response, undefined);
    const input = v.safeParse(act.input, parseJson(body));
    if (!input.success) {
      const message = input.issues.map((issue) => issue.message).join('; ');
      return sendJson(response, 400, { error: 'INVALID_INPUT', message });
    }
    sendFound(response, await act.run(cloud, input.output));
  } catch (error) {
    if (error instanceof BodyTooLarge) return sendJson(response, 413, { error: 'BODY_TOO_LARGE' });
    if (!(error instanceof GatewayError)) throw error;
    sendJson(response, 409, { error: error.code, message: error.message });
  }
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString()) as unknown;
  } catch {
    return undefined;
  }
}

function sendFound(response: ServerResponse, found: unknown): void {
  if (found === undefined) sendJson(response, 404, { error: 'NOT_FOUND' });
  else sendJson(response, 200, found);
}
