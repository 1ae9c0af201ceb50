/** What suppliers and carriers pay back. */
import type { Fen } from '../../primitives/money';
import {
  guaranteeExpense,
  leaderShare,
  partnerReceivable,
  partnerSettlement,
  platformPocket,
  type ChargedPartner,
} from '../account';
import type { JournalEntry } from '../journal-entry';
import { credit, debit } from '../posting';
import type { FundSplit } from '../split';
import { refundRelatedEntry, type RefundHead } from './entry-head';

type OfPartner = RefundHead & { partner: ChargedPartner; causeId: string };

/**
 * A supplier or carrier accepted the chargeback: both shares get back what they paid. Where a
 * guarantee had already given the leader's part back, the expense of guarantees is relieved.
 */
export function recoveryEntry(
  event: OfPartner & { leaderId: string; hold: FundSplit; guaranteeUsed: boolean },
): JournalEntry {
  const { platformFen, leaderFen } = event.hold;
  const leaderPart = event.guaranteeUsed ? guaranteeExpense : leaderShare(event.leaderId);
  const postings = [
    debit(partnerReceivable(event.partner), platformFen + leaderFen),
    credit(platformPocket(event.leaderId), platformFen),
    credit(leaderPart, leaderFen),
  ];
  return refundRelatedEntry('recovery', event, postings, event.causeId);
}

/** The next settlement paid it: what we owe the partner and what the partner owes us cancel out. */
export function offsetEntry(event: OfPartner & { amountFen: Fen }): JournalEntry {
  const postings = [
    debit(partnerSettlement(event.partner), event.amountFen),
    credit(partnerReceivable(event.partner), event.amountFen),
  ];
  return refundRelatedEntry('offset', event, postings, event.causeId);
}
