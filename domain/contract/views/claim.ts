import type { Instant } from '../../primitives/instant';
import type { Priority } from '../../primitives/priority';
import type { Sentence } from '../../primitives/sentence';
import type { Wish } from '../../ticket/claim';
import type { TimelineStep } from '../../ticket/timeline-step';
import type { TicketAct } from '../../ticket/transition';
import type { BatchMarkView } from './batch-alarm';
import type { TalkView } from './conversation';
import type { CouponView, FulfilmentView } from './fulfilment';
import type { OwnReviewView } from './misuse-review';
import type { PhotoHintView } from './photo-hint';
import type {
  AppealView,
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

/** The resident's own claim. */
export interface ClaimView extends TicketCardView {
  /** `family`: the reader follows it by the payer's invitation; what binds the payer is theirs. */
  reader: 'payer' | 'family';
  version: number;
  wish: Wish;
  filing: FilingView;
  note: string | null;
  handler: { displayName: string; kind: 'leader' | 'platform' };
  firstContactName: string;
  /** What happens next and by when. */
  next: Sentence;
  nextAt: Instant | null;
  /** How urgent it is, and the lanes it is in: what each means for the resident. */
  priority: Priority;
  lanes: LaneView[];
  /** The parent case of its goods and batch. */
  batch: BatchMarkView | null;
  timeline: TimelineStep[];
  messages: MessageView[];
  talk: TalkView;
  photos: PhotoView[];
  /** Photos that look like one of another claim: the resident may contest it. */
  photoHints: PhotoHintView[];
  video: VideoView | null;
  refund: RefundView | null;
  rating: RatingView | null;
  /** Why it was rejected, with the rule; `final` when an appeal was heard. */
  rejection: { reason: Sentence; words: string; appealUntil: Instant; final: boolean } | null;
  proofRequest: ProofRequestView | null;
  proposal: ProposalView | null;
  fulfilment: FulfilmentView | null;
  coupons: CouponView[];
  /** Why a rule cancelled it; `contestUntil` is null where it cannot be contested (any more). */
  cancellation: { reason: Sentence; contestUntil: Instant | null } | null;
  appeal: AppealView | null;
  /** It is looked at a second time, beside its course; null: it is not, or the reader is family. */
  review: OwnReviewView | null;
  /** Null when an appeal is not open (any more). */
  appealUntil: Instant | null;
  /** How long a ruling on an appeal takes at most. */
  appealRulingHours: number;
  reopenUntil: Instant | null;
  /** The question some days after settlement, while it is open; null otherwise. */
  followUp: { askedAt: Instant; dueAt: Instant } | null;
  /** 128 random bits; the whole of what the QR code carries. */
  trackingToken: string;
  trackingUntil: Instant;
  allowedActs: TicketAct[];
}
