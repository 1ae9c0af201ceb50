/** What the books show: from the ledger, in fen, without names of residents. */
import type { RefundIntent } from '../../refund/refund-intent';
import type { Instant } from '../../primitives/instant';
import type { Fen } from '../../primitives/money';

export type HoldStatus = Extract<RefundIntent['status'], 'held' | 'accepted' | 'exception'>;

/** Money that is reserved for a refund on its way. */
export interface OpenHoldView {
  refundIntentId: string;
  ticketId: string;
  ticketNumber: string;
  goodsName: string;
  leaderName: string;
  amountFen: Fen;
  /** What each share of the fund holds of it. */
  platformFen: Fen;
  leaderFen: Fen;
  status: HoldStatus;
  heldAt: Instant;
}

export interface OpenHoldsView {
  /** Oldest first. */
  holds: OpenHoldView[];
  /** Of all that are shown. */
  sumFen: Fen;
  /** Whether there are more than are shown: the list stops at a bound. */
  cut: boolean;
}
