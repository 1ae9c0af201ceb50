/**
 * The door through which the SDK inside the functions reaches the services: `POST …/admin`, JSON
 * or multipart, refusals as HTTP 200 with a code. The path holds a secret, so that other programs
 * on the machine cannot come in, and names the invocation that calls.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BodyTooLarge, readBody } from './http';
import { boundaryOf, parseMultipart } from './multipart';
import {
  GatewayError,
  type CloudService,
  type Faults,
  type GatewayActions,
  type GatewayReply,
  type GatewayRequest,
  type RunningInvocation,
  type ServiceContext,
} from './service';

export interface GatewayOptions {
  services: readonly CloudService[];
  invocationOf(requestId: string): RunningInvocation | undefined;
  faults: Faults;
  trace: ServiceContext['trace'];
}

export interface Gateway {
  /** The URL for TCB_CONTEXT_CNFG; without an invocation for an SDK outside of a function. */
  url(functionName: string, requestId?: string): string;
  /** For a host that brings its own server. */
  listener: (request: IncomingMessage, response: ServerResponse) => void;
  listen(): Promise<void>;
  close(): Promise<void>;
}

// A document of 16 MB, escaped inside of JSON inside of JSON.
const largestBodyBytes = 64 * 1024 * 1024;
const jsonType = 'application/json; charset=utf-8';

export function createGateway(options: GatewayOptions): Gateway {
  const secret = randomBytes(18).toString('base64url');
  const actions: GatewayActions = Object.assign(
    {},
    ...options.services.map((service) => service.actions ?? {}),
  );
  const listener = (request: IncomingMessage, response: ServerResponse) =>
    void serve(request, response, secret, actions, options);
  // The SDK's agent lets go of idle connections after 5 s; the server must not be first.
  const server: Server = createServer({ keepAliveTimeout: 65_000 }, listener);
  return {
    url(functionName, requestId) {
      const { port } = server.address() as AddressInfo;
      const name = encodeURIComponent(functionName);
      const path = requestId ? `${name}/${requestId}` : name;
      return `http://127.0.0.1:${port}/${secret}/${path}/admin`;
    },
    listener,
    listen: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', resolve);
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  secret: string,
  actions: GatewayActions,
  options: GatewayOptions,
): Promise<void> {
  const [path = ''] = (request.url ?? '').split('?');
  const [, door, functionName = '', ...rest] = path.split('/');
  if (door !== secret || rest.at(-1) !== 'admin' || request.method !== 'POST') {
    response.writeHead(404).end();
    return;
  }
  const requestId = randomUUID();
  try {
    const invocation = rest.length === 2 ? options.invocationOf(rest[0] ?? '') : undefined;
    const call = await readCall(request, decodeURIComponent(functionName), invocation);
    send(response, requestId, await answer(call, actions, options));
  } catch (error) {
    const { code, message } = toRefusal(error, options.trace);
    sendText(response, jsonType, JSON.stringify({ code, message, requestId }));
  }
}

async function readCall(
  request: IncomingMessage,
  functionName: string,
  invocation: RunningInvocation | undefined,
): Promise<GatewayRequest> {
  const bytes = await readBody(request, largestBodyBytes);
  const boundary = boundaryOf(request.headers['content-type']);
  const fields = boundary
    ? parseMultipart(bytes, boundary)
    : (JSON.parse(bytes.toString()) as Record<string, unknown>);
  const { action, ...body } = fields;
  const madeAt = invocation ? Number(request.headers['x-client-timestamp']) : Number.NaN;
  return {
    action: String(action),
    functionName,
    body,
    invocation,
    madeAt: Number.isNaN(madeAt) ? undefined : madeAt,
  };
}

async function answer(
  call: GatewayRequest,
  actions: GatewayActions,
  { faults, trace }: GatewayOptions,
): Promise<GatewayReply> {
  const handler = Object.hasOwn(actions, call.action) ? actions[call.action] : undefined;
  if (!handler) {
    trace({
      service: 'gateway',
      level: 'error',
      text: `${call.functionName} calls ${call.action}, which the local cloud does not offer`,
    });
    const message = `action not offered by the local cloud: ${call.action}`;
    throw new GatewayError('INVALID_PARAM', message);
  }
  const began = performance.now();
  const by = call.invocation?.action ?? call.functionName;
  let refusal: string | undefined;
  try {
    await faults.reach(`${call.action}:before`, by);
    const reply = await handler(call);
    await faults.reach(`${call.action}:after`, by);
    return reply;
  } catch (error) {
    refusal = error instanceof Error ? error.message : String(error);
    throw error;
  } finally {
    const subject = call.body['collectionName'] ?? call.body['apiName'] ?? '';
    trace({
      service: 'gateway',
      level: 'info',
      text: `${call.functionName}: ${call.action} ${String(subject)}${refusal ? ' refused' : ''}`,
      detail: {
        requestId: call.invocation?.requestId,
        durationMs: Math.round((performance.now() - began) * 10) / 10,
        refusal,
      },
    });
  }
}

function toRefusal(error: unknown, trace: ServiceContext['trace']) {
  if (error instanceof GatewayError) return error;
  if (error instanceof BodyTooLarge) return { code: 'INVALID_PARAM', message: error.message };
  trace({
    service: 'gateway',
    level: 'error',
    text: 'a service failed',
    detail: error instanceof Error ? error.stack : String(error),
  });
  return { code: 'SYS_ERR', message: error instanceof Error ? error.message : String(error) };
}

function send(response: ServerResponse, requestId: string, reply: GatewayReply): void {
  if ('raw' in reply) {
    sendText(response, reply.contentType, reply.raw);
    return;
  }
  const body = JSON.stringify({ requestId, data: reply.data, ...reply.top });
  sendText(response, jsonType, body);
}

function sendText(response: ServerResponse, contentType: string, body: string | Uint8Array): void {
  response.writeHead(200, {
    'content-type': contentType,
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}
