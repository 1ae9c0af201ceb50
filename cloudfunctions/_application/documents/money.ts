import type { AccountId } from '../../../domain/fund/account';
import type { Guarantees } from '../../../domain/fund/guarantee';
import type { JournalEntry } from '../../../domain/fund/journal-entry';
import type { LeaderDebt } from '../../../domain/fund/liability-plan';
import type { Purse } from '../../../domain/fund/purse';
import type { Instant } from '../../../domain/primitives/instant';
import type { Fen } from '../../../domain/primitives/money';
import type { RefundIntent } from '../../../domain/refund/refund-intent';

export interface RefundDocument extends RefundIntent {
  _id: string;
  version: number;
}

/**
 * A leader's money, or the reserve of the platform's share. One document per leader, so that
 * refunds of different leaders never meet. Balances follow from the entries; what is held are the
 * open refunds and what stands in the purse.
 */
export interface FundAccountDocument {
  _id: AccountId;
  kind: 'platformShare' | 'leaderShare';
  leaderId: string | null;
  balanceFen: Fen;
  heldFen: Fen;
  /** The part of the platform's share that stands ready for this leader; empty in the reserve. */
  pocket: { balanceFen: Fen; heldFen: Fen };
  guarantees: Guarantees;
  debt: LeaderDebt;
  /** How many entries have moved each account whose balance stands here; absent: none. */
  entryCounts: Record<AccountId, number>;
  version: number;
}

/**
 * What of a leader's shares stands ready for the next refunds, one document per leader. The
 * leader's account counts it as held until it is swept back. Its id is that of the account.
 */
export interface FundPurseDocument extends Purse {
  _id: AccountId;
  leaderId: string;
}

/** Immutable. `accountIds` is what the statements are read by. */
export interface JournalEntryDocument extends JournalEntry {
  _id: string;
  accountIds: string[];
  /** The balance of each account of the entry that keeps one, after the entry. */
  balancesAfterFen: Record<string, Fen>;
  /** The same accounts: as the how-manieth entry it moved them, from 1 and without a gap. */
  entryNumbers: Record<string, number>;
  /** When it happened, where that day had been summed already; it is dated later than that. */
  lateFrom?: Instant;
}
