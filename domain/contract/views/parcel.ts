import type { Instant } from '../../primitives/instant';

/** An order as the leader who hands it out finds its parcel. */
export interface ParcelView {
  orderId: string;
  orderNumber: string;
  residentName: string;
  building: string;
  /** `山东大樱桃 等 3 件`: the first goods and how many lines. */
  goodsName: string;
  lineCount: number;
  paidAt: Instant;
  /** Null while it has not been handed out. */
  receivedAt: Instant | null;
}
