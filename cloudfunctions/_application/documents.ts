/**
 * The documents of the database, one type a collection. Names, phones, addresses and people's own
 * words stand only in `personDetails` and `ticketMessages`, which can be erased; the
 * event log, the ledger and the refunds hold ids and numbers.
 */
import type { Claim } from '../../domain/ticket/claim';
import type { TicketEvent } from '../../domain/ticket/event';
import type { Lane } from '../../domain/ticket/lane';
import type { QueueReason } from '../../domain/ticket/queue-reason';
import type { TicketState } from '../../domain/ticket/state';
import type { NoticeFacts, NoticeKind, NoticeTopic } from '../../domain/notice/notice';
import type { Role } from '../../domain/person/role';
import type { Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import type { Sentence } from '../../domain/primitives/sentence';
import type { ProofKind } from '../../domain/entitlement/proof';
import type { GoodsCategory } from '../../domain/entitlement/goods-category';
import type { AppliedClock } from '../../domain/sla/clock';
import type { AccountId } from '../../domain/fund/account';
import type { JournalEntry } from '../../domain/fund/journal-entry';
import type { RefundIntent } from '../../domain/refund/refund-intent';
import type { LiableParty } from '../../domain/liability/rule';

/** Who someone is to the product. `_id` is the person's id; `openid` is unique. */
export interface PersonDocument {
  _id: string;
  openid: string;
  roles: Role[];
  communityId: string | null;
  /** People of one household never settle each other's claims. */
  householdId: string;
  /** Only for leaders. */
  leader: {
    specialties: GoodsCategory[];
    suspended: boolean;
  } | null;
  createdAt: Instant;
}

/** Erasable: everything that says who a person is. Same `_id` as the person. */
export interface PersonDetailsDocument {
  _id: string;
  displayName: string;
  /** How one speaks to them: 陈阿姨, 林女士. */
  addressedAs: string;
  phone: string;
  building: string;
  /** Null where the person did not say. */
  birthYear: number | null;
  /** Asked for the green channel (disabled, or by wish). */
  greenChannelRequested: boolean;
}

export interface CommunityDocument {
  _id: string;
  name: string;
  region: string;
  leaderIds: string[];
}

/** Suppliers and carriers. */
export interface PartnerDocument {
  _id: string;
  kind: 'supplier' | 'carrier';
  name: string;
}

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
  items: OrderItem[];
  refundedFen: Fen;
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
}

export interface TicketRefund {
  refundIntentId: string;
  /** Who decided it: an appeal against it goes to somebody else. */
  agreedById: string;
  amountFen: Fen;
  platformFen: Fen;
  leaderFen: Fen;
  status: 'holding' | 'accepted' | 'arrived' | 'exception';
  agreedAt: Instant;
  acceptedAt: Instant | null;
  arrivedAt: Instant | null;
  promisedAt: Instant | null;
}

/** Proof that the owner asked for. `from` is where the ticket goes back to. */
export interface ProofRequest {
  at: Instant;
  kinds: ProofKind[];
  messageId: string;
  requestedById: string;
  from: 'submitted' | 'withPlatform';
  answeredAt: Instant | null;
}

/** What the owner offers. The words are kept apart; their digest shows that nobody changed them. */
export interface Proposal {
  proposalId: string;
  at: Instant;
  amountFen: Fen;
  messageId: string;
  wordsDigest: string;
  proposedById: string;
  from: 'submitted' | 'withPlatform';
  status: 'open' | 'accepted' | 'declined' | 'lapsed';
  answeredAt: Instant | null;
}

export interface Appeal {
  filedAt: Instant;
  messageId: string;
  photoIds: string[];
  /** What is appealed against. */
  against: 'rejection' | 'settlement';
  /** Everyone who decided before: none of them rules on it. */
  decidedBeforeIds: string[];
  decision: 'upheld' | 'overturned' | null;
  decisionMessageId: string | null;
  decidedAt: Instant | null;
}

/** What a cycle left behind when the ticket was reopened or an appeal was won. */
export interface PastCycle {
  cycle: number;
  endedAt: Instant;
  refund: TicketRefund | null;
  rejection: TicketDocument['rejection'];
  rating: TicketDocument['rating'];
  proposal: Proposal | null;
  appeal: Appeal | null;
  clocks: AppliedClock[];
}

export interface TicketDocument {
  _id: string;
  ticketNumber: string;
  /** Rises by one with every command; writes compare and set it. */
  version: number;
  state: TicketState;
  policyVersion: string;
  communityId: string;
  residentId: string;
  residentHouseholdId: string;
  filedById: string;
  filedAt: Instant;
  orderId: string;
  itemId: string;
  /** The goods as they were when the claim was filed. */
  goods: Pick<
    OrderItem,
    | 'goodsId'
    | 'goodsName'
    | 'spec'
    | 'category'
    | 'pictureUrl'
    | 'unit'
    | 'batchId'
    | 'supplierId'
    | 'carrierId'
  >;
  claim: Claim;
  lane: Lane;
  ownerKind: 'leader' | 'platform';
  /** Null while the platform's queue as a whole owns it. */
  ownerId: string | null;
  /** The leader who owns the case to the end (首問負責). */
  firstContactId: string;
  orderLeaderId: string;
  queueReason: QueueReason | null;
  repliedAt: Instant | null;
  routing: {
    reasons: Sentence[];
    runnersUp: Array<{ personId: string; reasons: Sentence[] }>;
  };
  suggestion: {
    liableParty: LiableParty;
    ruleId: string;
    reasons: Sentence[];
    remedy: 'refund' | 'partialRefund';
    amountFen: Fen;
  };
  clocks: AppliedClock[];
  /** The next warning or breach of any clock; the sweep reads by it alone. */
  nextDueAt: Instant | null;
  /** `withinLimit`: the approver could decide on the amount alone, were it not for four eyes. */
  approvals: Array<{ personId: string; amountFen: Fen; at: Instant; withinLimit: boolean }>;
  refund: TicketRefund | null;
  rejection: {
    rule: string;
    messageId: string;
    at: Instant;
    appealUntil: Instant;
    rejectedById: string;
    /** An appeal was heard and lost: there is no other. */
    final: boolean;
  } | null;
  proofRequests: ProofRequest[];
  proposal: Proposal | null;
  /** Proposals that the resident declined in this cycle. */
  declineCount: number;
  appeal: Appeal | null;
  settledAt: Instant | null;
  confirmedAt: Instant | null;
  pastCycles: PastCycle[];
  rating: {
    attitude: number;
    speed: number;
    result: number;
    recommend: number;
    commentMessageId: string | null;
    at: Instant;
  } | null;
  trackingToken: string;
  trackingUntil: Instant;
  /** The last requests that changed it, so that a repeated one answers the same. */
  requests: Array<{ requestId: string; personId: string; reply: Record<string, unknown> }>;
}

/** One command's lines of the log. `_id` is `<ticketId>_<version>`, so two can never be one. */
export interface TicketEventsDocument {
  _id: string;
  ticketId: string;
  version: number;
  at: Instant;
  requestId: string | null;
  events: TicketEvent[];
}

/** Erasable: what people wrote inside a ticket, exactly as they wrote it. */
export interface TicketMessageDocument {
  _id: string;
  ticketId: string;
  at: Instant;
  from: 'resident' | 'leader' | 'platform';
  personId: string;
  kind:
    | 'note'
    | 'reply'
    | 'handUpReason'
    | 'approvalReason'
    | 'rejectionReason'
    | 'comment'
    | 'proofRequest'
    | 'proofNote'
    | 'proposal'
    | 'declineReason'
    | 'appealReason'
    | 'appealRuling'
    | 'reopenReason';
  text: string;
  /** The platform's verdict on the text; others than the handlers see it only once passed. */
  check: 'pending' | 'passed' | 'flagged';
}

/** A path that one person may upload one photo to. */
export interface UploadSlotDocument {
  _id: string;
  personId: string;
  requestId: string;
  cloudPath: string;
  createdAt: Instant;
  expiresAt: Instant;
  photoId: string | null;
}

export interface PhotoDocument {
  _id: string;
  ownerId: string;
  /** Null until a claim carries it. */
  ticketId: string | null;
  fileId: string;
  format: 'jpg' | 'png' | 'webp';
  byteCount: number;
  width: number;
  height: number;
  /** Of the cleaned bytes, hexadecimal. */
  sha256: string;
  /** From the photo's own metadata, before they were removed. */
  takenAt: Instant | null;
  uploadedAt: Instant;
  check: 'pending' | 'passed' | 'flagged';
  /** The platform's id of the running content check. */
  checkTraceId: string | null;
}

export interface RefundDocument extends RefundIntent {
  _id: string;
  version: number;
}

/** A share of the fund. `balanceFen` follows from the entries; `heldFen` from the open holds. */
export interface FundAccountDocument {
  _id: AccountId;
  kind: 'platformShare' | 'leaderShare';
  leaderId: string | null;
  balanceFen: Fen;
  heldFen: Fen;
  /** What its leader refunded by one tap on that day (Asia/Shanghai, YYYY-MM-DD). */
  oneTap: { day: string; totalFen: Fen };
  version: number;
}

/** Immutable. `accountIds` is what the statements are read by. */
export interface JournalEntryDocument extends JournalEntry {
  _id: string;
  accountIds: string[];
  /** The balance of each account of the entry that keeps one, after the entry. */
  balancesAfterFen: Record<string, Fen>;
}

/** The effects of one command, delivered at least once to receivers that bear repetition. */
export interface OutboxDocument {
  _id: string;
  ticketId: string | null;
  status: 'pending' | 'done' | 'failed';
  createdAt: Instant;
  nextAttemptAt: Instant;
  /** While an instance works on it; null when nobody does. */
  leasedUntil: Instant | null;
  attempts: number;
  effects: OutboxEffect[];
}

export type OutboxEffect =
  | { kind: 'refund'; refundIntentId: string; done: boolean }
  | {
      kind: 'notify';
      /** One person, or everyone who has a role of the platform. */
      to: { personId: string } | { role: Role };
      noticeKind: NoticeKind;
      facts: NoticeFacts;
      done: boolean;
    }
  | { kind: 'checkPhoto'; photoId: string; done: boolean }
  | { kind: 'deleteFile'; fileId: string; done: boolean }
  | { kind: 'checkWords'; messageId: string; done: boolean };

/** One line of a person's in-app inbox. */
export interface NoticeDocument {
  _id: string;
  personId: string;
  kind: NoticeKind;
  facts: NoticeFacts;
  ticketId: string | null;
  at: Instant;
  readAt: Instant | null;
  sent: 'pending' | 'sent' | 'inAppOnly';
}

/** How many subscribe messages of a topic a person has consented to and not yet received. */
export interface ConsentDocument {
  _id: string;
  personId: string;
  topic: NoticeTopic;
  left: number;
  lastRequestId: string | null;
}

/** A public link. `_id` is the SHA-256 of the token, so that a dump of it opens nothing. */
export interface TrackingLinkDocument {
  _id: string;
  ticketId: string;
  expiresAt: Instant;
  revokedAt: Instant | null;
  /** The picture of the platform's code; null until someone asked for it. */
  codeFileId: string | null;
}

export interface Documents {
  people: PersonDocument;
  personDetails: PersonDetailsDocument;
  communities: CommunityDocument;
  partners: PartnerDocument;
  orders: OrderDocument;
  orderEvidence: OrderEvidenceDocument;
  tickets: TicketDocument;
  ticketEvents: TicketEventsDocument;
  ticketMessages: TicketMessageDocument;
  uploadSlots: UploadSlotDocument;
  photos: PhotoDocument;
  refunds: RefundDocument;
  fundAccounts: FundAccountDocument;
  journalEntries: JournalEntryDocument;
  outbox: OutboxDocument;
  notices: NoticeDocument;
  consents: ConsentDocument;
  trackingLinks: TrackingLinkDocument;
}

export type CollectionName = keyof Documents;
