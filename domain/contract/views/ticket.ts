import type { ProofKind } from '../../entitlement/proof';
import type { Instant } from '../../primitives/instant';
import type { FreightBearer } from '../../primitives/freight-bearer';
import type { FulfilmentPhase } from '../../primitives/fulfilment-phase';
import type { Fen } from '../../primitives/money';
import type { Lane } from '../../primitives/lane';
import type { Sentence } from '../../primitives/sentence';
import type { RemedyKind } from '../../primitives/remedy-kind';
import type { Remedy } from '../../remedy/remedy';
import type { ClockKind } from '../../sla/clock-length';
import type { Issue } from '../../ticket/claim';
import type { ContestReason, FilingRight } from '../../ticket/filing';
import type { TicketState } from '../../ticket/state';
import type { VoiceView } from './conversation';

/** The clock that matters next on a ticket. The tone is the server's, a page only draws it. */
export interface ClockView {
  kind: ClockKind;
  startedAt: Instant;
  warnAt: Instant;
  dueAt: Instant;
  /** Instant at which it stopped; null while it runs. */
  stoppedAt: Instant | null;
  tone: 'inTime' | 'soon' | 'late';
  /** One sentence: by when, how long in whose hours, how long it stood. */
  why: Sentence;
}

export interface RefundView {
  amountFen: Fen;
  platformFen: Fen;
  leaderFen: Fen;
  status: 'holding' | 'accepted' | 'arrived' | 'exception';
  acceptedAt: Instant | null;
  arrivedAt: Instant | null;
  /** The money is with the resident before the end of this day. */
  promisedAt: Instant | null;
  paymentMethod: 'wallet' | 'card' | 'unknown';
}

/** What was agreed that is more than money, and whose turn it is with it. */
export interface AgreedView {
  remedy: Exclude<RemedyKind, 'refund'>;
  phase: FulfilmentPhase;
  /** What the coupon that was agreed is worth; 0 where none was. */
  couponFen: Fen;
}

export interface TicketCardView {
  ticketId: string;
  /** Whose it is, where the reader follows it by the payer's invitation; null everywhere else. */
  payerName: string | null;
  /** Short number that people say to each other. */
  ticketNumber: string;
  goodsName: string;
  spec: string;
  pictureUrl: string;
  quantity: number;
  unit: string;
  /** How much of it is bad or missing; null: all of it. */
  grams: number | null;
  issue: Issue;
  state: TicketState;
  /** Who has it now. */
  handlerKind: 'leader' | 'platform';
  /** Null where money alone was agreed, or nothing yet, or where it failed. */
  agreed: AgreedView | null;
  lane: Lane;
  filedAt: Instant;
  amountFen: Fen;
  /** What earlier cycles of this claim paid. */
  paidBeforeFen: Fen;
  clock: ClockView | null;
  promisedAt: Instant | null;
  rated: boolean;
  /** Messages that the reader's side has not seen. */
  unreadCount: number;
}

/** A lane that the claim is in: why, and what it means for the resident, a sentence each. */
export interface LaneView {
  lane: Lane;
  reason: Sentence;
  means: Sentence;
}

/** In whose right it was filed; a payer may contest what somebody else filed for them. */
export interface FilingView {
  right: FilingRight;
  /** Who filed it; empty when the payer did. */
  byName: string;
  byReader: boolean;
  contest: { reason: ContestReason; at: Instant; words: string } | null;
}

export interface PhotoView {
  photoId: string;
  /** A private link that expires. */
  url: string;
  check: 'pending' | 'passed' | 'flagged';
  takenAt: Instant | null;
  uploadedAt: Instant;
}

/** A short film of the goods. */
export interface VideoView {
  videoId: string;
  /** A private link that expires; empty when the file is gone. */
  url: string;
  seconds: number;
  uploadedAt: Instant;
}

export interface MessageView {
  messageId: string;
  at: Instant;
  from: 'resident' | 'leader' | 'platform';
  fromName: string;
  /** The reader wrote it: not everything on the resident's side is the payer's. */
  own: boolean;
  text: string;
  photos: PhotoView[];
  voice: VoiceView | null;
  /** It is no longer what the log says was written then. */
  altered: boolean;
  /** Said between handlers (why it was handed up or approved); no resident ever gets it. */
  internal: boolean;
}

export interface RatingView {
  /** 1-5 each. */
  attitude: number;
  speed: number;
  result: number;
  /** 0-10: would you recommend us. */
  recommend: number;
  comment: string;
}

/** Proof that the resident is asked for; the settlement clock stands while it is open. */
export interface ProofRequestView {
  kinds: ProofKind[];
  words: string;
  dueAt: Instant;
}

/** What is offered now, or what was answered. */
export interface ProposalView {
  proposalId: string;
  remedy: Remedy;
  /** The money that goes back; 0 where none does. */
  amountFen: Fen;
  /** Null where nothing is sent. */
  freightBearer: FreightBearer | null;
  words: string;
  byName: string;
  /** How the sum was worked out; empty where a person named it. */
  explanation: Sentence[];
  /** A time-limited offer: past `dueAt` it can no longer be accepted. */
  timeLimited: boolean;
  dueAt: Instant | null;
  status: 'open' | 'accepted' | 'declined' | 'lapsed';
}

export interface AppealView {
  words: string;
  filedAt: Instant;
  dueAt: Instant;
  against: 'rejection' | 'settlement';
  decision: 'upheld' | 'overturned' | null;
  /** Empty until it is decided. */
  ruling: string;
}
