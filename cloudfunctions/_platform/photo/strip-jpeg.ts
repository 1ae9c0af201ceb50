const MARKER = 0xff;
const START_OF_IMAGE = 0xd8;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;

/**
 * A JPEG without EXIF, XMP, IPTC, maker notes and comments: places and device names go with them.
 * Kept are JFIF (APP0), the colour profile (APP2) and Adobe's colour transform (APP14), without
 * which colours would change. The orientation is put back as a minimal EXIF segment, so that the
 * picture stays upright. Null when the segments are broken.
 */
export function stripJpeg(bytes: Uint8Array, orientation: number): Uint8Array | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  if (orientation > 1 && orientation <= 8) kept.push(orientationSegment(orientation));
  let position = 2;
  while (position + 4 <= bytes.length) {
    if (bytes[position] !== MARKER) return null;
    const kind = bytes[position + 1] ?? 0;
    if (kind === MARKER) {
      position += 1;
      continue;
    }
    if (kind === START_OF_SCAN) {
      kept.push(untilEndOfImage(bytes, position));
      return joined(kept);
    }
    if (kind === START_OF_IMAGE || kind === END_OF_IMAGE) return null;
    const length = ((bytes[position + 2] ?? 0) << 8) | (bytes[position + 3] ?? 0);
    const end = position + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    if (isKept(kind)) kept.push(bytes.subarray(position, end));
    position = end;
  }
  return null;
}

/** Phones hang whole films and maps behind the end of the picture; they go too. */
function untilEndOfImage(bytes: Uint8Array, from: number): Uint8Array {
  for (let at = bytes.length - 2; at > from; at -= 1) {
    if (bytes[at] === MARKER && bytes[at + 1] === END_OF_IMAGE) {
      return bytes.subarray(from, firstEndOfImage(bytes, from, at) + 2);
    }
  }
  return bytes.subarray(from);
}

/** In scan data 0xff is followed by 0x00 or a restart marker, so the first FFD9 is the end. */
function firstEndOfImage(bytes: Uint8Array, from: number, last: number): number {
  for (let at = from; at < last; at += 1) {
    if (bytes[at] === MARKER && bytes[at + 1] === END_OF_IMAGE) return at;
  }
  return last;
}

function isKept(kind: number): boolean {
  if (kind === APP1 || kind === COMMENT) return false;
  if (kind >= APP0 && kind <= APP15) return kind === APP0 || kind === APP2 || kind === APP14;
  return true;
}

/** Big-endian EXIF with the one tag 0x0112. */
function orientationSegment(orientation: number): Uint8Array {
  return Uint8Array.from([
    MARKER, APP1, 0x00, 0x22, 0x45, 0x78, 0x69, 0x66, 0x00, 0x00, 0x4d, 0x4d, 0x00, 0x2a,
    0x00, 0x00, 0x00, 0x08, 0x00, 0x01, 0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01,
    0x00, orientation, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
  ]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
