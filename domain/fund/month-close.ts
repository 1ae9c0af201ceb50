/** What must hold before a month of the books is closed for good. */
import type { Instant } from '../primitives/instant';
import type { Fen } from '../primitives/money';

interface MonthFacts {
  endsAt: Instant;
  /** Every day that ended until then is summed. */
  rolledUntil: Instant;
  /** Of the month: both sides, and the difference of all balances at its end. */
  debitFen: Fen;
  creditFen: Fen;
  differenceFen: Fen;
  /** Entries that the sums count, and those that the journal holds for the month. */
  summedCount: number;
  journalCount: number;
  /** Whether every earlier month of the books is closed. */
  isNext: boolean;
}

export const closingCheckIds = ['over', 'next', 'complete', 'balanced'] as const;

export type ClosingCheckId = (typeof closingCheckIds)[number];

export interface ClosingCheck {
  id: ClosingCheckId;
  holds: boolean;
}

/** Each in one sentence; one that does not hold forbids the close. */
export function closingChecks(facts: MonthFacts): ClosingCheck[] {
  const holds: Record<ClosingCheckId, boolean> = {
    // The month is over and its last day is summed.
    over: facts.rolledUntil >= facts.endsAt,
    // Months are closed in their order.
    next: facts.isNext,
    // The sums stand for every entry that the journal holds.
    complete: facts.summedCount === facts.journalCount,
    // Debits and credits are equal, of the month and of all that was before.
    balanced: facts.debitFen === facts.creditFen && facts.differenceFen === 0,
  };
  return closingCheckIds.map((id) => ({ id, holds: holds[id] }));
}
