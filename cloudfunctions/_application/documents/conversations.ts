import type { Instant } from '../../../domain/primitives/instant';

/** Who has read up to where in a ticket's conversation. Same `_id` as the ticket. */
export interface ConversationDocument {
  _id: string;
  /** Of the newest message that the side has seen; 0: of none. */
  residentReadAt: Instant;
  handlersReadAt: Instant;
  /** What the side has not seen yet. */
  residentUnread: number;
  handlersUnread: number;
  /** How often the resident asked to be called back, and when last. */
  callBackCount: number;
  callBackAskedAt: Instant | null;
}

/** A voice note, kept as it was spoken, in private storage. */
export interface VoiceNoteDocument {
  _id: string;
  ownerId: string;
  /** Null until a message carries it. */
  ticketId: string | null;
  fileId: string;
  format: 'mp3' | 'm4a' | 'webm';
  byteCount: number;
  /** By its own bytes, rounded. */
  seconds: number;
  /** Hexadecimal. */
  sha256: string;
  uploadedAt: Instant;
  check: 'pending' | 'passed' | 'flagged';
  checkTraceId: string | null;
  /** Erasable, like the voice: what a recogniser heard; null where none is set up. */
  transcript: string | null;
}
