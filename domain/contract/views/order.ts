import type { Advice } from '../../entitlement/advice';
import type { EntitlementRefusal } from '../../entitlement/may-claim';
import type { NoReasonReturn } from '../../entitlement/no-reason-return';
import type { ProofNeed } from '../../entitlement/proof';
import type { IssueSuggestion } from '../../entitlement/suggest-issue';
import type { Instant } from '../../primitives/instant';
import type { Fen } from '../../primitives/money';
import type { Sentence } from '../../primitives/sentence';

export interface OrderItemView {
  itemId: string;
  goodsName: string;
  spec: string;
  /** Relative or absolute address of the goods' picture. */
  pictureUrl: string;
  quantity: number;
  unit: string;
  /** What one unit promises by weight; null where goods are not sold by weight. */
  nominalGrams: number | null;
  paidFen: Fen;
  /** Null while the goods have not been handed out. */
  claimClosesAt: Instant | null;
  claimable: boolean;
  /** Closed, but with an inspection report it may be claimed until then; null: it may not. */
  lateUntil: Instant | null;
  /** The newest ticket on this item that the reader may open, if there is one. */
  ticketId: string | null;
  /** Who has the ticket that the reader may not open; without a leader the platform has it. */
  heldBy: { leaderName: string | null } | null;
}

export interface OrderView {
  orderId: string;
  orderNumber: string;
  paidAt: Instant;
  receivedAt: Instant | null;
  leaderName: string;
  /** Who paid, where it is somebody else: a family member who invited the caller, or a resident. */
  payerName: string | null;
  items: OrderItemView[];
}

/** May I claim, what must I show: the answer with the sentence that explains it. */
export interface EntitlementView {
  allowed: boolean;
  /** Why not; null where it is allowed. */
  code: EntitlementRefusal | null;
  /** The last instant for a claim with an inspection report; null before receipt. */
  lateUntil: Instant | null;
  /** The rules and laws that the answer rests on, the nearest first. */
  basis: Sentence[];
  /** May goods that are not wrong go back? */
  noReason: NoReasonReturn;
  /** What helps besides, as when somebody is unwell. */
  advice: Advice[];
  reason: Sentence;
  /** Null when the window never opened. */
  closesAt: Instant | null;
  proofs: ProofNeed[];
  /** What the chosen quantity or weight cost: the most that can be refunded now. */
  claimableFen: Fen;
  maximumQuantity: number;
  /** What the chosen units promise by weight; null where they are not sold by weight. */
  maximumGrams: number | null;
  /** By when a person answers if the claim is filed now. */
  replyDueAt: Instant;
  /** The leader who would have it if it were filed now; null: the platform would. */
  handlerName: string | null;
  /** What is probably wrong, where it was asked for and the records say anything. */
  suggested: IssueSuggestion | null;
}

export interface UploadSlotView {
  slotId: string;
  /** The private path that this slot's file must be uploaded to. */
  cloudPath: string;
}
