import type { GoodsCategory } from '../../../domain/entitlement/goods-category';
import type { InspectionReport } from '../../../domain/evidence/inspection-report';
import type { SealRecord } from '../../../domain/evidence/seal';
import type { StockCount } from '../../../domain/evidence/stock';
import type { Instant } from '../../../domain/primitives/instant';
import type { Fen } from '../../../domain/primitives/money';
import type { OrderDay } from '../../../domain/refund/order-day';

export interface OrderItem {
  itemId: string;
  goodsId: string;
  goodsName: string;
  spec: string;
  category: GoodsCategory;
  pictureUrl: string;
  quantity: number;
  unit: string;
  /** What one unit promises by weight; null where goods are not sold by weight. */
  nominalGrams: number | null;
  /** What the whole line cost, after discounts. */
  paidFen: Fen;
  batchId: string;
  supplierId: string;
  carrierId: string;
  /** Units that are in an open or paid claim. */
  claimedQuantity: number;
  /** The ticket that is being worked on for this line, if any: one at a time. */
  openTicketId: string | null;
  /** The newest ticket on this line, at rest or not. */
  lastTicketId: string | null;
  /** Money refunded or held for refund on this line. */
  refundedFen: Fen;
  /** What of it the merchant paid back outside this product. */
  refundedElsewhereFen: Fen;
}

export interface OrderDocument {
  _id: string;
  merchantId: string;
  orderNumber: string;
  /** The payment provider's number of the payment; refunds go back on it. */
  transactionId: string;
  payerId: string;
  payerOpenid: string;
  paymentMethod: 'wallet' | 'card' | 'unknown';
  communityId: string;
  leaderId: string;
  paidFen: Fen;
  paidAt: Instant;
  /** Promised hand-out; later is late. Null where nothing was promised. */
  promisedAt: Instant | null;
  /** Null until the goods were handed out. */
  receivedAt: Instant | null;
  /** When it contributed to the fund: received, and the time to claim over. Null until then. */
  completedAt: Instant | null;
  items: OrderItem[];
  refundedFen: Fen;
  /** What was decided on the day of the newest refund: a split claim is seen as one. */
  refundDay?: OrderDay;
  /** Coupons given as an apology for this order. */
  couponFen: Fen;
  version: number;
}

/** What other systems recorded about an order. Same `_id` as the order. */
export interface OrderEvidenceDocument {
  _id: string;
  /** When the goods reached the leader's station; null where no trace says so. */
  stationArrivedAt: Instant | null;
  logistics: Array<{ at: Instant; place: string; text: string }>;
  weighings: Array<{
    itemId: string;
    /** Of the whole line. */
    packedGrams: number;
    packedAt: Instant;
    handedGrams: number | null;
    handedAt: Instant | null;
  }>;
  coldChains: Array<{
    itemId: string;
    /** Tenths of a degree Celsius. */
    limitTenths: number;
    readings: Array<{ at: Instant; tenths: number }>;
  }>;
  /** From version 2 of the import on; left out where the merchant's system does not tell. */
  inspectionReports?: Array<OfLine & InspectionReport>;
  stockCounts?: Array<OfLine & StockCount>;
  seals?: Array<OfLine & SealRecord>;
}

interface OfLine {
  itemId: string;
}
