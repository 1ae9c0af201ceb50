import type { FulfilmentPhase } from '../primitives/fulfilment-phase';
import type { Instant } from '../primitives/instant';

/** Goods on their way: by a carrier under its number, or over the counter of the station. */
export interface Parcel {
  parcelId: string;
  way: 'carrier' | 'station';
  /** Empty over the counter. */
  carrierName: string;
  /** The partner of that name, whose people sign in and answer; left out for any other carrier. */
  carrierId?: string;
  /** Empty over the counter. */
  parcelNumber: string;
  sentAt: Instant;
  /** When it lay at the station; null while it travels. */
  arrivedAt: Instant | null;
}

/** Why an agreed remedy does not come to its end. */
export type ParcelProblem =
  | 'lost'
  | 'outOfStock'
  | 'refused'
  | 'notAsDescribed'
  | 'neverSentBack'
  | 'overdue'
  /** What was agreed was a coupon, and the merchant never issued it. */
  | 'couponFailed';

/** What was found when returned goods were looked at, and where they went. */
export interface Inspection {
  asDescribed: boolean;
  goods: 'restocked' | 'writtenOff';
  messageId: string;
  inspectedById: string;
  at: Instant;
}

/** The course of a remedy that is more than money. */
export interface Fulfilment {
  startedAt: Instant;
  returning: Parcel | null;
  receivedAt: Instant | null;
  inspection: Inspection | null;
  outgoing: Parcel | null;
  deliveredAt: Instant | null;
  /** Why it cannot go on; a person decides anew. */
  problem: { kind: ParcelProblem; at: Instant; messageId: string | null } | null;
}

/** What the agreed remedy moves. */
export interface Movement {
  comesBack: boolean;
  goesOut: boolean;
}

export function startFulfilment(startedAt: Instant): Fulfilment {
  return {
    startedAt,
    returning: null,
    receivedAt: null,
    inspection: null,
    outgoing: null,
    deliveredAt: null,
    problem: null,
  };
}

/** Whose turn it is, from what has happened. */
export function phaseOf(fulfilment: Fulfilment, movement: Movement): FulfilmentPhase {
  const { returning, receivedAt, inspection, outgoing, deliveredAt, problem } = fulfilment;
  if (deliveredAt !== null || problem !== null) return 'done';
  if (movement.comesBack && inspection === null) {
    if (receivedAt !== null) return 'toInspect';
    return returning === null ? 'toSendBack' : 'returning';
  }
  if (movement.goesOut) {
    if (outgoing === null) return 'toDispatch';
    return outgoing.arrivedAt === null ? 'onTheWay' : 'toCollect';
  }
  return movement.comesBack ? 'done' : 'couponComing';
}
