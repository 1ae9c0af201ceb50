/** Small pictures made here, byte by byte where it matters what is in them. */
import { PNG } from 'pngjs';

/** A grey 16x16 baseline JPEG, the smallest that decoders take. */
const GREY_JPEG =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAAQABABAREA/8QAFgABAQEAAAAAAAAAAAAAAAAABwYF/8QAIBAAAQQDAAIDAAAAAAAAAAAAAgEDBAUABgcIERIhMf/aAAgBAQAAPwBm3rvPHeVzmK3ovS9a1yVJb+1fHtbRmO44P58kQ1RVT39e8//Z';

const TAKEN = '2026:11:20 11:58:00';

/**
 * The JPEG with an EXIF segment that carries the place, the time and the given orientation. A
 * `number` makes it another picture: its digits stand in the table of quantisation.
 */
export function jpegPhoto(orientation = 1, taken = TAKEN, number = 0): Uint8Array {
  const bytes = Buffer.from(GREY_JPEG, 'base64');
  const table = bytes.indexOf(Buffer.from([0xff, 0xdb])) + 5;
  for (let digit = 0, left = number; left > 0; digit += 1, left = Math.floor(left / 200)) {
    bytes[table + digit] = 20 + (left % 200);
  }
  const exif = exifSegment(orientation, taken);
  return new Uint8Array(Buffer.concat([bytes.subarray(0, 2), exif, bytes.subarray(2)]));
}

/** A picture of random points as PNG; `text` goes into a tEXt chunk. */
export function pngPhoto(side = 32): Uint8Array {
  const png = new PNG({ width: side, height: side });
  for (let at = 0; at < png.data.length; at += 1) png.data[at] = (at * 37) % 256;
  return new Uint8Array(PNG.sync.write(png));
}

/**
 * Grey squares as a JPEG that decodes without a warning, unlike the one above, whose end is
 * missing: each block of 8 x 8 points is one brightness.
 *
 * @param shade 0-255
 */
export function blockJpeg(
  across: number,
  shade: (column: number, row: number) => number,
): Uint8Array {
  const side = [(across * 8) >> 8, (across * 8) & 255];
  const segment = (mark: number, body: number[]) => [
    0xff, mark, (body.length + 2) >> 8, (body.length + 2) & 255, ...body,
  ];
  // Twelve codes of four bits for how many bits a difference takes; one bit: the rest is nothing.
  const sizes = [0, 0, 0, 12, ...Array<number>(12).fill(0), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
  const nothing = [1, ...Array<number>(15).fill(0), 0];
  const bits = new Bits('highFirst');
  let last = 0;
  for (let block = 0; block < across * across; block += 1) {
    const level = shade(block % across, Math.floor(block / across)) - 128;
    const step = level - last;
    last = level;
    const size = step === 0 ? 0 : Math.floor(Math.log2(Math.abs(step))) + 1;
    bits.put(size, 4);
    bits.put(step < 0 ? step + 2 ** size - 1 : step, size);
    bits.put(0, 1);
  }
  return Uint8Array.from([
    0xff, 0xd8,
    ...segment(0xdb, [0, ...Array<number>(64).fill(8)]),
    ...segment(0xc0, [8, ...side, ...side, 1, 1, 0x11, 0]),
    ...segment(0xc4, [0x00, ...sizes]),
    ...segment(0xc4, [0x10, ...nothing]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    // A byte of ones is told from a mark by the zero behind it.
    ...[...bits.bytes(1)].flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte])),
    0xff, 0xd9,
  ]);
}

/** Numbers of any width behind each other. */
class Bits {
  private readonly bits: number[] = [];

  constructor(private readonly order: 'highFirst' | 'lowFirst') {}

  put(value: number, count: number): void {
    for (let at = 0; at < count; at += 1) {
      this.bits.push((value >> (this.order === 'lowFirst' ? at : count - 1 - at)) & 1);
    }
  }

  /** @param filling what the last byte is filled up with */
  bytes(filling: 0 | 1): Buffer {
    const { bits } = this;
    const shiftOf = (at: number) => (this.order === 'lowFirst' ? at & 7 : 7 - (at & 7));
    const bytes = Buffer.alloc(Math.ceil(bits.length / 8));
    for (let at = 0; at < bytes.length * 8; at += 1) {
      bytes[at >> 3]! |= (bits[at] ?? filling) << shiftOf(at);
    }
    return bytes;
  }
}

/**
 * Bars of magenta and white as WebP without loss: of the five codes that such a file carries only
 * that of green has two symbols, so that a point is one bit.
 */
export function webpPhoto(side = 32): Uint8Array {
  const bits = new Bits('lowFirst');
  bits.put(side - 1, 14);
  bits.put(side - 1, 14);
  // No transparency, version 0, nothing transformed, no cache of colours, one set of codes.
  bits.put(0, 1 + 3 + 1 + 1 + 1);
  // Green: a simple code of two symbols, 0 told in one bit and 255 in eight.
  for (const [value, count] of [[1, 1], [1, 1], [0, 1], [0, 1], [255, 8]] as const) {
    bits.put(value, count);
  }
  // Red, blue and opacity: always 255; how far back to copy from: never.
  for (const symbol of [255, 255, 255, 0]) {
    for (const [value, count] of [[1, 1], [0, 1], [1, 1], [symbol, 8]] as const) {
      bits.put(value, count);
    }
  }
  for (let point = 0; point < side * side; point += 1) bits.put((point % side) % 8 < 4 ? 1 : 0, 1);
  return new Uint8Array(riff(Buffer.concat([Buffer.from([0x2f]), bits.bytes(0)])));
}

function riff(lossless: Buffer): Buffer {
  const padded = lossless.length % 2 === 0 ? lossless : Buffer.concat([lossless, Buffer.alloc(1)]);
  const head = Buffer.from('RIFF....WEBPVP8L....', 'latin1');
  head.writeUInt32LE(padded.length + 12, 4);
  head.writeUInt32LE(lossless.length, 16);
  return Buffer.concat([head, padded]);
}

/** What the tests look for in what was kept. */
export const SECRET_PLACE = 'SECRET-PLACE-31.2304N';

function exifSegment(orientation: number, takenText: string): Buffer {
  const taken = Buffer.from(`${takenText}\0`, 'latin1');
  const place = Buffer.from(`${SECRET_PLACE}\0`, 'latin1');
  const tiff = Buffer.alloc(8 + 2 + 3 * 12 + 4);
  const exifOffset = tiff.length + place.length;
  tiff.write('MM', 0, 'latin1');
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(3, 8);
  entry(tiff, 10, 0x010e, 2, place.length, tiff.length);
  entry(tiff, 22, 0x0112, 3, 1, orientation << 16);
  entry(tiff, 34, 0x8769, 4, 1, exifOffset);
  const exif = Buffer.alloc(2 + 12 + 4);
  exif.writeUInt16BE(1, 0);
  entry(exif, 2, 0x9003, 2, taken.length, exifOffset + exif.length);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, place, exif, taken]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

function entry(to: Buffer, at: number, tag: number, type: number, count: number, value: number) {
  to.writeUInt16BE(tag, at);
  to.writeUInt16BE(type, at + 2);
  to.writeUInt32BE(count, at + 4);
  to.writeUInt32BE(value >>> 0, at + 8);
}
