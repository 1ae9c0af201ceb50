/** Files of a folder over HTTP: never one outside of it, packed where that is worth it. */
import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export interface StaticFiles {
  /** Answers with the file below the folder, or returns false when there is none. */
  send(request: IncomingMessage, response: ServerResponse, name: string): boolean;
}

interface PackedFile {
  changedAtMs: number;
  plain: Buffer;
  /** Null where packing does not make it smaller. */
  packed: Buffer | null;
}

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Everything but pictures and fonts that are packed already. */
const packable = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt']);

/** A hash in the name means that the content under this name never changes. */
const hashedName = /\.[0-9a-f]{8,}\.\w+$/;

/** One part after another, no hidden files, nothing that climbs. */
const plainName = /^(?:[A-Za-z0-9_-][A-Za-z0-9_.-]*\/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*$/;

export function staticFilesOf(folder: string): StaticFiles {
  const kept = new Map<string, PackedFile>();

  function read(name: string): PackedFile | undefined {
    const file = path.join(folder, name);
    const stats = statSync(file, { throwIfNoEntry: false });
    if (!stats?.isFile()) return undefined;
    const known = kept.get(name);
    if (known?.changedAtMs === stats.mtimeMs) return known;
    const plain = readFileSync(file);
    const small = packable.has(path.extname(name)) ? gzipSync(plain) : plain;
    const packed = small.length < plain.length ? small : null;
    const fresh = { changedAtMs: stats.mtimeMs, plain, packed };
    kept.set(name, fresh);
    return fresh;
  }

  return {
    send(request, response, name) {
      const file = plainName.test(name) ? read(name) : undefined;
      if (file === undefined) return false;
      const takesPacked = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
      const isPacked = takesPacked && file.packed !== null;
      const body = isPacked && file.packed !== null ? file.packed : file.plain;
      response.writeHead(200, {
        'content-type': contentTypes[path.extname(name)] ?? 'application/octet-stream',
        'content-length': body.length,
        'cache-control': hashedName.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
        ...(file.packed === null ? {} : { vary: 'accept-encoding' }),
        ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
      });
      response.end(request.method === 'HEAD' ? undefined : body);
      return true;
    },
  };
}
