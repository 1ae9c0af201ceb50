/** The risk-sharing fund on its first day: every balance is posted from a named source. */
import type {
  FundAccountDocument,
  JournalEntryDocument,
} from '../../cloudfunctions/_application/documents/money';
import { emptyAccount } from '../../cloudfunctions/_application/fund-account';
import {
  leaderShare,
  openingSource,
  platformPocket,
  platformShare,
  type AccountId,
} from '../../domain/fund/account';
import { openingEntry } from '../../domain/fund/events/funding';
import { allotmentEntry } from '../../domain/fund/events/refund';
import { applyPostings, type Balances, type JournalEntry } from '../../domain/fund/journal-entry';
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import { DAY, type Instant } from '../../domain/primitives/instant';
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

/** The fund was opened a week before the seeding, with a pocket set aside for every leader. */
export function fundOpenedBefore(seededAt: Instant): OpenedFund {
  const at = seededAt - 7 * DAY;
  const leaders = Object.entries(leaderOpeningFen);
  const { pocketTargetFen } = policyOf(currentPolicyVersion).fund;
  const openings = [
    openingOf('platform', at, platformShare, platformOpeningFen),
    ...leaders.map(([id, amountFen]) => openingOf(id, at, leaderShare(id), amountFen)),
  ];
  const allotments = leaders.map(([leaderId]) => {
    const head = { entryId: `allotment-${leaderId}`, at, causeId: 'opening' };
    return allotmentEntry({ ...head, leaderId, amountFen: pocketTargetFen });
  });
  let balances: Balances = {};
  const entries = [...openings, ...allotments].map((entry): JournalEntryDocument => {
    balances = applyPostings(balances, entry);
    const accountIds = entry.postings.map(({ accountId }) => accountId);
    const kept = accountIds.filter((accountId) => accountId !== openingSource);
    const balancesAfterFen = Object.fromEntries(kept.map((id) => [id, balances[id] ?? 0]));
    return { _id: entry.entryId, ...entry, accountIds, balancesAfterFen };
  });
  const accounts = [null, ...leaders.map(([leaderId]) => leaderId)].map((leaderId) => {
    const account = emptyAccount(leaderId);
    const pocketFen = leaderId === null ? 0 : (balances[platformPocket(leaderId)] ?? 0);
    return {
      ...account,
      balanceFen: balances[account._id] ?? 0,
      pocket: { balanceFen: pocketFen, heldFen: 0 },
      version: 1,
    };
  });
  return { accounts, entries };
}

function openingOf(name: string, at: Instant, accountId: AccountId, amountFen: Fen): JournalEntry {
  return openingEntry({ entryId: `opening-${name}`, at, accountId, amountFen });
}
