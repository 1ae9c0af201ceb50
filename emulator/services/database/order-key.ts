/**
 * Values as bytes whose plain comparison is the database's order of values: null, numbers,
 * strings, objects, arrays, binary, ids, booleans, dates, regular expressions. Every encoding is
 * free of prefixes, so several may be joined and each may be inverted for a descending field.
 */
import { Binary, BSONRegExp, Decimal128, Double, Int32, Long, ObjectId } from 'bson';
import { isPlainObject } from './document';

/** Stands for an array without elements in an order or an index: it comes before null. */
export const emptyArray = Symbol('empty array');

const tag = {
  emptyArray: 0x03,
  null: 0x05,
  number: 0x0a,
  string: 0x14,
  object: 0x1e,
  array: 0x28,
  binary: 0x32,
  objectId: 0x37,
  boolean: 0x3c,
  date: 0x46,
  regularExpression: 0x50,
  other: 0x5a,
} as const;

export type OrderDirection = 1 | -1;

export function orderKey(value: unknown, direction: OrderDirection = 1): Buffer {
  const key = encode(value);
  return direction === 1 ? key : invert(key);
}

/** Where the values of the same type as `value` begin and end: a range compares within a type. */
export function typeBounds(value: unknown): { first: Buffer; beyond: Buffer } {
  const own = encode(value)[0] ?? 0;
  return { first: Buffer.from([own]), beyond: Buffer.from([own + 1]) };
}

export function invert(key: Buffer): Buffer {
  return Buffer.from(key.map((byte) => 0xff - byte));
}

/** The least key greater than every key that starts with `prefix`; undefined when there is none. */
export function beyondPrefix(prefix: Buffer): Buffer | undefined {
  for (let last = prefix.length - 1; last >= 0; last -= 1) {
    const byte = prefix[last] ?? 0xff;
    if (byte < 0xff) return Buffer.concat([prefix.subarray(0, last), Buffer.from([byte + 1])]);
  }
  return undefined;
}

function encode(value: unknown): Buffer {
  if (value === null || value === undefined) return Buffer.from([tag.null]);
  if (value === emptyArray) return Buffer.from([tag.emptyArray]);
  switch (typeof value) {
    case 'number':
      return encodeNumber(tag.number, value);
    case 'bigint':
      return encodeNumber(tag.number, Number(value));
    case 'string':
      return encodeString(tag.string, value);
    case 'boolean':
      return Buffer.from([tag.boolean, value ? 1 : 0]);
    default:
      return encodeObject(value as object);
  }
}

function encodeObject(value: object): Buffer {
  if (value instanceof Date) return encodeNumber(tag.date, value.getTime());
  if (Array.isArray(value)) {
    return Buffer.concat([Buffer.from([tag.array]), ...value.map(encode), Buffer.from([0])]);
  }
  if (isPlainObject(value)) return encodeFields(value);
  if (value instanceof ObjectId) return Buffer.concat([Buffer.from([tag.objectId]), value.id]);
  if (value instanceof Binary) return encodeBinary(value);
  if (value instanceof RegExp) {
    return encodeString(tag.regularExpression, `${value.source}/${value.flags}`);
  }
  if (value instanceof BSONRegExp) {
    return encodeString(tag.regularExpression, `${value.pattern}/${value.options}`);
  }
  if (isBsonNumber(value)) return encodeNumber(tag.number, Number(value.toString()));
  return encodeString(tag.other, JSON.stringify(value));
}

function isBsonNumber(value: object): boolean {
  return [Long, Int32, Double, Decimal128].some((type) => value instanceof type);
}

// Objects compare field by field: type of the value, then the name, then the value.
function encodeFields(value: Record<string, unknown>): Buffer {
  const fields = Object.entries(value).flatMap(([name, item]) => {
    const encoded = encode(item);
    return [encoded.subarray(0, 1), encodeString(tag.string, name), encoded];
  });
  return Buffer.concat([Buffer.from([tag.object]), ...fields, Buffer.from([0])]);
}

function encodeBinary(value: Binary): Buffer {
  const head = Buffer.alloc(6);
  head[0] = tag.binary;
  head.writeUInt32BE(value.length(), 1);
  head[5] = value.sub_type;
  return Buffer.concat([head, value.value()]);
}

/** IEEE 754 with the sign turned round, so that the bytes order as the numbers; NaN comes first. */
function encodeNumber(type: number, value: number): Buffer {
  const key = Buffer.alloc(9);
  key[0] = type;
  if (Number.isNaN(value)) return key;
  key.writeDoubleBE(value === 0 ? 0 : value, 1);
  if ((key[1] ?? 0) < 0x80) {
    key[1] = (key[1] ?? 0) + 0x80;
    return key;
  }
  for (let index = 1; index < 9; index += 1) key[index] = 0xff - (key[index] ?? 0);
  return key;
}

// A zero byte inside becomes 00 FF and the end is 00 01, so that "a" stays before "a\0".
function encodeString(type: number, value: string): Buffer {
  if (!value.includes('\0')) {
    return Buffer.concat([Buffer.from([type]), Buffer.from(value), Buffer.from([0, 1])]);
  }
  const pieces = value.split('\0').map((piece) => Buffer.from(piece));
  const joined = pieces.flatMap((piece, index) =>
    index === 0 ? [piece] : [Buffer.from([0, 0xff]), piece],
  );
  return Buffer.concat([Buffer.from([type]), ...joined, Buffer.from([0, 1])]);
}
