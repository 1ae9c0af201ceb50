/**
 * Documents as the store holds them: canonical EJSON text on disk and on the wire, plain values in
 * memory (numbers, strings, booleans, null, Date, ObjectId, Binary, arrays and objects).
 */
import { randomBytes } from 'node:crypto';
import { BSONRegExp, EJSON } from 'bson';
import { GatewayError, type Instant } from '../../service';

export type Document = Record<string, unknown>;
export type DocumentId = unknown;

/** As on the platform (MongoDB's own limit). */
const maximumDocumentBytes = 16 * 1024 * 1024;

export function encodeDocument(document: unknown): string {
  const text = EJSON.stringify(document as Document, { relaxed: false });
  if (text.length > maximumDocumentBytes || Buffer.byteLength(text) > maximumDocumentBytes) {
    throw databaseRefusal('document is larger than 16 MB');
  }
  return text;
}

/** For people: numbers as they are written, only what JSON cannot say is marked. */
export function encodeRelaxed(document: Document): string {
  return EJSON.stringify(document, { relaxed: true });
}

export function decodeDocument(text: string): Document {
  return EJSON.parse(text) as Document;
}

/** Reads a query, an update or a pipeline stage: `$regularExpression` becomes a RegExp. */
export function decodeExpression(text: string): unknown {
  return withRegularExpressions(EJSON.parse(text) as unknown);
}

function withRegularExpressions(value: unknown): unknown {
  if (value instanceof BSONRegExp) return toRegExp(value.pattern, value.options);
  if (Array.isArray(value)) return value.map(withRegularExpressions);
  if (!isPlainObject(value)) return value;
  return mapValues(value, withRegularExpressions);
}

export function toRegExp(pattern: string, options: string): RegExp {
  const unknown = [...options].filter((flag) => !'imsugy'.includes(flag));
  if (unknown.length > 0) {
    throw databaseRefusal(`regular expression option not supported: ${unknown.join('')}`);
  }
  // `g` and `y` would make RegExp.test remember its last position between documents.
  return new RegExp(pattern, options.replace(/[gy]/g, ''));
}

/** Replaces every `serverDate()` by the instant of the emulator's clock plus its offset. */
export function resolveServerDates(value: unknown, now: Instant): unknown {
  if (Array.isArray(value)) return value.map((item) => resolveServerDates(item, now));
  if (!isPlainObject(value)) return value;
  const marker = value['$tcb_server_date'];
  if (isPlainObject(marker)) return new Date(now + Number(marker['offset'] ?? 0));
  return mapValues(value, (item) => resolveServerDates(item, now));
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

export function mapValues(
  object: Record<string, unknown>,
  change: (value: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

/** 32 hexadecimal characters, as the platform makes them. */
export function createDocumentId(): string {
  return randomBytes(16).toString('hex');
}

export function databaseRefusal(message: string): GatewayError {
  return new GatewayError('DATABASE_REQUEST_FAILED', message);
}
