/** Files of a folder over HTTP: never one outside of it, packed where that is worth it. */
import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export interface StaticFiles {
  /** Answers with the file below the folder, or returns false when there is none. */
  send(request: IncomingMessage, response: ServerResponse, name: string): boolean;
}

type Packing = 'br' | 'gzip';

interface PackedFile {
  changedAtMs: number;
  plain: Buffer;
  /** Missing where packing does not make it smaller, or nobody asked for it yet. */
  packed: Partial<Record<Packing, Buffer>>;
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

/** A host of static files packs once and as well as it can; here it is done while one waits. */
const BROTLI_QUALITY = 9;

const pack: Record<Packing, (plain: Buffer) => Buffer> = {
  br: (plain) =>
    brotliCompressSync(plain, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
      },
    }),
  gzip: (plain) => gzipSync(plain),
};

/** The better one that the browser takes. */
function packingFor({ headers }: IncomingMessage): Packing | undefined {
  const taken = headers['accept-encoding'] ?? '';
  return (['br', 'gzip'] as const).find((packing) => new RegExp(`\\b${packing}\\b`).test(taken));
}

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
    const fresh = { changedAtMs: stats.mtimeMs, plain: readFileSync(file), packed: {} };
    kept.set(name, fresh);
    return fresh;
  }

  return {
    send(request, response, name) {
      const file = plainName.test(name) ? read(name) : undefined;
      if (file === undefined) return false;
      const ending = path.extname(name);
      const packing = packable.has(ending) ? packingFor(request) : undefined;
      const packed = packing && packedAs(file, packing);
      const body = packed ?? file.plain;
      response.writeHead(200, {
        'content-type': contentTypes[ending] ?? 'application/octet-stream',
        'content-length': body.length,
        'cache-control': hashedName.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
        ...(packable.has(ending) ? { vary: 'accept-encoding' } : {}),
        ...(packing && packed ? { 'content-encoding': packing } : {}),
      });
      response.end(request.method === 'HEAD' ? undefined : body);
      return true;
    },
  };
}

function packedAs({ plain, packed }: PackedFile, packing: Packing): Buffer | undefined {
  const small = (packed[packing] ??= pack[packing](plain));
  return small.length < plain.length ? small : undefined;
}
