/** Experiments of leaders that failed and were reported: the innovation fund bears them. */
import type { Fen } from '../../primitives/money';
import { commissionPayable, innovationFund } from '../account';
import type { JournalEntry } from '../journal-entry';
import { credit, debit } from '../posting';
import { causedEntry, type CauseHead } from './entry-head';

/** What it cost comes back with the leader's next commission; never cash from hand to hand. */
export function experimentPaidEntry(
  event: CauseHead & { leaderId: string; amountFen: Fen },
): JournalEntry {
  return causedEntry('experimentCovered', event, [
    debit(innovationFund, event.amountFen),
    credit(commissionPayable(event.leaderId), event.amountFen),
  ]);
}
