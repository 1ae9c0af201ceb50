/** A photo as the person chose it, before any check. */
export interface PickedPhoto {
  /** Of the phone (weapp) or a `blob:` address (browser). */
  filePath: string;
  /** What the person knows the file by; empty where the platform does not say. */
  name: string;
  bytes: number;
}

/** JPEG, PNG and WebP by their first bytes: a name can say anything. */
export function looksLikePhoto(first: Uint8Array): boolean {
  const starts = (...expected: number[]) => expected.every((byte, index) => first[index] === byte);
  const isWebp = starts(0x52, 0x49, 0x46, 0x46) && first[8] === 0x57 && first[9] === 0x45;
  return starts(0xff, 0xd8, 0xff) || starts(0x89, 0x50, 0x4e, 0x47) || isWebp;
}

/** How many bytes `looksLikePhoto` wants to see. */
export const FIRST_BYTES = 12;
