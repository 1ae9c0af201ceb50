import type { Instant } from '../../primitives/instant';

/** A voice note inside a message. */
export interface VoiceView {
  voiceId: string;
  /** A private link that expires; empty when the file is gone. */
  url: string;
  seconds: number;
  check: 'pending' | 'passed' | 'flagged';
  /** What a recogniser heard; null where none is set up or nothing was understood. */
  transcript: string | null;
}

/** How a ticket's conversation stands for the one who reads it. */
export interface TalkView {
  /** The other side has seen every message up to this instant; 0: none. */
  readUpTo: Instant;
  /** What the reader's own side has not seen. */
  unreadCount: number;
  maySay: boolean;
  /** How often the resident asked to be called back, and when last. */
  callBackCount: number;
  callBackAskedAt: Instant | null;
}
