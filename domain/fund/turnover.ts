/** What a set of entries moved on each account, and what the balances are then. */
import type { Fen } from '../primitives/money';
import { accountKindOf, accountKinds, type AccountId, type AccountKind } from './account';
import type { JournalEntry } from './journal-entry';

/** Both sides of an account over some time. */
export interface Turnover {
  debitFen: Fen;
  creditFen: Fen;
  /** Entries with a posting on it. */
  entryCount: number;
}

const noTurnover: Turnover = { debitFen: 0, creditFen: 0, entryCount: 0 };

type Moved = Pick<JournalEntry, 'postings'>;

/** Both sides of one account within one entry. */
export function sidesOf({ postings }: Moved, accountId: AccountId): Omit<Turnover, 'entryCount'> {
  const sumOf = (side: 'debit' | 'credit') =>
    postings
      .filter((posting) => posting.accountId === accountId && posting.side === side)
      .reduce((sum, { amountFen }) => sum + amountFen, 0);
  return { debitFen: sumOf('debit'), creditFen: sumOf('credit') };
}

/** By account, in the order of their ids; accounts that nothing moved are missing. */
export function turnoverByAccount(entries: readonly Moved[]): Map<AccountId, Turnover> {
  const found = new Map<AccountId, Turnover>();
  for (const entry of entries) {
    for (const accountId of new Set(entry.postings.map((posting) => posting.accountId))) {
      const { debitFen, creditFen } = sidesOf(entry, accountId);
      const before = found.get(accountId) ?? noTurnover;
      found.set(accountId, {
        debitFen: before.debitFen + debitFen,
        creditFen: before.creditFen + creditFen,
        entryCount: before.entryCount + 1,
      });
    }
  }
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The change of a balance, on the normal side of the account's kind. */
export function changeOfTurnover(kind: AccountKind, { debitFen, creditFen }: Turnover): Fen {
  const { normalSide } = accountKinds[kind];
  return normalSide === 'debit' ? debitFen - creditFen : creditFen - debitFen;
}

/** A kind of account over some time, with its balance at the end, on the normal side. */
export interface KindTotal extends Turnover {
  balanceFen: Fen;
}

export type KindTotals = Readonly<Partial<Record<AccountKind, KindTotal>>>;

/**
 * The totals by kind after some more entries. Kinds that ever moved stay, with no turnover where
 * these entries did not move them.
 *
 * @param before the totals at the start; their turnover is not carried on
 */
export function totalsAfter(before: KindTotals, entries: readonly Moved[]): KindTotals {
  const totals: Partial<Record<AccountKind, KindTotal>> = {};
  for (const kind of Object.keys(accountKinds) as AccountKind[]) {
    const earlier = before[kind];
    if (earlier !== undefined) totals[kind] = { ...noTurnover, balanceFen: earlier.balanceFen };
  }
  for (const [accountId, turnover] of turnoverByAccount(entries)) {
    const kind = accountKindOf(accountId);
    const sofar = totals[kind] ?? { ...noTurnover, balanceFen: 0 };
    totals[kind] = {
      debitFen: sofar.debitFen + turnover.debitFen,
      creditFen: sofar.creditFen + turnover.creditFen,
      entryCount: sofar.entryCount + turnover.entryCount,
      balanceFen: sofar.balanceFen + changeOfTurnover(kind, turnover),
    };
  }
  return totals;
}

/** One line of a trial balance: the balance stands on one side, the other is zero. */
export interface TrialLine {
  kind: AccountKind;
  debitFen: Fen;
  creditFen: Fen;
}

export interface TrialBalance {
  lines: TrialLine[];
  debitFen: Fen;
  creditFen: Fen;
}

/** Every balance on its side; the sums of both sides are equal if the books are right. */
export function trialBalanceOf(totals: KindTotals): TrialBalance {
  const lines = (Object.keys(accountKinds) as AccountKind[]).flatMap((kind): TrialLine[] => {
    const total = totals[kind];
    if (total === undefined) return [];
    const isDebit = (accountKinds[kind].normalSide === 'debit') === total.balanceFen >= 0;
    const amountFen = Math.abs(total.balanceFen);
    return [{ kind, debitFen: isDebit ? amountFen : 0, creditFen: isDebit ? 0 : amountFen }];
  });
  return {
    lines,
    debitFen: lines.reduce((sum, { debitFen }) => sum + debitFen, 0),
    creditFen: lines.reduce((sum, { creditFen }) => sum + creditFen, 0),
  };
}

/**
 * What a digest of the entries is made over: every fact of every entry, in the order of time and
 * id, so that the same entries always give the same text.
 */
export function entriesAsText(entries: readonly JournalEntry[]): string {
  const facts = [...entries]
    .sort((one, other) => one.at - other.at || (one.entryId < other.entryId ? -1 : 1))
    .map(({ entryId, at, kind, postings, ticketId, refundIntentId, causeId, reversesEntryId }) => [
      entryId,
      at,
      kind,
      postings.map(({ accountId, side, amountFen }) => [accountId, side, amountFen]),
      ticketId,
      refundIntentId,
      causeId,
      reversesEntryId,
    ]);
  return JSON.stringify(facts);
}
