/** What use cases need of photos, voice notes and films: they are read and cleaned by adapters. */
import type { Instant } from '../../domain/primitives/instant';

export interface CleanPhoto {
  format: 'jpg' | 'png' | 'webp';
  width: number;
  height: number;
  /** When the camera says it was taken; read before the metadata were removed. */
  takenAt: Instant | null;
  /** The same picture without places, names of devices and other metadata. */
  bytes: Uint8Array;
  /** Hexadecimal. */
  sha256: string;
}

export interface Photos {
  /** Null when the bytes are not a photo that we can show, whatever the file is called. */
  clean(bytes: Uint8Array): Promise<CleanPhoto | null>;
}

export interface ReadVoice {
  format: 'mp3' | 'm4a' | 'webm';
  /** As its own bytes say. */
  milliseconds: number;
  /** Hexadecimal. */
  sha256: string;
}

export interface Voices {
  /** Null when the bytes are not a voice note that we can play, whatever the file is called. */
  read(bytes: Uint8Array): ReadVoice | null;
}

export interface CleanVideo {
  format: 'mp4' | 'mov';
  /** As its own bytes say. */
  milliseconds: number;
  /** The same film without places, names of devices and other metadata. */
  bytes: Uint8Array;
  /** Of the cleaned bytes, hexadecimal. */
  sha256: string;
}

export interface Videos {
  /** Null when the bytes are not a film that phones can play, whatever the file is called. */
  clean(bytes: Uint8Array): CleanVideo | null;
}

/** Speech to text. Optional: a world without one keeps and plays voice notes all the same. */
export interface Recogniser {
  /** Null when nothing was understood. Throws when it cannot be reached. */
  recognise(voice: { format: ReadVoice['format']; bytes: Uint8Array }): Promise<string | null>;
}
