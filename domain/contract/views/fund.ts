import type { FundEntryKind } from '../../fund/journal-entry';
import type { Instant } from '../../primitives/instant';
import type { Fen } from '../../primitives/money';

export interface FundEntryView {
  entryId: string;
  at: Instant;
  kind: FundEntryKind;
  ticketId: string | null;
  goodsName: string | null;
  /** The change of this account's balance; negative is a draw. */
  changeFen: Fen;
  balanceAfterFen: Fen;
}

export interface LeaderStatementView {
  balanceFen: Fen;
  heldFen: Fen;
  /** This month, Asia/Shanghai. */
  paidForMeFen: Fen;
  drawnFromShareFen: Fen;
  advancedByMeFen: 0;
  refundCount: number;
  entries: FundEntryView[];
}

export interface FundOverviewView {
  accounts: Array<{
    accountId: string;
    kind: 'platformShare' | 'leaderShare' | 'other';
    /** Name of the leader or key of the account's title. */
    leaderName: string | null;
    balanceFen: Fen;
    heldFen: Fen;
  }>;
  entries: Array<{
    entryId: string;
    at: Instant;
    kind: FundEntryKind;
    ticketId: string | null;
    postings: Array<{ accountId: string; side: 'debit' | 'credit'; amountFen: Fen }>;
  }>;
  /** Debits less credits over all entries: always 0. */
  differenceFen: Fen;
}
