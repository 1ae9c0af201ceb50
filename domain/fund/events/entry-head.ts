import type { Instant } from '../../primitives/instant';
import { makeEntry, type FundEntryKind, type JournalEntry } from '../journal-entry';
import type { Posting } from '../posting';

/** What every event brings: the id that names its cause, so that it is posted once, and when. */
export interface EntryHead {
  entryId: string;
  at: Instant;
}

/** An event that one ticket's refund caused. */
export interface RefundHead extends EntryHead {
  ticketId: string;
  refundIntentId: string;
}

/** An event that something other than a ticket caused. */
export interface CauseHead extends EntryHead {
  /** The order, month of commission, coupon or decision that it follows from. */
  causeId: string;
}

export function refundRelatedEntry(
  kind: FundEntryKind,
  { entryId, at, ticketId, refundIntentId }: RefundHead,
  postings: Posting[],
  causeId: string | null = null,
): JournalEntry {
  const head = { entryId, at, kind, ticketId, refundIntentId, causeId };
  return makeEntry({ ...head, postings: withoutEmpty(postings), reversesEntryId: null });
}

export function causedEntry(
  kind: FundEntryKind,
  { entryId, at, causeId }: CauseHead,
  postings: Posting[],
): JournalEntry {
  const head = { entryId, at, kind, ticketId: null, refundIntentId: null, causeId };
  return makeEntry({ ...head, postings: withoutEmpty(postings), reversesEntryId: null });
}

/** 30 % of one fen rounds to nothing, and an entry has no empty side. */
function withoutEmpty(postings: Posting[]): Posting[] {
  return postings.filter(({ amountFen }) => amountFen !== 0);
}
