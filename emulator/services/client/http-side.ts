/** The routes through which a browser reaches the cloud as a person. */

import type { IncomingMessage, ServerResponse } from 'node:http';

import { BodyTooLarge, readBody, sendJson, urlOf, type RequestHandler } from '../../http';
import { refuseForeign, refuseForeignJson } from '../../same-origin';
import type { ServiceContext } from '../../service';
import { UPLOAD_LIMIT_BYTES } from '../storage/parts';
import { ClientError, clientErrorOf } from './client-error';
import type { ClientMethods } from './client-methods';

/** The platform's limit for the data of one call. */
const CALL_LIMIT_BYTES = 1024 * 1024;
const FUNCTION_NAME = /^[A-Za-z][\w-]{0,59}$/;

export interface RouteOptions {
  /** Says who is calling, by whatever the host put into the request; undefined: nobody. */
  identify(request: IncomingMessage): { openid: string } | undefined;
  /** The routes begin with it: `<prefix>/cloud/call`, `/cloud/upload`, `/cloud/subscribe`. */
  prefix?: string;
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  openid: string;
}

interface Route {
  method: 'POST' | 'PUT';
  api: string;
  isJson: boolean;
  limitBytes: number;
  tooLarge: string;
  answer(service: ClientMethods, exchange: Exchange, body: Buffer): Promise<unknown>;
}

const ROUTES: Record<string, Route> = {
  call: {
    method: 'POST',
    api: 'cloud.callFunction',
    isJson: true,
    limitBytes: CALL_LIMIT_BYTES,
    tooLarge: 'PAYLOAD_TOO_LARGE',
    answer: answerCall,
  },
  subscribe: {
    method: 'POST',
    api: 'requestSubscribeMessage',
    isJson: true,
    limitBytes: CALL_LIMIT_BYTES,
    tooLarge: 'PAYLOAD_TOO_LARGE',
    answer: answerSubscribe,
  },
  upload: {
    method: 'PUT',
    api: 'cloud.uploadFile',
    isJson: false,
    limitBytes: UPLOAD_LIMIT_BYTES,
    tooLarge: 'FILE_TOO_LARGE',
    answer: answerUpload,
  },
};

export function createClientHandler(
  context: ServiceContext,
  service: ClientMethods,
  options: RouteOptions,
): RequestHandler {
  const mount = `${options.prefix ?? ''}/cloud/`;
  return async (request, response) => {
    const url = urlOf(request);
    if (!url.pathname.startsWith(mount)) return false;
    const name = url.pathname.slice(mount.length);
    const route = Object.hasOwn(ROUTES, name) ? ROUTES[name] : undefined;
    if (!route) return false;
    if (request.method !== route.method) {
      response.writeHead(405, { allow: route.method }).end();
      return true;
    }
    const refuse = route.isJson ? refuseForeignJson : refuseForeign;
    const refusal = refuse(request, context.publicOrigin());
    const caller = refusal ? undefined : options.identify(request);
    // A body that is not wanted is still taken in, or the browser never looks at the answer.
    if (!caller) request.resume();
    if (refusal) {
      const error = clientErrorOf(route.api, { code: 'REQUEST_REFUSED', message: refusal });
      sendJson(response, refusal === 'JSON_REQUIRED' ? 415 : 403, error);
      return true;
    }
    if (!caller) sendJson(response, 401, clientErrorOf(route.api, { code: 'UNAUTHENTICATED' }));
    else await answerRoute(route, service, { request, response, url, openid: caller.openid });
    return true;
  };
}

async function answerRoute(
  route: Route,
  service: ClientMethods,
  exchange: Exchange,
): Promise<void> {
  const { request, response } = exchange;
  try {
    const body = await readBody(request, route.limitBytes);
    sendJson(response, 200, await route.answer(service, exchange, body));
  } catch (error) {
    if (error instanceof BodyTooLarge) {
      const { message } = error;
      sendJson(response, 413, clientErrorOf(route.api, { code: route.tooLarge, message }));
    } else if (error instanceof ClientError) {
      sendJson(response, error.errCode === INVALID_PARAMETERS ? 400 : 500, error);
    } else throw error;
  }
}

const INVALID_PARAMETERS = -501007;

function invalid(api: string, message: string): ClientError {
  return clientErrorOf(api, { code: 'INVALID_PARAM', message });
}

function parseJson(api: string, body: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body.toString());
    if (isRecord(value)) return value;
  } catch {
    // Falls through to the one refusal of anything that is not an object.
  }
  throw invalid(api, 'the body must be a JSON object');
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

async function answerCall(service: ClientMethods, { openid }: Exchange, body: Buffer) {
  const api = 'cloud.callFunction';
  const { name, data = {} } = parseJson(api, body);
  if (typeof name !== 'string' || !FUNCTION_NAME.test(name)) throw invalid(api, 'name');
  if (!isRecord(data)) throw invalid(api, 'data must be an object');
  return service.call(openid, name, data);
}

async function answerSubscribe(service: ClientMethods, { openid }: Exchange, body: Buffer) {
  const { templateIds } = parseJson('requestSubscribeMessage', body);
  const isList =
    Array.isArray(templateIds) && templateIds.every((id) => typeof id === 'string' && id !== '');
  // One tap may ask for at most three templates, as in wx.requestSubscribeMessage.
  if (!isList || templateIds.length === 0 || templateIds.length > 3) {
    throw invalid('requestSubscribeMessage', 'templateIds must be 1 to 3 texts');
  }
  service.subscribe(openid, templateIds as string[]);
  const accepted = Object.fromEntries(templateIds.map((id) => [String(id), 'accept']));
  return { ...accepted, errMsg: 'requestSubscribeMessage:ok' };
}

async function answerUpload(
  service: ClientMethods,
  { openid, request, url }: Exchange,
  body: Buffer,
) {
  const path = url.searchParams.get('path') ?? '';
  return service.upload(openid, path, body, request.headers['content-type']);
}
