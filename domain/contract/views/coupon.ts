import type { Instant } from '../../primitives/instant';
import type { Fen } from '../../primitives/money';

/** One of the reader's own coupons. */
export interface OwnCouponView {
  couponId: string;
  /** The claim that it apologises for, and the goods it was about. */
  ticketId: string;
  goodsName: string;
  amountFen: Fen;
  state: 'coming' | 'usable' | 'used' | 'expired' | 'failed';
  /** Shown where it can be used; empty otherwise. */
  code: string;
  grantedAt: Instant;
  usableUntil: Instant;
  usedAt: Instant | null;
  usedAs: 'order' | 'station' | null;
}
