import type { Inspection, ParcelProblem } from '../../fulfilment/fulfilment';
import type { FreightBearer } from '../../primitives/freight-bearer';
import type { FulfilmentPhase } from '../../primitives/fulfilment-phase';
import type { Instant } from '../../primitives/instant';
import type { Fen } from '../../primitives/money';
import type { Remedy } from '../../remedy/remedy';

export interface ParcelView {
  /** A carrier's parcel, or handed over at the leader's station. */
  way: 'carrier' | 'station';
  carrierName: string;
  parcelNumber: string;
  sentAt: Instant;
  arrivedAt: Instant | null;
  /** What the carrier reported, oldest first; empty where it reports nothing. */
  trace: Array<{ at: Instant; place: string; text: string }>;
}

/** When stations are open: now, or the next time. */
export interface StationOpening {
  opensAt: Instant;
  closesAt: Instant;
}

/** How far an agreed remedy has come that is more than money. */
export interface FulfilmentView {
  remedy: Remedy;
  phase: FulfilmentPhase;
  /** Null where nothing is sent. */
  freightBearer: FreightBearer | null;
  returning: ParcelView | null;
  receivedAt: Instant | null;
  inspection: (Pick<Inspection, 'asDescribed' | 'goods' | 'at'> & { words: string }) | null;
  outgoing: ParcelView | null;
  deliveredAt: Instant | null;
  problem: { kind: ParcelProblem; words: string; at: Instant } | null;
  /** Whose station takes and hands out the goods. */
  stationName: string;
  /** Null where nobody has to go there now. */
  stationOpening: StationOpening | null;
}

export interface CouponView {
  couponId: string;
  amountFen: Fen;
  status: 'granted' | 'issued' | 'failed' | 'used' | 'expired';
  /** What the resident shows when they use it; empty until it was issued, and for handlers. */
  code: string;
  usableUntil: Instant;
}
