import type { Instant } from '../../primitives/instant';
import type { PhotoFindingKind } from '../../understanding/photo/findings';
import type { Region } from '../../understanding/photo/region';

/** What a check says about a photo: a hint with its reason, which a person may correct. */
export interface PhotoHintView {
  photoId: string;
  kind: PhotoFindingKind | 'reused' | 'takenBefore' | 'takenLongBefore';
  /** 50-99 */
  confidencePercent: number;
  /** The part of the picture that speaks for it; null where it is the whole. */
  region: Region | null;
  /** Who said it, where it was a provider's model; null: our own checks. */
  provider: string | null;
  /** Of a photo taken before the goods came. */
  takenAt: Instant | null;
  /** The other ticket that the same shot serves; null to residents. */
  otherTicketId: string | null;
  /** The very same file; else turned, mirrored, cut or saved again. */
  exact: boolean;
  /** What a person said to it; null: nobody did. */
  judged: 'right' | 'wrong' | null;
  /** When the resident said that the photo was not used before. */
  contestedAt: Instant | null;
}
