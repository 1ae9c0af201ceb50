import { createHash } from 'node:crypto';
import type { ReadVoice, Voices } from '../../_application/ports';
import { mp3Milliseconds } from './mp3';
import { mp4Milliseconds } from './mp4';
import { webmMilliseconds } from './webm';

/** Voice notes by their own bytes: mp3 (WeChat), m4a (Safari), webm with opus (other browsers). */
export function createVoices(): Voices {
  return {
    read(bytes) {
      const found = measure(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
      if (found === null) return null;
      return { ...found, sha256: createHash('sha256').update(bytes).digest('hex') };
    },
  };
}

const readers: ReadonlyArray<readonly [ReadVoice['format'], (bytes: Buffer) => number | null]> = [
  ['webm', webmMilliseconds],
  ['m4a', mp4Milliseconds],
  ['mp3', mp3Milliseconds],
];

function measure(bytes: Buffer): Omit<ReadVoice, 'sha256'> | null {
  for (const [format, millisecondsOf] of readers) {
    const milliseconds = attempt(millisecondsOf, bytes);
    if (milliseconds !== null && milliseconds > 0) return { format, milliseconds };
  }
  return null;
}

/** A file that ends in the middle of a number is no voice note. */
function attempt(read: (bytes: Buffer) => number | null, bytes: Buffer): number | null {
  try {
    return read(bytes);
  } catch (error) {
    // By its name: a buffer's own RangeError may be of another realm than this file's.
    if ((error as { name?: unknown } | null)?.name === 'RangeError') return null;
    throw error;
  }
}
