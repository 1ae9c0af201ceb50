/** The risk-sharing fund on its first day: every balance is posted from a named source. */
import type {
  FundAccountDocument,
  JournalEntryDocument,
} from '../../cloudfunctions/_application/documents/money';
import {
  leaderShare,
  openingSource,
  platformShare,
  type AccountId,
} from '../../domain/fund/account';
import { openingEntry } from '../../domain/fund/fund-events';
import { applyPostings, type Balances } from '../../domain/fund/journal-entry';
import { DAY, HOUR, type Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';

/** The platform's first contribution: 50,000 yuan. */
const platformOpeningFen: Fen = 5_000_000;

/** What each leader's share starts with: a few hundred yuan, put in by the platform. */
const leaderOpeningFen: Record<string, Fen> = {
  'zhou-min': 42_000,
  'ma-li': 36_500,
  'he-zhiqiang': 20_000,
  'su-hong': 58_000,
  'tang-jianhua': 31_200,
  'luo-xiaodong': 27_400,
};

export interface OpenedFund {
  accounts: FundAccountDocument[];
  entries: JournalEntryDocument[];
}

function dayInShanghai(at: Instant): string {
  return new Date(at + 8 * HOUR).toISOString().slice(0, 10);
}

/** The fund was opened a week before the seeding. */
export function fundOpenedBefore(seededAt: Instant): OpenedFund {
  const at = seededAt - 7 * DAY;
  const openings: Array<{ accountId: AccountId; amountFen: Fen; leaderId: string | null }> = [
    { accountId: platformShare, amountFen: platformOpeningFen, leaderId: null },
    ...Object.entries(leaderOpeningFen).map(([leaderId, amountFen]) => ({
      accountId: leaderShare(leaderId),
      amountFen,
      leaderId,
    })),
  ];
  let balances: Balances = {};
  const entries = openings.map(({ accountId, amountFen, leaderId }) => {
    const entryId = `opening-${leaderId ?? 'platform'}`;
    const entry = openingEntry({ entryId, at, accountId, amountFen });
    balances = applyPostings(balances, entry);
    return {
      _id: entryId,
      ...entry,
      accountIds: [openingSource, accountId],
      balancesAfterFen: { [accountId]: amountFen },
    };
  });
  const accounts = openings.map(({ accountId, leaderId }): FundAccountDocument => ({
    _id: accountId,
    kind: leaderId === null ? 'platformShare' : 'leaderShare',
    leaderId,
    balanceFen: balances[accountId] ?? 0,
    heldFen: 0,
    oneTap: { day: dayInShanghai(at), totalFen: 0 },
    version: 1,
  }));
  return { accounts, entries };
}
