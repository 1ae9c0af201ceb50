/**
 * The server that the bench measures, in a process of its own. `cloud <folder> <documents>` is a
 * local cloud with so many documents; `bare` answers every request with one fixed document, as
 * fast as Node does: what no cloud can beat.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServerReady {
  url: string;
  /** From the start of the process to the open gateway, and of that the start of the cloud. */
  processMs: number;
  startMs: number;
}

export const documentOf = (n: number) => ({
  _id: idOf(n),
  owner: `owner-${n % 5000}`,
  at: n,
  count: 0,
  text: 'x'.repeat(200),
});

export function idOf(n: number): string {
  return `document-${String(n).padStart(7, '0')}`;
}

/** A megabyte as memory is told. */
const megabyte = 1024 * 1024;

async function serveCloud(dataDirectory: string, documents: number): Promise<void> {
  const began = performance.now();
  const { startLocalCloud } = await import('../../emulator/cloud');
  const fields = [
    { field: 'owner', order: 1 as const },
    { field: 'at', order: -1 as const },
  ];
  const cloud = await startLocalCloud({
    functionsDirectory: dataDirectory,
    dataDirectory,
    collections: [{ name: 'things', indexes: [{ name: 'by-owner', fields, unique: false }] }],
    origin: () => 'http://127.0.0.1:1',
  });
  const startMs = performance.now() - began;
  const processMs = performance.now();
  for (let n = cloud.database.count('things'); n < documents; n += 1000) {
    const count = Math.min(1000, documents - n);
    const batch = Array.from({ length: count }, (_, at) => documentOf(n + at));
    await cloud.database.insertMany('things', batch);
  }
  const ready: ServerReady = { url: cloud.gatewayUrl('bench'), processMs, startMs };
  process.send?.(ready);
  process.on('message', () => process.send?.(process.memoryUsage.rss() / megabyte));
}

function serveBare(): void {
  const list = [JSON.stringify(documentOf(0))];
  const reply = JSON.stringify({ requestId: 'fixed', data: { list } });
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(reply),
  };
  const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    request.resume();
    request.on('end', () => response.writeHead(200, headers).end(reply));
  });
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    process.send?.({ url: `http://127.0.0.1:${port}/admin`, processMs: 0, startMs: 0 });
  });
}

if (process.send) {
  const [kind, dataDirectory = '', documents = '0'] = process.argv.slice(2);
  if (kind === 'bare') serveBare();
  else void serveCloud(dataDirectory, Number(documents));
}
