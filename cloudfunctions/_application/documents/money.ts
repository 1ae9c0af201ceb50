import type { AccountId } from '../../../domain/fund/account';
import type { JournalEntry } from '../../../domain/fund/journal-entry';
import type { Fen } from '../../../domain/primitives/money';
import type { RefundIntent } from '../../../domain/refund/refund-intent';

export interface RefundDocument extends RefundIntent {
  _id: string;
  version: number;
}

/** A share of the fund. `balanceFen` follows from the entries; `heldFen` from the open holds. */
export interface FundAccountDocument {
  _id: AccountId;
  kind: 'platformShare' | 'leaderShare';
  leaderId: string | null;
  balanceFen: Fen;
  heldFen: Fen;
  /** What its leader refunded by one tap on that day (Asia/Shanghai, YYYY-MM-DD). */
  oneTap: { day: string; totalFen: Fen };
  version: number;
}

/** Immutable. `accountIds` is what the statements are read by. */
export interface JournalEntryDocument extends JournalEntry {
  _id: string;
  accountIds: string[];
  /** The balance of each account of the entry that keeps one, after the entry. */
  balancesAfterFen: Record<string, Fen>;
}
