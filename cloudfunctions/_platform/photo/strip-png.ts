const SIGNATURE_LENGTH = 8;

/** Chunks without which the picture would look different; texts, times and EXIF are not here. */
const KEPT = new Set([
  'IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs',
]);

/** A PNG without texts, times, EXIF and unknown chunks. Null when the chunks are broken. */
export function stripPng(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, SIGNATURE_LENGTH)];
  let position = SIGNATURE_LENGTH;
  while (position + 12 <= bytes.length) {
    const length = view.getUint32(position);
    const end = position + 12 + length;
    if (end > bytes.length) return null;
    const kind = String.fromCharCode(...bytes.subarray(position + 4, position + 8));
    if (KEPT.has(kind)) kept.push(bytes.subarray(position, end));
    if (kind === 'IEND') return new Uint8Array(Buffer.concat(kept));
    position = end;
  }
  return null;
}
