import type { PickedPhoto } from './picked-photo';

/** A short video as the person chose it, before any check. */
export interface PickedVideo extends PickedPhoto {
  /** Null where the phone cannot tell: the server measures it anyway. */
  seconds: number | null;
  /** A still that can be shown; empty where none could be taken. */
  preview: string;
  /** The same as a file that can be looked at as a photo; null where none could be taken. */
  still: PickedPhoto | null;
}
