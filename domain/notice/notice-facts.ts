import type { Instant } from '../primitives/instant';
import type { Fen } from '../primitives/money';

/** What a notice's text may need. Names are looked up when it is shown. */
export interface NoticeFacts {
  goodsName: string;
  dueAt?: Instant;
  amountFen?: Fen;
  /** Who handles the claim now. */
  handlerId?: string;
  /** Minutes left, where the text says so. */
  minutesLeft?: number;
  reasonCode?: string;
  stars?: number;
  /** The task that the notice opens, for those whose page it is. */
  taskId?: string;
  /** Which clock of the claim it is about. */
  clock?: string;
  /** The chargeback that the notice opens. */
  chargebackId?: string;
  /** The recall that the notice opens, for leaders and the platform. */
  recallId?: string;
  /** The parent case of a batch that the notice opens, for leaders and the platform. */
  alarmId?: string;
  /** The decision on several claims of one batch that the notice opens. */
  batchRefundId?: string;
  /** A coupon beside the money. */
  couponFen?: Fen;
  /** How often, where the text counts. */
  count?: number;
}
