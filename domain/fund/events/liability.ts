/** Who bears a refund in the end, once that was ruled. The refund's own entry stands. */
import type { Fen } from '../../primitives/money';
import {
  commissionPayable,
  guaranteeExpense,
  innovationFund,
  leaderReceivable,
  leaderShare,
  platformExpense,
  platformPocket,
} from '../account';
import type { JournalEntry } from '../journal-entry';
import { credit, debit } from '../posting';
import { causedEntry, refundRelatedEntry, type CauseHead, type RefundHead } from './entry-head';

type OfLeader = RefundHead & { leaderId: string };

/** Platform-liable or unknown, and the leader has a guarantee: what was drawn comes back. */
export function guaranteeEntry(event: OfLeader & { leaderFen: Fen }): JournalEntry {
  return refundRelatedEntry('guaranteeUsed', event, [
    debit(guaranteeExpense, event.leaderFen),
    credit(leaderShare(event.leaderId), event.leaderFen),
  ]);
}

/** Leader-liable: owes the platform's part up to the cap; above it the platform bears it. */
export function leaderLiableEntry(
  event: OfLeader & { owedFen: Fen; aboveCapFen: Fen },
): JournalEntry {
  return refundRelatedEntry('leaderLiable', event, [
    debit(leaderReceivable(event.leaderId), event.owedFen),
    debit(platformExpense, event.aboveCapFen),
    credit(platformPocket(event.leaderId), event.owedFen + event.aboveCapFen),
  ]);
}

/** Resident-liable after payment: the leader gets back what was drawn, nothing is clawed back. */
export function residentLiableEntry(event: OfLeader & { leaderFen: Fen }): JournalEntry {
  return refundRelatedEntry('residentLiable', event, [
    debit(platformExpense, event.leaderFen),
    credit(leaderShare(event.leaderId), event.leaderFen),
  ]);
}

/** An experiment that failed and was reported: the innovation fund gives the leader's part back. */
export function experimentEntry(event: OfLeader & { leaderFen: Fen }): JournalEntry {
  return refundRelatedEntry('experimentCovered', event, [
    debit(innovationFund, event.leaderFen),
    credit(leaderShare(event.leaderId), event.leaderFen),
  ]);
}

/** The next commission pays what the leader owes, as far as the month's cap allows. */
export function commissionWithheldEntry(
  event: CauseHead & { leaderId: string; amountFen: Fen },
): JournalEntry {
  return causedEntry('commissionWithheld', event, [
    debit(commissionPayable(event.leaderId), event.amountFen),
    credit(leaderReceivable(event.leaderId), event.amountFen),
  ]);
}

/** A ruling was taken back after commission had paid for it: the leader gets that back. */
export function commissionReturnedEntry(
  event: CauseHead & { leaderId: string; amountFen: Fen },
): JournalEntry {
  return causedEntry('commissionWithheld', event, [
    debit(leaderReceivable(event.leaderId), event.amountFen),
    credit(commissionPayable(event.leaderId), event.amountFen),
  ]);
}
