/** What a file is, by its own first bytes; names and headers of a client are only a fallback. */

import { extname } from 'node:path';

interface Signature {
  contentType: string;
  offset: number;
  bytes: Buffer;
}

function signature(contentType: string, offset: number, bytes: string | number[]): Signature {
  const buffer = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : Buffer.from(bytes);
  return { contentType, offset, bytes: buffer };
}

const SIGNATURES: Signature[] = [
  signature('image/jpeg', 0, [0xff, 0xd8, 0xff]),
  signature('image/png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  signature('image/gif', 0, 'GIF8'),
  signature('image/webp', 8, 'WEBP'),
  signature('image/heic', 4, 'ftypheic'),
  signature('image/heic', 4, 'ftypmif1'),
  signature('image/avif', 4, 'ftypavif'),
  signature('video/mp4', 4, 'ftyp'),
  signature('application/pdf', 0, '%PDF-'),
  signature('application/zip', 0, [0x50, 0x4b, 0x03, 0x04]),
  signature('audio/mpeg', 0, 'ID3'),
];

const BY_EXTENSION: Record<string, string> = {
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.html': 'text/html; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.webm': 'audio/webm',
};

const CONTENT_TYPE_SHAPE = /^[\w.+-]+\/[\w.+-]+(\s*;\s*[\w-]+=[\w-]+)*$/;

/** Decides by the bytes, then by what the uploader declared, then by the name. */
export function contentTypeOf(bytes: Uint8Array, path: string, declared?: string): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 32));
  for (const { contentType, offset, bytes: expected } of SIGNATURES) {
    const actual = head.subarray(offset, offset + expected.length);
    if (actual.equals(expected)) return contentType;
  }
  const isMeaningful = declared !== undefined && CONTENT_TYPE_SHAPE.test(declared);
  // A picture that does not begin like one must not be served as one.
  if (isMeaningful && !/^(image|video)\//.test(declared) && !declared.startsWith('multipart/')) {
    return declared;
  }
  return BY_EXTENSION[extname(path).toLowerCase()] ?? 'application/octet-stream';
}
