import type { Fulfilment } from '../../../domain/fulfilment/fulfilment';
import type { Instant } from '../../../domain/primitives/instant';
import type { Fen } from '../../../domain/primitives/money';
import type { Remedy } from '../../../domain/remedy/remedy';

/** The agreed remedy and how far it has come. */
export interface TicketFulfilment extends Fulfilment {
  proposalId: string;
  remedy: Remedy;
  /** Who decided it: the proposer, or who approved it. */
  agreedById: string;
  /** A leader decided alone: what is refunded in the end counts against the day's total. */
  leads: boolean;
}

/** What was sent stays on record; under which number at the carrier does not. */
export function withoutNumbers(fulfilment: TicketFulfilment | null): TicketFulfilment | null {
  if (fulfilment === null) return null;
  const { returning, outgoing } = fulfilment;
  return {
    ...fulfilment,
    returning: returning === null ? null : { ...returning, parcelNumber: '' },
    outgoing: outgoing === null ? null : { ...outgoing, parcelNumber: '' },
  };
}

/** A carrier's parcel with what the carrier reported of it. `_id` is the parcel's id. */
export interface ParcelDocument {
  _id: string;
  ticketId: string;
  direction: 'returning' | 'outgoing';
  carrierName: string;
  parcelNumber: string;
  sentAt: Instant;
  /** Oldest first. */
  trace: Array<{ at: Instant; place: string; text: string }>;
}

/** An apology: granted with the agreement, issued by the merchant's coupons. */
export interface CouponDocument {
  _id: string;
  ticketId: string;
  orderId: string;
  residentId: string;
  amountFen: Fen;
  /** `failed`: the merchant would not issue it for so long that a person goes on. */
  status: 'granted' | 'issued' | 'failed' | 'used' | 'expired';
  grantedAt: Instant;
  issuedAt: Instant | null;
  usableUntil: Instant;
  /** What the resident shows when they use it; empty until it was issued. */
  code: string;
  /** When its owner was told that it ends soon. */
  remindedAt: Instant | null;
  use: CouponUse | null;
}

/** With an order that was paid with it, or shown to the leader at the pick-up. */
export type CouponUse =
  | { kind: 'order'; orderId: string; at: Instant }
  | { kind: 'station'; leaderId: string; at: Instant };
