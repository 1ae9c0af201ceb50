/**
 * The one door of the local product: the app for a guest and for every person of the estate, the
 * sign-in page, the console, pictures and links into storage. It listens before the cloud runs, so
 * that a taken port is found before anything is built.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { urlOf, type RequestHandler } from '../emulator/http';
import { admit, type Door } from './server/guard';
import { sendMessagePage } from './server/message-page';
import { localText } from './texts';

export interface ListenOptions {
  host: string;
  /** 0: any free one. */
  port: number;
  token: string | null;
}

export interface LocalServer {
  /** e.g. `http://127.0.0.1:5170` */
  readonly origin: string;
  /** From now on requests are answered by these, in order; before, by a page that says so. */
  serve(handlers: readonly RequestHandler[]): void;
  close(): Promise<void>;
}

const wildcardHosts: readonly string[] = ['0.0.0.0', '::'];

/** Which address people type: for all interfaces, the first that others can reach. */
function publicHostOf(host: string): string {
  if (!wildcardHosts.includes(host)) return host;
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const reachable = addresses.find(({ family, internal }) => family === 'IPv4' && !internal);
  return reachable?.address ?? '127.0.0.1';
}

function originOf(host: string, port: number): string {
  const name = publicHostOf(host);
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** Nothing of ours may be framed, sniffed into another type, or told to other sites. */
function setSafetyHeaders(response: ServerResponse, origin: string): void {
  const policy = [
    "default-src 'self'",
    `img-src 'self' ${origin} data: blob:`,
    // A video or a voice that was just taken is looked at, and heard, before it is sent.
    `media-src 'self' ${origin} blob:`,
    "style-src 'self' 'unsafe-inline'",
    `connect-src 'self' ${origin} data: blob:`,
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  response.setHeader('content-security-policy', policy.join('; '));
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
}

function answerStarting(_request: IncomingMessage, response: ServerResponse): void {
  sendMessagePage(response, {
    status: 503,
    title: localText('starting.title'),
    text: localText('starting.text'),
    retryAfter: 2,
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  handlers: readonly RequestHandler[],
): Promise<void> {
  for (const handle of handlers) if (await handle(request, response)) return;
  request.resume();
  const title = localText('page.title');
  sendMessagePage(response, { status: 404, title, text: localText('page.text') });
}

function answerFailure(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  // The path alone: a query may hold a signature.
  console.error(`${request.method ?? ''} ${urlOf(request).pathname} failed:`, error);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const title = localText('failure.title');
  sendMessagePage(response, { status: 500, title, text: localText('failure.text') });
}

/** Rejects with the system's error when the address cannot be had (EADDRINUSE, EACCES …). */
export async function listenLocally({ host, port, token }: ListenOptions): Promise<LocalServer> {
  let handlers: readonly RequestHandler[] | null = null;
  const door: Door = { origin: '', token };
  const server = createServer((request, response) => {
    setSafetyHeaders(response, door.origin);
    if (!admit(request, response, door)) request.resume();
    else if (handlers === null) answerStarting(request, response);
    else {
      answer(request, response, handlers).catch((error: unknown) => {
        answerFailure(request, response, error);
      });
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  door.origin = originOf(host, (server.address() as AddressInfo).port);
  return {
    origin: door.origin,
    serve: (next) => {
      handlers = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

