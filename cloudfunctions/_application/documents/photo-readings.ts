import type { PhotoFinding, PhotoFindingKind } from '../../../domain/understanding/photo/findings';
import type { Instant } from '../../../domain/primitives/instant';

/** Another photo that shows the same shot. */
export interface SamePhoto {
  photoId: string;
  /** The very same bytes; else re-encoded, cut, turned or mirrored. */
  exact: boolean;
  likenessPercent: number;
}

/** What a person said to a hint: training data, and an answer to whoever was hinted at. */
export interface PhotoCorrection {
  kind: PhotoFindingKind | 'reused' | 'takenBefore' | 'takenLongBefore';
  isRight: boolean;
  byId: string;
  at: Instant;
}

/**
 * What the look at one photo found; a hint to people, never a verdict. The id is the photo's. The
 * sketch shows a picture of 40 points, so it is erased with the photo.
 */
export interface PhotoReadingDocument {
  _id: string;
  ownerId: string;
  /** `unreadable`: no decoder of ours takes it; people look at it as before. */
  state: 'waiting' | 'read' | 'unreadable';
  /** When to look (again); far away once it was read. */
  dueAt: Instant;
  attempts: number;
  createdAt: Instant;
  sha256: string;
  findings: PhotoFinding[];
  same: SamePhoto[];
  /** Which version of the models looked; empty while it waits. */
  model: string;
  sketch: string;
  bands: string[];
  corrections: PhotoCorrection[];
  /** The resident says that this is no photo used twice. */
  contestedAt: Instant | null;
}
