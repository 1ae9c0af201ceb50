import type { Score } from '../../../domain/routing/score';
import type { Sentence } from '../../../domain/primitives/sentence';
import type { Instant } from '../../../domain/primitives/instant';

/** Why a claim went to whom, as it was decided then. `score` is left out by older decisions. */
export interface TicketRouting {
  reasons: Sentence[];
  score?: Score | null;
  runnersUp: Array<{ personId: string; reasons: Sentence[]; score?: Score | null }>;
}

/** The same among the platform's people. `ownerId` null: none took claims, the queue has it. */
export interface DeskRouting extends TicketRouting {
  ownerId: string | null;
  /** Who had it and said nothing: they are not asked again. */
  silentIds: string[];
}

/** Who passed the claim on to whom, and who else was looked at then. The words are a message. */
export interface TicketTransfer extends TicketRouting {
  at: Instant;
  byId: string;
  fromId: string | null;
  /** Null: back to the platform's queue. */
  toId: string | null;
  /** How often those who had it passed it on in this cycle; supervisors' own do not count. */
  passedOn: number;
  cycle: number;
}

/** What counters of a load can rise or fall by. */
export interface LoadStep {
  openCount: number;
  /** Of the open ones: important and major. */
  hardCount: number;
  ratingCount: number;
  /** Stars of the three marks together: 15 is the best that one rating gives. */
  ratingStars: number;
}

/**
 * What somebody has to do, kept in the transaction that changes it. `_id` is the person's id. It is
 * written without being read, so that a claim costs no more however much somebody has.
 */
export interface HandlerLoadDocument extends LoadStep {
  _id: string;
  /** Rises with every change: a check knows by it whether it counted what is still true. */
  changes: number;
  lastAssignedAt: Instant;
  /** An agent who takes new claims now; always false for leaders, whose duty is their order. */
  takesClaims: boolean;
  checkedAt: Instant;
  /** How often the check found it wrong and mended it. */
  mendedCount: number;
}

/** A change of a load: the counters' steps, and when a claim was given. */
export interface LoadChange {
  by: LoadStep;
  assignedAt: Instant | null;
}
