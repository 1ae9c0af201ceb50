import type { Instant } from '../../../domain/primitives/instant';
import type { Fen } from '../../../domain/primitives/money';

export type PotId = 'specialFund' | 'innovationFund';

/** What is left in a fund that is drawn on by decision. Follows from the entries. */
export interface PotDocument {
  _id: PotId;
  balanceFen: Fen;
  version: number;
}

/** Money into one of the funds, or out of the special fund: asked by one, decided by another. */
export interface PotMoveDocument {
  _id: string;
  kind: 'endowSpecial' | 'endowInnovation' | 'release';
  amountFen: Fen;
  askedById: string;
  askedAt: Instant;
  status: 'asked' | 'done' | 'declined';
  decidedById: string | null;
  decidedAt: Instant | null;
}

/** What a leader tried, what it cost and why it failed. The words go when its leader is erased. */
export interface ExperimentDocument {
  _id: string;
  leaderId: string;
  tried: string;
  failedBecause: string;
  costFen: Fen;
  reportedAt: Instant;
  /** YYYY-MM of the report, Asia/Shanghai: what the month's limit counts. */
  month: string;
  status: 'reported' | 'accepted' | 'declined';
  /** What the platform said to it; empty until it decided. */
  answer: string;
  decidedById: string | null;
  decidedAt: Instant | null;
}
