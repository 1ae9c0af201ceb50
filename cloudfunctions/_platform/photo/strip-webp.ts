const HEADER_LENGTH = 12;
const EXIF_AND_XMP_FLAGS = 0b0000_1100;

/** A WebP without its EXIF and XMP chunks and the flags that announce them. Null when broken. */
export function stripWebp(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [];
  let position = HEADER_LENGTH;
  while (position + 8 <= bytes.length) {
    const kind = String.fromCharCode(...bytes.subarray(position, position + 4));
    const length = view.getUint32(position + 4, true);
    const end = position + 8 + length + (length % 2);
    if (end > bytes.length + 1) return null;
    const chunk = bytes.slice(position, end);
    if (kind === 'VP8X' && chunk.length > 8) chunk[8] = (chunk[8] ?? 0) & ~EXIF_AND_XMP_FLAGS;
    if (kind !== 'EXIF' && kind !== 'XMP ') kept.push(chunk);
    position = end;
  }
  if (kept.length === 0) return null;
  const body = Buffer.concat(kept);
  const header = Buffer.from(bytes.subarray(0, HEADER_LENGTH));
  header.writeUInt32LE(body.length + 4, 4);
  return new Uint8Array(Buffer.concat([header, body]));
}
