import type { Instant } from '../primitives/instant';
import type { Fen } from '../primitives/money';
import type { TicketState } from './state';

/** What happens on the way of goods and coupons. */
export const fulfilmentEventKinds = [
  'remedyAgreed',
  'returnSent',
  'returnReceived',
  'returnPassed',
  'returnFailed',
  'returnReminded',
  'returnMissed',
  'inspectionWarned',
  'inspectionOverdue',
  'parcelSent',
  'parcelArrived',
  'parcelLost',
  'outOfStock',
  'parcelRefused',
  'deliveryWarned',
  'deliveryOverdue',
  'delivered',
  'couponIssued',
  'couponFailed',
] as const;

export type FulfilmentEventKind = (typeof fulfilmentEventKinds)[number];

/** What can happen to a ticket. Each is one line of the append-only log. */
export const ticketEventKinds = [
  'filed',
  'assigned',
  'prioritised',
  'batchJoined',
  'replied',
  'firstReplyWarned',
  'takenOver',
  'takenBack',
  'leaderGone',
  'firstContactChanged',
  'handedUp',
  'transferred',
  'approved',
  'refundAgreed',
  'instantRefunded',
  'refundAccepted',
  'refundRetried',
  'refundAbnormal',
  'otherPathChosen',
  'refundGivenUp',
  'refundPaidLate',
  'settled',
  'clockWarned',
  'clockLate',
  'clockEscalated',
  'arrivalOverdue',
  'rejected',
  'confirmed',
  'rated',
  'withdrawn',
  'photoFlagged',
  'proofRequested',
  'proofSupplied',
  'proofMissed',
  'proposed',
  'proposalAccepted',
  'proposalDeclined',
  'proposalReminded',
  'proposalUnanswered',
  'appealed',
  'appealWarned',
  'appealUpheld',
  'appealOverturned',
  'reopened',
  'confirmationReminded',
  'contested',
  'taskOpened',
  'taskReminded',
  'taskLate',
  'taskAnswered',
  'taskDeclined',
  'taskLapsed',
  'taskCancelled',
  'callRecorded',
  'phoneShown',
  'closed',
  'said',
  'callBackAsked',
  'refundAsked',
  'nodAsked',
  'voiceFlagged',
  ...fulfilmentEventKinds,
  'liabilityRuled',
  'cancelled',
  'cancelContested',
] as const;

export type TicketEventKind = (typeof ticketEventKinds)[number];

/** Who did it: a person's id, or the part of the system that did. */
export interface EventActor {
  kind: 'resident' | 'leader' | 'platform' | 'partner' | 'timer' | 'provider' | 'system';
  /** Null where no person acted. Names are looked up when shown, so that they can be erased. */
  personId: string | null;
  /** The leader for whom a helper acted. */
  forPersonId?: string;
}

/** One line of the log: ids, codes and numbers only, never words or names of people. */
export interface TicketEvent {
  kind: TicketEventKind;
  at: Instant;
  actor: EventActor;
  stateBefore: TicketState | null;
  stateAfter: TicketState;
  policyVersion: string;
  /** Why, as a code that has a text; free words live in the message named by `messageId`. */
  reasonCode: string | null;
  messageId: string | null;
  amountFen: Fen | null;
  /** Numbers and ids that the text of this kind needs (due instants, owner ids). */
  details: Record<string, string | number>;
}
