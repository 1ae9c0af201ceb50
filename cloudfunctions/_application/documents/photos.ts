import type { Instant } from '../../../domain/primitives/instant';

/** A path that one person may upload one photo to. */
export interface UploadSlotDocument {
  _id: string;
  personId: string;
  requestId: string;
  cloudPath: string;
  createdAt: Instant;
  expiresAt: Instant;
  photoId: string | null;
}

export interface PhotoDocument {
  _id: string;
  ownerId: string;
  /** What carries it: a ticket, or an anonymous complaint. Null until something does. */
  ticketId: string | null;
  fileId: string;
  format: 'jpg' | 'png' | 'webp';
  byteCount: number;
  width: number;
  height: number;
  /** Of the cleaned bytes, hexadecimal. */
  sha256: string;
  /** From the photo's own metadata, before they were removed. */
  takenAt: Instant | null;
  uploadedAt: Instant;
  check: 'pending' | 'passed' | 'flagged';
  /** The platform's id of the running content check. */
  checkTraceId: string | null;
}

/** A short film of the goods, in private storage; at most one a claim. */
export interface VideoDocument {
  _id: string;
  ownerId: string;
  /** Null until a claim carries it. */
  ticketId: string | null;
  fileId: string;
  format: 'mp4' | 'mov';
  byteCount: number;
  /** By its own bytes, rounded. */
  seconds: number;
  /** Of the cleaned bytes, hexadecimal. */
  sha256: string;
  uploadedAt: Instant;
}
