/** How money gets into the fund: openings, contributions, the special and the innovation fund. */
import type { Fen } from '../../primitives/money';
import {
  commissionPayable,
  innovationFund,
  leaderShare,
  openingSource,
  platformCash,
  platformExpense,
  platformPocket,
  platformShare,
  specialFund,
  type AccountId,
} from '../account';
import { makeEntry, type JournalEntry } from '../journal-entry';
import { credit, debit } from '../posting';
import type { FundSplit } from '../split';
import { causedEntry, type CauseHead, type EntryHead } from './entry-head';

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
    causeId: null,
    reversesEntryId: null,
  });
}

/** An order was completed: 1 % of it goes into the fund, 70 % of that from the platform. */
export function contributionEntry(
  event: CauseHead & { leaderId: string; contribution: FundSplit },
): JournalEntry {
  const { platformFen, leaderFen } = event.contribution;
  return causedEntry('orderCompleted', event, [
    debit(platformExpense, platformFen),
    debit(commissionPayable(event.leaderId), leaderFen),
    credit(platformPocket(event.leaderId), platformFen),
    credit(leaderShare(event.leaderId), leaderFen),
  ]);
}

/** The platform pays cash into its special fund or into the innovation fund. */
export function endowmentEntry(
  event: CauseHead & { fund: 'specialFund' | 'innovationFund'; amountFen: Fen },
): JournalEntry {
  const accountId = event.fund === 'specialFund' ? specialFund : innovationFund;
  return causedEntry('funding', event, [
    debit(platformCash, event.amountFen),
    credit(accountId, event.amountFen),
  ]);
}

/** Money of the special fund is released to the platform's share. */
export function specialFundReleaseEntry(event: CauseHead & { amountFen: Fen }): JournalEntry {
  return causedEntry('funding', event, [
    debit(specialFund, event.amountFen),
    credit(platformShare, event.amountFen),
  ]);
}
