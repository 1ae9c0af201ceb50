import type { ProofNeed } from '../entitlement/proof';
import type { FundEntryKind } from '../fund/journal-entry';
import type { LiableParty } from '../liability/rule';
import type { ClockKind } from '../sla/clock';
import type { ProofKind } from '../entitlement/proof';
import type { Issue, Wish } from '../ticket/claim';
import type { TimelineStep } from '../ticket/timeline-step';
import type { Lane } from '../ticket/lane';
import type { TicketState } from '../ticket/state';
import type { QueueReason } from '../ticket/queue-reason';
import type { TicketAct } from '../ticket/transition';
import type { NoticeFacts, NoticeKind, NoticeTopic } from '../notice/notice';
import type { Role } from '../person/role';
import type { Instant } from '../primitives/instant';
import type { Fen } from '../primitives/money';
import type { Sentence } from '../primitives/sentence';

export interface MeView {
  personId: string | null;
  /** Empty for a guest. */
  displayName: string;
  roles: Role[];
  communityName: string | null;
  /** The leader of my community, with the end of today's service hours. */
  leader: { personId: string; displayName: string; onDuty: boolean; dutyChangesAt: Instant } | null;
  /** Old or disabled: large text is on by itself and the claim comes first in every queue. */
  greenChannel: boolean;
  unreadCount: number;
  /** Topic -> template id of the platform, for asking consent. Empty where none is set up. */
  messageTemplates: Partial<Record<NoticeTopic, string>>;
  /** What a page must know of the policy to help before the server refuses. */
  limits: {
    photosPerClaim: number;
    photoBytes: number;
    noteLength: number;
    replyLength: number;
    refundFen: Fen;
  };
}

export interface OrderItemView {
  itemId: string;
  goodsName: string;
  spec: string;
  /** Relative or absolute address of the goods' picture. */
  pictureUrl: string;
  quantity: number;
  unit: string;
  paidFen: Fen;
  /** Null while the goods have not been handed out. */
  claimClosesAt: Instant | null;
  claimable: boolean;
  /** The newest ticket on this item, if there is one. */
  ticketId: string | null;
}

export interface OrderView {
  orderId: string;
  orderNumber: string;
  paidAt: Instant;
  receivedAt: Instant | null;
  leaderName: string;
  items: OrderItemView[];
}

/** May I claim, what must I show: the answer with the sentence that explains it. */
export interface EntitlementView {
  allowed: boolean;
  reason: Sentence;
  /** Null when the window never opened. */
  closesAt: Instant | null;
  proofs: ProofNeed[];
  /** What the chosen quantity cost: the most that can be refunded now. */
  claimableFen: Fen;
  maximumQuantity: number;
  /** By when a person answers if the claim is filed now. */
  replyDueAt: Instant;
}

export interface UploadSlotView {
  slotId: string;
  /** The private path that this slot's file must be uploaded to. */
  cloudPath: string;
}

/** The clock that matters next on a ticket. The tone is the server's, a page only draws it. */
export interface ClockView {
  kind: ClockKind;
  startedAt: Instant;
  warnAt: Instant;
  dueAt: Instant;
  /** Instant at which it stopped; null while it runs. */
  stoppedAt: Instant | null;
  tone: 'inTime' | 'soon' | 'late';
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

export interface TicketCardView {
  ticketId: string;
  /** Short number that people say to each other. */
  ticketNumber: string;
  goodsName: string;
  spec: string;
  pictureUrl: string;
  quantity: number;
  unit: string;
  issue: Issue;
  state: TicketState;
  lane: Lane;
  filedAt: Instant;
  amountFen: Fen;
  clock: ClockView | null;
  promisedAt: Instant | null;
  rated: boolean;
}

export interface PhotoView {
  photoId: string;
  /** A private link that expires. */
  url: string;
  check: 'pending' | 'passed' | 'flagged';
  takenAt: Instant | null;
  uploadedAt: Instant;
}

export interface MessageView {
  messageId: string;
  at: Instant;
  from: 'resident' | 'leader' | 'platform';
  fromName: string;
  text: string;
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
  amountFen: Fen;
  words: string;
  byName: string;
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

/** The resident's own claim. */
export interface ClaimView extends TicketCardView {
  version: number;
  wish: Wish;
  note: string | null;
  handler: { displayName: string; kind: 'leader' | 'platform' };
  firstContactName: string;
  /** What happens next and by when. */
  next: Sentence;
  nextAt: Instant | null;
  timeline: TimelineStep[];
  messages: MessageView[];
  photos: PhotoView[];
  refund: RefundView | null;
  rating: RatingView | null;
  /** Why it was rejected, with the rule; `final` when an appeal was heard. */
  rejection: { reason: Sentence; words: string; appealUntil: Instant; final: boolean } | null;
  proofRequest: ProofRequestView | null;
  proposal: ProposalView | null;
  appeal: AppealView | null;
  /** Null when an appeal is not open (any more). */
  appealUntil: Instant | null;
  /** How long a ruling on an appeal takes at most. */
  appealRulingHours: number;
  reopenUntil: Instant | null;
  /** 128 random bits; the whole of what the QR code carries. */
  trackingToken: string;
  trackingUntil: Instant;
  allowedActs: TicketAct[];
}

/** What anyone with the QR code sees: no name, no phone, no words, no photo, no order number. */
export interface TrackView {
  goodsName: string;
  pictureUrl: string;
  issue: Issue;
  state: TicketState;
  amountFen: Fen | null;
  promisedAt: Instant | null;
  arrivedAt: Instant | null;
  handlerKind: 'leader' | 'platform';
  clock: ClockView | null;
  next: Sentence;
  nextAt: Instant | null;
  timeline: TimelineStep[];
  filedAt: Instant;
}

export interface EvidenceView {
  order: { orderNumber: string; paidAt: Instant; receivedAt: Instant | null; paidFen: Fen };
  /** The line of the order that the claim is about. */
  item: { batchId: string; supplierName: string; carrierName: string };
  logistics: Array<{ at: Instant; place: string; text: string }>;
  /** Null where no scale recorded it. Grams. */
  weighing: { packedGrams: number; packedAt: Instant; handedGrams: number | null; handedAt: Instant | null } | null;
  /** Null where the goods need no cold chain. Tenths of a degree Celsius. */
  coldChain: {
    limitTenths: number;
    readings: Array<{ at: Instant; tenths: number }>;
    breach: { startedAt: Instant; endedAt: Instant; minutes: number; highestTenths: number } | null;
  } | null;
  /** Other residents who claimed the same goods and batch within a day. */
  sameBatchResidents: number;
  /** Sources that had nothing, said and not hidden. */
  missing: Array<'logistics' | 'weighing' | 'coldChain'>;
}

export interface SuggestionView {
  liableParty: LiableParty;
  /** Which rule said so, and why, in one or two sentences that the rule computed. */
  ruleId: string;
  reasons: Sentence[];
  remedy: 'refund' | 'partialRefund';
  amountFen: Fen;
}

export interface SplitView {
  amountFen: Fen;
  platformFen: Fen;
  leaderFen: Fen;
  /** Always 0: the fund pays first. */
  leaderAdvancesFen: 0;
  /** The part of the leader's share that the fund must top up first. */
  toppedUpFen: Fen;
}

export interface HandledCardView extends TicketCardView {
  residentName: string;
  building: string;
  replied: boolean;
  /** Why it is in the platform's queue. Null in a leader's inbox. */
  queueReason: QueueReason | null;
  suggestion: SuggestionView;
}

/** The claim as the one who handles it sees it. */
export interface HandledTicketView extends HandledCardView {
  version: number;
  wish: Wish;
  note: string | null;
  resident: { displayName: string; building: string; phone: string; age: number | null };
  handler: { personId: string; displayName: string; kind: 'leader' | 'platform' };
  firstContactName: string;
  isMine: boolean;
  clocks: ClockView[];
  photos: PhotoView[];
  evidence: EvidenceView;
  messages: MessageView[];
  timeline: TimelineStep[];
  /** Ready to send, names and sums filled in; the first is the suggested one. */
  scripts: Array<{ scriptId: string; text: string }>;
  /** Who pays if the amount asked for is refunded now. */
  split: SplitView;
  refund: RefundView | null;
  rating: RatingView | null;
  /** What the viewer may refund alone. Above it the claim goes to `aboveLimitRole`. */
  limitFen: Fen;
  aboveLimitRole: 'supervisor' | 'finance' | null;
  /** How many approvals were given and are needed (four eyes), and the amount already approved. */
  approvals: { given: number; needed: number; mine: boolean; amountFen: Fen | null };
  proofRequest: ProofRequestView | null;
  /** How often proof may still be asked for. */
  proofRequestsLeft: number;
  proposal: ProposalView | null;
  /** `mayDecide` is false for whoever decided before. */
  appeal: (AppealView & { mayDecide: boolean }) | null;
  /** What earlier cycles of this claim paid. */
  paidBeforeFen: Fen;
  routing: { reasons: Sentence[]; runnersUp: Array<{ displayName: string; reasons: Sentence[] }> };
  /** May a later ruling charge the leader? Then the page says so under 您先垫 ¥0. */
  leaderMayBeCharged: boolean;
  allowedActs: TicketAct[];
}

export interface InboxView {
  cards: HandledCardView[];
  counts: { all: number; late: number; green: number; motherAndBaby: number };
}

export interface NoticeView {
  noticeId: string;
  kind: NoticeKind;
  facts: NoticeFacts & { handlerName?: string };
  ticketId: string | null;
  at: Instant;
  read: boolean;
  /** Whether it also went out as a message of the platform. */
  sent: 'inAppOnly' | 'sent' | 'pending';
}

export interface FundEntryView {
  entryId: string;
  at: Instant;
  kind: FundEntryKind;
  ticketId: string | null;
  goodsName: string | null;
  /** The change of this account's balance; negative is a draw. */
  changeFen: Fen;
  balanceAfterFen: Fen;
}

export interface LeaderStatementView {
  balanceFen: Fen;
  heldFen: Fen;
  /** This month, Asia/Shanghai. */
  paidForMeFen: Fen;
  drawnFromShareFen: Fen;
  advancedByMeFen: 0;
  refundCount: number;
  entries: FundEntryView[];
}

export interface FundOverviewView {
  accounts: Array<{
    accountId: string;
    kind: 'platformShare' | 'leaderShare' | 'other';
    /** Name of the leader or key of the account's title. */
    leaderName: string | null;
    balanceFen: Fen;
    heldFen: Fen;
  }>;
  holds: Array<{ refundIntentId: string; ticketId: string; amountFen: Fen; heldAt: Instant }>;
  entries: Array<{
    entryId: string;
    at: Instant;
    kind: FundEntryKind;
    ticketId: string | null;
    postings: Array<{ accountId: string; side: 'debit' | 'credit'; amountFen: Fen }>;
  }>;
  /** Debits less credits over all entries: always 0. */
  differenceFen: Fen;
}
