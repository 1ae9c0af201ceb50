/** What finance puts right after the provider's bill was compared with the books. */
import type { Fen } from '../../primitives/money';
import { platformExpense, providerClearing } from '../account';
import type { JournalEntry } from '../journal-entry';
import { credit, debit } from '../posting';
import { causedEntry, type CauseHead } from './entry-head';

/**
 * The provider paid out more than the books say, and the platform bears it; below zero it paid out
 * less, and the platform has it back. No share is touched: what a leader or the fund bears follows
 * from refunds and rulings alone.
 */
export function billCorrectionEntry(event: CauseHead & { amountFen: Fen }): JournalEntry {
  const amountFen = Math.abs(event.amountFen);
  const [from, to] =
    event.amountFen > 0 ? [platformExpense, providerClearing] : [providerClearing, platformExpense];
  return causedEntry('billCorrection', event, [debit(from, amountFen), credit(to, amountFen)]);
}
