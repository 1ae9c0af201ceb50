import { createHash } from 'node:crypto';
import type { ReadVoice, Voices } from '../../_application/media-ports';
import { attemptRead } from '../attempt-read';
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
    const milliseconds = attemptRead(() => millisecondsOf(bytes));
    if (milliseconds !== null && milliseconds > 0) return { format, milliseconds };
  }
  return null;
}
