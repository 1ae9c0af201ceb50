import type { PairReason } from '../../misuse/unusual-pair';
import type { Instant } from '../../primitives/instant';
import type { Fen } from '../../primitives/money';

/** A leader and a resident whose refunds are unusual, as a supervisor sees them. */
export interface PairView {
  pairId: string;
  leaderName: string;
  residentName: string;
  reasons: PairReason[];
  /** The last so many days count. */
  windowDays: number;
  count: number;
  sumFen: Fen;
  /** The part of all that the leader refunded alone in these days, in whole percent. */
  sharePercent: number;
  /** Who looked since the newest of them, and what they say; null: nobody did. */
  looked: { byName: string; at: Instant; words: string } | null;
  /** The newest first. */
  refunds: Array<{ ticketId: string; amountFen: Fen; at: Instant }>;
}
