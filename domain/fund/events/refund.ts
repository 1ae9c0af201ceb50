/** From the tap to the money's arrival: top-ups before a hold, allotments, the refund itself. */
import type { Fen } from '../../primitives/money';
import {
  leaderShare,
  platformCash,
  platformExpense,
  platformPocket,
  platformShare,
  providerClearing,
} from '../account';
import type { JournalEntry } from '../journal-entry';
import { credit, debit } from '../posting';
import type { FundSplit } from '../split';
import { causedEntry, refundRelatedEntry, type CauseHead, type RefundHead } from './entry-head';

type OfLeader = RefundHead & { leaderId: string };

/** The leader's share is too small: the platform pays into it and the leader owes nothing. */
export function leaderTopUpEntry(event: OfLeader & { amountFen: Fen }): JournalEntry {
  return refundRelatedEntry('topUp', event, [
    debit(platformExpense, event.amountFen),
    credit(leaderShare(event.leaderId), event.amountFen),
  ]);
}

/** The platform's share is too small: cash is paid into it, and finance is told. */
export function platformTopUpEntry(event: OfLeader & { amountFen: Fen }): JournalEntry {
  return refundRelatedEntry('topUp', event, [
    debit(platformCash, event.amountFen),
    credit(platformPocket(event.leaderId), event.amountFen),
  ]);
}

/**
 * Part of the platform's share is set aside for one leader's orders, or given back where the
 * amount is below zero. The share as a whole stays what it was.
 */
export function allotmentEntry(
  event: CauseHead & { leaderId: string; amountFen: Fen },
): JournalEntry {
  const pocket = platformPocket(event.leaderId);
  const [from, to] = event.amountFen > 0 ? [platformShare, pocket] : [pocket, platformShare];
  const amountFen = Math.abs(event.amountFen);
  return causedEntry('allotment', event, [debit(from, amountFen), credit(to, amountFen)]);
}

/** The provider paid the resident: both shares are drawn by what they held. */
export function refundEntry(event: OfLeader & { hold: FundSplit }): JournalEntry {
  const { platformFen, leaderFen } = event.hold;
  return refundRelatedEntry('refund', event, [
    ...draws(event),
    credit(providerClearing, platformFen + leaderFen),
  ]);
}

/** The provider could not: finance transferred the same sum to the payer, whom it identified. */
export function transferEntry(event: OfLeader & { hold: FundSplit; causeId: string }) {
  const { platformFen, leaderFen } = event.hold;
  const postings = [...draws(event), credit(platformCash, platformFen + leaderFen)];
  return refundRelatedEntry('transfer', event, postings, event.causeId);
}

function draws({ hold, leaderId }: { hold: FundSplit; leaderId: string }) {
  return [
    debit(platformPocket(leaderId), hold.platformFen),
    debit(leaderShare(leaderId), hold.leaderFen),
  ];
}
