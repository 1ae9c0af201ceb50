import type { AccountId } from '../../../domain/fund/account';
import type { Ruling } from '../../../domain/fund/ruling';
import type { Instant } from '../../../domain/primitives/instant';

/** What is posted on a leader's account in its turn. */
export type PostingWork =
  /** The provider paid under this number. */
  | { kind: 'paid'; outRefundNumber: string }
  /** Who bears a refund that was paid; null where a ruling may have waited for that. */
  | { kind: 'bear'; ruling: Ruling | null };

/** Written once and removed when it has been posted; the same work has the same id. */
export interface PostingNoteDocument {
  _id: string;
  leaderId: string;
  ticketId: string;
  refundIntentId: string;
  work: PostingWork;
  notedAt: Instant;
}

/** Who posts on a leader's account now; absent while nobody does. Its id is that of the account. */
export interface PostingTurnDocument {
  _id: AccountId;
  leaderId: string;
  holderId: string;
  /** Whoever holds it longer is taken for dead. */
  until: Instant;
}
