import type { Instant } from '../../primitives/instant';
import type { Fen } from '../../primitives/money';

/** What a leader tried and reported. */
export interface ExperimentView {
  experimentId: string;
  tried: string;
  failedBecause: string;
  costFen: Fen;
  reportedAt: Instant;
  status: 'reported' | 'accepted' | 'declined';
  /** What the platform said to it; empty until it decided. */
  answer: string;
}

export interface OwnExperimentsView {
  experiments: ExperimentView[];
  /** The most that the next one may cost, and what is left of the month. */
  limitFen: Fen;
  leftFen: Fen;
  /** What the innovation fund holds for all leaders. */
  budgetFen: Fen;
}

export interface PotMoveView {
  moveId: string;
  kind: 'endowSpecial' | 'endowInnovation' | 'release';
  amountFen: Fen;
  askedAt: Instant;
  askedByName: string;
  status: 'asked' | 'done' | 'declined';
  /** Empty until it was decided. */
  decidedByName: string;
  mayDecide: boolean;
}

/** The special fund and the innovation fund. */
export interface PotsView {
  specialFen: Fen;
  innovationFen: Fen;
  /** What of the platform's share is in no leader's pocket: what a release adds to. */
  reserveFen: Fen;
  /** What the special fund begins with. */
  firstPaymentFen: Fen;
  mayAsk: boolean;
  moves: PotMoveView[];
  experiments: Array<ExperimentView & { leaderName: string; mayDecide: boolean }>;
}
