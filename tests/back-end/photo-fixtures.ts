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
