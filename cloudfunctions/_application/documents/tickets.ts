import type { Calculation } from '../../../domain/compensation/calculation';
import type { ProofKind } from '../../../domain/entitlement/proof';
import type { LiableParty } from '../../../domain/liability/rule';
import type { Instant } from '../../../domain/primitives/instant';
import type { Fen } from '../../../domain/primitives/money';
import type { Lane } from '../../../domain/primitives/lane';
import type { Priority } from '../../../domain/primitives/priority';
import type { Sentence } from '../../../domain/primitives/sentence';
import type { Remedy } from '../../../domain/remedy/remedy';
import type { AppliedClock } from '../../../domain/sla/clock';
import type { BoardTone } from '../../../domain/sla/clock-tone';
import type { CancelReason } from '../../../domain/ticket/cancel-rule';
import type { Claim } from '../../../domain/ticket/claim';
import type { TicketEvent } from '../../../domain/ticket/event';
import type { ContestReason, FilingRight } from '../../../domain/ticket/filing';
import type { LaneReason } from '../../../domain/ticket/lane-of';
import type { QueueReason } from '../../../domain/ticket/queue-reason';
import type { TicketState } from '../../../domain/ticket/state';
import type { BatchAlarmMark } from './batch-alarms';
import type { TicketFulfilment } from './fulfilment';
import type { ListMark } from './list-mark';
import type { OrderItem } from './orders';
import type { DeskRouting, TicketRouting, TicketTransfer } from './routing';
import type { TaskMark } from './tasks';

export interface TicketRefund {
  refundIntentId: string;
  /** Who decided it: an appeal against it goes to somebody else. */
  agreedById: string;
  /** Set where a rule decided and no person did. */
  byRule?: 'instant';
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

/** Who bears it, as the platform ruled. */
export interface LiabilityRuling {
  party: LiableParty;
  /** Null where the suggestion was followed without a word. */
  messageId: string | null;
  /** Another than the rules suggested. */
  overrules: boolean;
  /** Whom an earlier ruling had named. */
  previousParty: LiableParty | null;
  /** The supplier or carrier meant, as of the ruling; absent in rulings before there was one. */
  partnerId?: string | null;
  ruledById: string;
  at: Instant;
}

/** What the owner offers. The words are kept apart; their digest shows that nobody changed them. */
export interface Proposal {
  proposalId: string;
  at: Instant;
  remedy: Remedy;
  messageId: string;
  wordsDigest: string;
  proposedById: string;
  from: 'submitted' | 'withPlatform';
  status: 'open' | 'accepted' | 'declined' | 'lapsed';
  answeredAt: Instant | null;
  /** How the sum was worked out, as it was then; left out where a person named it. */
  calculation?: { asked: Calculation; steps: Sentence[]; standsUntil: Instant | null };
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
  fulfilment: TicketFulfilment | null;
  liabilityRuling: LiabilityRuling | null;
  appeal: Appeal | null;
  clocks: AppliedClock[];
}

/** `withinLimit`: the approver could decide on it alone, were it not for four eyes. */
export interface Approval {
  personId: string;
  /** What the limit counts: money, goods at what they cost, the coupon. */
  amountFen: Fen;
  /** The accepted proposal that was approved; null for a refund of the platform's own. */
  proposalId: string | null;
  at: Instant;
  withinLimit: boolean;
}

export interface TicketDocument extends ListMark {
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
  filingRight: FilingRight;
  /** The payer said that what was filed for them is not theirs or not right. */
  contest: { reason: ContestReason; at: Instant; messageId: string | null } | null;
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
  /** The first of its lanes: decides with the priority who comes first in a queue. */
  lane: Lane;
  /** All lanes with why it is in them, the first first; left out in claims of before and recalls. */
  lanes?: LaneReason[];
  /** Rises when nobody settles it; complaints and their clocks hang on it. */
  priority: Priority;
  /** Why it is important or major, in the order decided; left out where it never was. */
  priorityReasons?: Sentence[];
  ownerKind: 'leader' | 'platform';
  /** Null while the platform's queue as a whole owns it. */
  ownerId: string | null;
  /**
   * The leader who owns the case to the end (首問負責). Null: the platform does, since the leader
   * left and no other leader of the community may.
   */
  firstContactId: string | null;
  orderLeaderId: string;
  /** The leader whom the resident's words are about: never theirs to handle; left out: nobody. */
  complainedOfId?: string;
  queueReason: QueueReason | null;
  repliedAt: Instant | null;
  routing: TicketRouting;
  /**
   * When it is taken back from an agent who has said nothing by then, or, where it came outside
   * leaders' hours, routed again; left out or null: never.
   */
  takeBackAt?: Instant | null;
  /** The parent case of its goods and batch; left out where there is none. */
  batchAlarm?: BatchAlarmMark;
  /** Why which agent was given it, once it was the platform's; left out until then. */
  deskRouting?: DeskRouting;
  /** The last time that a person gave it to another; left out until then. */
  transfer?: TicketTransfer;
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
  /** How it stands with our promises, as of the last command; what the board counts by. */
  clockTone: BoardTone | null;
  /** Which part of the sweep looks after it. */
  sweepShard: number;
  approvals: Approval[];
  /** What a helper asked their leader to refund, or somebody of the platform a colleague above. */
  refundAsk?: { cycle: number; amountFen: Fen; personId: string; at: Instant; desk?: 'platform' };
  refund: TicketRefund | null;
  rejection: {
    rule: string;
    messageId: string;
    at: Instant;
    appealUntil: Instant;
    rejectedById: string;
    /** Whether others may claim the units since; an appeal must take them again then. */
    unitsGivenBack: boolean;
    /** An appeal was heard and lost: there is no other. */
    final: boolean;
  } | null;
  proofRequests: ProofRequest[];
  proposal: Proposal | null;
  /** Proposals that the resident declined in this cycle. */
  declineCount: number;
  fulfilment: TicketFulfilment | null;
  liabilityRuling: LiabilityRuling | null;
  /** Why a rule cancelled it; kept when that was contested. */
  cancellation: { reason: CancelReason; at: Instant } | null;
  appeal: Appeal | null;
  settledAt: Instant | null;
  confirmedAt: Instant | null;
  /** Who said that it arrived: silence counts, and so does a settlement that an appeal upheld. */
  confirmedBy?: 'resident' | 'silence' | 'ruling';
  /** When the resident said in the follow-up that something is wrong again: it may be reopened. */
  notFineAt?: Instant;
  pastCycles: PastCycle[];
  /** What others were asked under it, in the order asked; the tasks themselves stand apart. */
  tasks: TaskMark[];
  rating: {
    attitude: number;
    speed: number;
    result: number;
    recommend: number;
    commentMessageId: string | null;
    at: Instant;
  } | null;
  /** The recall for which the system opened it; absent for a claim. */
  recallId?: string;
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
  from: 'resident' | 'leader' | 'platform' | 'partner';
  personId: string;
  kind:
    | 'note'
    | 'reply'
    | 'handUpReason'
    | 'transferReason'
    | 'approvalReason'
    | 'choiceReason'
    | 'rejectionReason'
    | 'comment'
    | 'proofRequest'
    | 'proofNote'
    | 'proposal'
    | 'declineReason'
    | 'appealReason'
    | 'appealRuling'
    | 'reopenReason'
    | 'inspection'
    | 'parcelProblem'
    | 'liabilityReason'
    | 'contestReason'
    | 'message'
    | 'taskAsk'
    | 'taskAnswer'
    | 'chargebackAnswer'
    | 'chargebackPlan'
    | 'chargebackRuling'
    | 'priorityReason';
  text: string;
  photoIds: string[];
  voiceId: string | null;
  /** Random and erased with the words, so that the log's digest gives nothing away. */
  salt: string;
  /** The log keeps the same: a message that no longer fits it was changed. */
  wordsDigest: string;
  /** The platform's verdict on the text; others than the handlers see it only once passed. */
  check: 'pending' | 'passed' | 'flagged';
}
