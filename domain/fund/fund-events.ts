/**
 * What happens to the fund, each as the entry that it posts: the rows of the money table. A hold
 * posts nothing.
 */
import type { Instant } from '../primitives/instant';
import type { Fen } from '../primitives/money';
import {
  leaderShare,
  openingSource,
  platformCash,
  platformExpense,
  platformShare,
  providerClearing,
  type AccountId,
} from './account';
import { makeEntry, type JournalEntry } from './journal-entry';
import { credit, debit, type Posting } from './posting';
import type { TopUp } from './share';
import type { FundSplit } from './split';

interface EntryHead {
  entryId: string;
  at: Instant;
}

interface RefundHead extends EntryHead {
  ticketId: string;
  refundIntentId: string;
}

/** A share's first balance, from the named source. */
export function openingEntry(
  event: EntryHead & { accountId: AccountId; amountFen: Fen },
): JournalEntry {
  return makeEntry({
    entryId: event.entryId,
    at: event.at,
    kind: 'opening',
    postings: [debit(openingSource, event.amountFen), credit(event.accountId, event.amountFen)],
    ticketId: null,
    refundIntentId: null,
    reversesEntryId: null,
  });
}

/** The leader's share is too small: the platform pays into it and the leader owes nothing. */
export function leaderTopUpEntry(
  event: RefundHead & { leaderId: string; amountFen: Fen },
): JournalEntry {
  return refundRelatedEntry('topUp', event, [
    debit(platformExpense, event.amountFen),
    credit(leaderShare(event.leaderId), event.amountFen),
  ]);
}

/** The platform's share is too small: cash is paid into it, and finance is told. */
export function platformTopUpEntry(event: RefundHead & { amountFen: Fen }): JournalEntry {
  return refundRelatedEntry('topUp', event, [
    debit(platformCash, event.amountFen),
    credit(platformShare, event.amountFen),
  ]);
}

/** The entry of one top-up of a hold plan. */
export function topUpEntry(
  event: RefundHead & { leaderId: string; topUp: TopUp },
): JournalEntry {
  const { amountFen, accountId } = event.topUp;
  return accountId === platformShare
    ? platformTopUpEntry({ ...event, amountFen })
    : leaderTopUpEntry({ ...event, amountFen });
}

/** The provider paid the resident: both shares are drawn by what they held. */
export function refundEntry(
  event: RefundHead & { leaderId: string; hold: FundSplit },
): JournalEntry {
  const { platformFen, leaderFen } = event.hold;
  return refundRelatedEntry('refund', event, [
    ...(platformFen > 0 ? [debit(platformShare, platformFen)] : []),
    // 30 % of one fen rounds to nothing, and an entry has no empty side.
    ...(leaderFen > 0 ? [debit(leaderShare(event.leaderId), leaderFen)] : []),
    credit(providerClearing, platformFen + leaderFen),
  ]);
}

function refundRelatedEntry(
  kind: 'topUp' | 'refund',
  { entryId, at, ticketId, refundIntentId }: RefundHead,
  postings: Posting[],
): JournalEntry {
  return makeEntry({
    entryId,
    at,
    kind,
    postings,
    ticketId,
    refundIntentId,
    reversesEntryId: null,
  });
}
