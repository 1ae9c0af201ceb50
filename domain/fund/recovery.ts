import type { Instant } from '../primitives/instant';
import type { Fen } from '../primitives/money';
import { accountKindOf } from './account';
import type { JournalEntry } from './journal-entry';
import type { BearingParty } from './liability-plan';
import { changeOf } from './posting';

/** Of some refunds: what they were, what of it was asked back, and what came of that. */
export interface RecoverySums {
  refunds: number;
  refundedFen: Fen;
  chargedBackFen: Fen;
  acceptedFen: Fen;
  recoveredFen: Fen;
}

/** The refunds that one party was ruled to bear. */
export interface RecoveryRow extends RecoverySums {
  party: BearingParty;
  /** Null for the platform, leaders, residents, and where nobody was ruled liable. */
  partnerId: string | null;
}

const nothingRecovered: RecoverySums = {
  refunds: 0,
  refundedFen: 0,
  chargedBackFen: 0,
  acceptedFen: 0,
  recoveredFen: 0,
};

/** What is recorded of one refund. */
export interface RecoveryFacts {
  entries: readonly Pick<JournalEntry, 'kind' | 'at' | 'postings'>[];
  chargebacks: readonly { status: string; amountFen: Fen }[];
}

/**
 * What came of one refund, and when it was paid; null while it is not. All but what was asked for
 * is the ledger's, reversals included.
 */
export function recoveryOf({
  entries,
  chargebacks,
}: RecoveryFacts): { paidAt: Instant; sums: RecoverySums } | null {
  const paid = entries.filter(({ kind }) => kind === 'refund' || kind === 'transfer');
  if (paid.length === 0) return null;
  const credits = paid.flatMap(({ postings }) => postings).filter(({ side }) => side === 'credit');
  const recoveredFen = 0 - fenOn(entries, 'Settlement');
  const sums = {
    refunds: 1,
    refundedFen: credits.reduce((sum, { amountFen }) => sum + amountFen, 0),
    chargedBackFen: chargedBackFen(chargebacks),
    acceptedFen: fenOn(entries, 'Receivable') + recoveredFen,
    recoveredFen,
  };
  return { paidAt: Math.min(...paid.map(({ at }) => at)), sums };
}

/** The rows with one more refund in them, or (`sign` -1) with one fewer. Empty rows go. */
export function withRefund(
  rows: readonly RecoveryRow[],
  refund: RecoveryRow,
  sign: 1 | -1,
): RecoveryRow[] {
  const isSame = ({ party, partnerId }: RecoveryRow) =>
    party === refund.party && partnerId === refund.partnerId;
  const { party, partnerId } = refund;
  const row = rows.find(isSame) ?? { ...nothingRecovered, party, partnerId };
  const changed = { party, partnerId, ...plus(row, refund, sign) };
  const others = rows.filter((other) => !isSame(other));
  return changed.refunds === 0 ? others : [...others, changed];
}

export function totalRecovery(rows: readonly RecoverySums[]): RecoverySums {
  return rows.reduce<RecoverySums>((total, row) => plus(total, row, 1), nothingRecovered);
}

function plus(one: RecoverySums, other: RecoverySums, sign: 1 | -1): RecoverySums {
  return {
    refunds: one.refunds + sign * other.refunds,
    refundedFen: one.refundedFen + sign * other.refundedFen,
    chargedBackFen: one.chargedBackFen + sign * other.chargedBackFen,
    acceptedFen: one.acceptedFen + sign * other.acceptedFen,
    recoveredFen: one.recoveredFen + sign * other.recoveredFen,
  };
}

/** What was withdrawn was never asked for; what was refused was. */
function chargedBackFen(chargebacks: RecoveryFacts['chargebacks']): Fen {
  return chargebacks
    .filter(({ status }) => status !== 'withdrawn')
    .reduce((sum, { amountFen }) => sum + amountFen, 0);
}

/** The change on the partners' accounts of one sort. */
function fenOn(entries: RecoveryFacts['entries'], sort: 'Settlement' | 'Receivable'): Fen {
  return entries
    .flatMap(({ postings }) => postings)
    .filter(({ accountId }) => {
      const kind = accountKindOf(accountId);
      return kind === `supplier${sort}` || kind === `carrier${sort}`;
    })
    .reduce((sum, posting) => sum + changeOf(posting), 0);
}
