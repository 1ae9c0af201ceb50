import { accept, refuse, type Outcome } from '../primitives/outcome';
import type { Instant } from '../primitives/instant';
import type { Fen } from '../primitives/money';

/**
 * `proposed`: waits for a second person. `running`: buyers are looked up, told and paid. `done`:
 * everybody was. `cancelled`: nobody agreed to it.
 */
export type RecallState = 'proposed' | 'running' | 'done' | 'cancelled';

export interface Recall {
  state: RecallState;
  startedById: string;
  approvedById: string | null;
  startedAt: Instant;
  runningSince: Instant | null;
  doneAt: Instant | null;
}

/** Whether one person alone may start it, and whether the second pair of eyes must be finance. */
export interface RecallWeight {
  sumFen: Fen;
  /** Up to what the first person decides alone. */
  aloneUpToFen: Fen;
}

export function needsSecondPerson({ sumFen, aloneUpToFen }: RecallWeight): boolean {
  return sumFen > aloneUpToFen;
}

/** Somebody else agrees; what nobody of the two may decide waits for who may. */
export function approveRecall<One extends Recall>(
  recall: One,
  by: { personId: string; covers: boolean; firstCovers: boolean },
  at: Instant,
): Outcome<One, 'recallDecided' | 'ownRecall' | 'financeNeeded'> {
  if (recall.state !== 'proposed') return refuse('recallDecided');
  if (recall.startedById === by.personId) return refuse('ownRecall');
  if (!by.covers && !by.firstCovers) return refuse('financeNeeded');
  return accept({ ...recall, state: 'running', approvedById: by.personId, runningSince: at });
}

/** What has not begun to pay can still be given up. */
export function cancelRecall<One extends Recall>(recall: One): Outcome<One, 'recallDecided'> {
  if (recall.state !== 'proposed') return refuse('recallDecided');
  return accept({ ...recall, state: 'cancelled' });
}

/**
 * Everybody who bought gets at least the base in all: what it is more than what they paid for the
 * recalled goods is never a refund, it is a coupon.
 */
export function compensationFen(baseFen: Fen, paidForGoodsFen: Fen): Fen {
  return Math.max(0, baseFen - paidForGoodsFen);
}

/**
 * `waiting`: not yet, or the line has an open claim. `refunding`: the fund pays. `refunded`: the
 * money has arrived. `nothingLeft`: all of it had been refunded before. `exception`: a person must
 * look.
 */
export const recallItemStates = [
  'waiting',
  'refunding',
  'refunded',
  'nothingLeft',
  'exception',
] as const;

export type RecallItemState = (typeof recallItemStates)[number];

/** Why a line waits or a person must look. */
export type RecallHindrance = 'claimOpen' | 'residentGone' | 'refundStuck' | 'refundGivenUp';
