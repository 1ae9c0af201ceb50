import type { PhotoMeasures } from '../../domain/understanding/photo/findings';
import type { PhotoDocument } from './documents/photos';

/** What reading a photo gives: measures for people, and what it is found again by. */
export interface ReadPhoto {
  measures: PhotoMeasures;
  /** See `domain/understanding/photo/sketch-text.ts`. */
  sketch: string;
  /** What it is kept under. */
  bands: string[];
  /** What others like it are looked up under, query by query. */
  sought: string[][];
}

/** The network and its decoders; they live in one function, so the world does not know them. */
export interface PhotoReader {
  /** Null when the bytes cannot be decoded here. */
  read(
    bytes: Uint8Array,
    photo: Pick<PhotoDocument, 'format' | 'width' | 'height'>,
  ): Promise<ReadPhoto | null>;
}
