import type { Chargeback, ChargebackStatus } from '../../chargeback/chargeback';
import type { BearingParty } from '../../fund/liability-plan';
import type { Instant } from '../../primitives/instant';
import type { Issue } from '../../primitives/issue';
import type { Fen } from '../../primitives/money';
import type { EvidenceView } from './evidence';
import type { PhotoView } from './ticket';

export type PartnerKind = 'supplier' | 'carrier';

/** Drawn as a ring: until the answer is due, afterwards until the plan is. */
export interface ChargebackClockView {
  kind: 'answer' | 'plan';
  startedAt: Instant;
  warnAt: Instant;
  dueAt: Instant;
  stoppedAt: Instant | null;
  tone: 'inTime' | 'soon' | 'late';
}

export interface ChargebackCardView {
  chargebackId: string;
  status: ChargebackStatus;
  partnerKind: PartnerKind;
  partnerName: string;
  /** The short number of the ticket, to speak about it on the phone. */
  ticketNumber: string;
  goodsName: string;
  spec: string;
  pictureUrl: string;
  batchId: string;
  amountFen: Fen;
  /** What settlements have taken of it. */
  offsetFen: Fen;
  openedAt: Instant;
  /** Null when nothing is waited for. */
  clock: ChargebackClockView | null;
  decidedBy: Chargeback['decidedBy'];
  decidedAt: Instant | null;
  planned: boolean;
}

export interface ChargebackListView {
  chargebacks: ChargebackCardView[];
  /** There are more than are shown: the newest are. */
  more: boolean;
}

export interface OwnChargebacksView extends ChargebackListView {
  /** Of those shown: waiting for an answer; accepted and not yet taken by a settlement. */
  openFen: Fen;
  owedFen: Fen;
  answerHours: number;
}

/** Whom the filter of the platform may name. */
export interface ChargedPartnerView {
  partnerId: string;
  partnerKind: PartnerKind;
  name: string;
}

export interface AllChargebacksView extends ChargebackListView {
  partners: ChargedPartnerView[];
}

export interface ChargebackWordsView {
  words: string;
  at: Instant;
  /** Empty where the reader is not told who. */
  byName: string;
}

/** One chargeback: what happened to the goods, and nothing of the resident. */
export interface ChargebackView extends ChargebackCardView {
  /** Only for the platform. */
  ticketId: string | null;
  issue: Issue;
  quantity: number;
  unit: string;
  photos: PhotoView[];
  coldChain: EvidenceView['coldChain'];
  logistics: EvidenceView['logistics'];
  packing: { packedGrams: number; packedAt: Instant } | null;
  sameBatchResidents: number | null;
  answer: (ChargebackWordsView & { photos: PhotoView[] }) | null;
  plan: ChargebackWordsView | null;
  decision: ChargebackWordsView | null;
  planDueAt: Instant;
  mayAnswer: boolean;
  mayPlan: boolean;
  mayDecide: boolean;
}

/** Of the refunds that were paid in one month. `docs/glossary.md` says what each sum means. */
export interface RecoveryRowView {
  party: BearingParty;
  /** Null for the platform, leaders, residents, and where nobody was ruled liable. */
  partnerName: string | null;
  refunds: number;
  refundedFen: Fen;
  chargedBackFen: Fen;
  acceptedFen: Fen;
  recoveredFen: Fen;
}

export interface RecoveryView {
  /** YYYY-MM, Asia/Shanghai. */
  month: string;
  rows: RecoveryRowView[];
  total: Omit<RecoveryRowView, 'party' | 'partnerName'>;
  /** The sums hold what happened before this; null where none were made yet. */
  summedUntil: Instant | null;
}
