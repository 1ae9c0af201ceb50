import type { LiableParty } from '../../liability/rule';
import type { Instant } from '../../primitives/instant';
import type { FreightBearer } from '../../primitives/freight-bearer';
import type { Fen } from '../../primitives/money';
import type { Priority } from '../../primitives/priority';
import type { Sentence } from '../../primitives/sentence';
import type { Way } from '../../remedy/way';
import type { Wish } from '../../ticket/claim';
import type { QueueReason } from '../../ticket/queue-reason';
import type { TimelineStep } from '../../ticket/timeline-step';
import type { TicketAct } from '../../ticket/transition';
import type { TalkView } from './conversation';
import type { BatchMarkView } from './batch-alarm';
import type { ClaimRulesView } from './claim-rules';
import type { EvidenceView } from './evidence';
import type { EvidenceFileView } from './evidence-file';
import type { AskableView, AskedTaskView, ClosingView } from './task';
import type { CouponView, FulfilmentView } from './fulfilment';
import type { HintsView } from './hints';
import type { ReviewNoteView } from './misuse-review';
import type { PairView } from './pair';
import type { FindingsView, PlanView } from './plan';
import type { PhotoHintView } from './photo-hint';
import type { RoutingView, TransferView } from './routing';
import type {
  AppealView,
  ClockView,
  FilingView,
  LaneView,
  MessageView,
  PhotoView,
  ProofRequestView,
  ProposalView,
  RatingView,
  RefundView,
  TicketCardView,
  VideoView,
} from './ticket';

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
  /** The leader who stays responsible; empty where nobody is left. */
  firstContactName: string;
  priority: Priority;
  building: string;
  replied: boolean;
  /** Why it is in the platform's queue. Null in a leader's inbox. */
  queueReason: QueueReason | null;
  suggestion: SuggestionView;
  /** The first way of the plan by the records of now; null while none is known, or needed. */
  suggested: { way: Way; amountFen: Fen } | null;
}

/** The claim as the one who handles it sees it. */
export interface HandledTicketView extends HandledCardView {
  version: number;
  wish: Wish;
  filing: FilingView;
  note: string | null;
  resident: { displayName: string; building: string; phoneTail: string; age: number | null };
  handler: { personId: string; displayName: string; kind: 'leader' | 'platform' };
  isMine: boolean;
  clocks: ClockView[];
  photos: PhotoView[];
  /** What the checks say about the photos; empty until they were looked at. */
  photoHints: PhotoHintView[];
  video: VideoView | null;
  /** What the rules and the law say of such goods. */
  claimRules: ClaimRulesView;
  evidence: EvidenceView;
  /** Every source with its time, and the chain that they hang on. */
  evidenceFile: EvidenceFileView;
  /** What the rules find by the records of now, for and against the suggestion. */
  findings: FindingsView;
  /** What to do, ready to confirm; null once it is decided, or where nothing is left to decide. */
  plan: PlanView | null;
  messages: MessageView[];
  talk: TalkView;
  timeline: TimelineStep[];
  /** Ready to send, names and sums filled in; the first is the suggested one. */
  scripts: Array<{ scriptId: string; text: string }>;
  /** Who pays if the amount asked for is refunded now. */
  split: SplitView;
  refund: RefundView | null;
  rating: RatingView | null;
  /** What the viewer may refund alone. Above it the claim goes to `aboveLimitRole`. */
  limitFen: Fen;
  aboveLimitRole: 'leader' | 'supervisor' | 'finance' | null;
  /** What a helper asks their leader to refund, while nobody decided on it. */
  refundAsk: { amountFen: Fen; at: Instant; byName: string } | null;
  /** What was refunded on this order today; it counts together with the amount asked for. */
  refundedTodayFen: Fen;
  /** Unusual refunds of this leader and this resident; null for everybody but supervisors. */
  pair: PairView | null;
  /** It is looked at a second time; null to everybody but supervisors and management. */
  review: ReviewNoteView | null;
  /** How many approvals were given and are needed (four eyes), and the amount already approved. */
  approvals: { given: number; needed: number; mine: boolean; amountFen: Fen | null };
  proofRequest: ProofRequestView | null;
  /** How often proof may still be asked for. */
  proofRequestsLeft: number;
  proposal: ProposalView | null;
  /** The proposal that the resident accepted and that waits for the platform's nod. */
  toApprove: {
    proposalId: string;
    valueFen: Fen;
    mayDecide: boolean;
    /** Whose nod it needs where it is beyond the viewer. */
    aboveLimitRole: 'leader' | 'supervisor' | 'finance' | null;
  } | null;
  fulfilment: FulfilmentView | null;
  /** Carriers who sign in, while new goods are to be sent; any other may be named as well. */
  carriers: string[];
  coupons: CouponView[];
  /** The most that a coupon of the viewer may be worth, and the usual one. */
  coupon: { ceilingFen: Fen; smallFen: Fen };
  /**
   * What the calculators offer to choose from, by the policy; and how late it came by the record,
   * null where no record says it.
   */
  compensation: {
    sharesBasisPoints: number[];
    offerHours: number[];
    recordedLateHours: number | null;
  };
  /** Who bears the freight if goods are sent. */
  freightBearer: FreightBearer;
  ruling: { party: LiableParty; words: string; at: Instant; byName: string } | null;
  /** `mayDecide` is false for whoever decided before. */
  appeal: (AppealView & { mayDecide: boolean }) | null;
  /** Why it is urgent, in the order decided; empty where it is not. */
  priorityReasons: Sentence[];
  /** What a supervisor may make it. */
  mayRaiseTo: Priority[];
  /** All lanes it is in, the first first, with why; a standard one has none. */
  lanes: LaneView[];
  /** The parent case of its goods and batch. */
  batch: BatchMarkView | null;
  /** What their words were taken to mean; null where nothing was said, or not read yet. */
  hints: HintsView | null;
  routing: RoutingView;
  /** Who of the platform was given it, once it was the platform's. */
  deskRouting: RoutingView | null;
  /** The last time that somebody passed it on; null until then. */
  transfer: TransferView | null;
  /** The viewer may pass it on to another person. */
  mayTransfer: boolean;
  /** May a later ruling charge the leader? Then the page says so under 您先垫 ¥0. */
  leaderMayBeCharged: boolean;
  /** What others were asked, the newest first. */
  tasks: AskedTaskView[];
  /** Whom the viewer may ask now. */
  askable: AskableView[];
  /** Null unless the viewer may close it once all is done. */
  closing: ClosingView | null;
  allowedActs: TicketAct[];
}
