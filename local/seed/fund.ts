/** The risk-sharing fund of the estate: every balance is posted from a named source. */
import type {
  FundAccountDocument,
  JournalEntryDocument,
} from '../../cloudfunctions/_application/documents/money';
import type {
  PotDocument,
  PotMoveDocument,
} from '../../cloudfunctions/_application/documents/pots';
import { balancesIn, emptyAccount } from '../../cloudfunctions/_application/fund-account';
import {
  accountKindOf,
  leaderShare,
  platformPocket,
  platformShare,
  type AccountId,
} from '../../domain/fund/account';
import { contributionEntry, openingEntry } from '../../domain/fund/events/funding';
import { allotmentEntry } from '../../domain/fund/events/refund';
import { withCompletedOrder } from '../../domain/fund/guarantee';
import { applyPostings, type Balances, type JournalEntry } from '../../domain/fund/journal-entry';
import { splitContribution } from '../../domain/fund/split';
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import { DAY, type Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import type { UnpaidOrder } from './orders';
import { potEntriesOf, potMovesSince, potsAfter } from './pots';

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

export interface FundWithPast extends OpenedFund {
  pots: PotDocument[];
  potMoves: PotMoveDocument[];
}

/** The fund was opened a week before the seeding, with a pocket set aside for every leader. */
export function fundOpenedBefore(seededAt: Instant): OpenedFund {
  return fundOf(openings(seededAt - 7 * DAY));
}

/**
 * The same fund with a past, for whoever looks at the books: opened long enough ago that a month
 * is over, endowed, and with the contribution of every order that was completed.
 */
export function fundWithPast(seededAt: Instant, orders: readonly UnpaidOrder[]): FundWithPast {
  const policy = policyOf(currentPolicyVersion);
  const openedAt = seededAt - 45 * DAY;
  const potMoves = potMovesSince(openedAt, policy);
  const fundings = potEntriesOf(potMoves);
  const completed = orders.filter(({ completedAt }) => completedAt !== null);
  const entries = [...openings(openedAt), ...fundings, ...contributionsOf(completed)];
  const fund = fundOf(entries.sort((one, other) => one.at - other.at));
  const accounts = fund.accounts.map((account) => ({
    ...account,
    guarantees: completed
      .filter(({ leaderId }) => leaderId === account.leaderId)
      .reduce((guarantees) => withCompletedOrder(guarantees, policy), account.guarantees),
  }));
  return { ...fund, accounts, potMoves, pots: potsAfter(fundings) };
}

function openings(at: Instant): JournalEntry[] {
  const leaders = Object.entries(leaderOpeningFen);
  const { pocketTargetFen } = policyOf(currentPolicyVersion).fund;
  return [
    openingOf('platform', at, platformShare, platformOpeningFen),
    ...leaders.map(([id, amountFen]) => openingOf(id, at, leaderShare(id), amountFen)),
    ...leaders.map(([leaderId]) => {
      const head = { entryId: `allotment-${leaderId}`, at, causeId: 'opening' };
      return allotmentEntry({ ...head, leaderId, amountFen: pocketTargetFen });
    }),
  ];
}

function openingOf(name: string, at: Instant, accountId: AccountId, amountFen: Fen): JournalEntry {
  return openingEntry({ entryId: `opening-${name}`, at, accountId, amountFen });
}

/** Named as the timer names them, so that none is contributed for again. */
function contributionsOf(completed: readonly UnpaidOrder[]): JournalEntry[] {
  const policy = policyOf(currentPolicyVersion);
  return completed.flatMap(({ _id, completedAt, leaderId, paidFen }) => {
    const contribution = splitContribution(paidFen, policy);
    if (contribution.platformFen === 0) return [];
    const head = { entryId: `contribution_${_id}`, at: completedAt ?? 0, causeId: _id };
    return [contributionEntry({ ...head, leaderId, contribution })];
  });
}

/** The documents of these entries, which stand in the order in which they were posted. */
function fundOf(posted: readonly JournalEntry[]): OpenedFund {
  let balances: Balances = {};
  const counts: Record<AccountId, number> = {};
  const entries = posted.map((entry): JournalEntryDocument => {
    balances = applyPostings(balances, entry);
    const accountIds = entry.postings.map(({ accountId }) => accountId);
    const kept = accountIds.filter((id) => keepsBalance(id));
    const balancesAfterFen = Object.fromEntries(kept.map((id) => [id, balances[id] ?? 0]));
    const entryNumbers = Object.fromEntries(
      kept.map((id) => [id, (counts[id] = (counts[id] ?? 0) + 1)]),
    );
    return { _id: entry.entryId, ...entry, accountIds, balancesAfterFen, entryNumbers };
  });
  const accounts = [null, ...Object.keys(leaderOpeningFen)].map((leaderId) => {
    const account = emptyAccount(leaderId);
    const pocketFen = leaderId === null ? 0 : (balances[platformPocket(leaderId)] ?? 0);
    return {
      ...account,
      balanceFen: balances[account._id] ?? 0,
      entryCounts: Object.fromEntries(
        balancesIn(account).flatMap(({ accountId: id }) => {
          return counts[id] === undefined ? [] : [[id, counts[id]]];
        }),
      ),
      pocket: { balanceFen: pocketFen, heldFen: 0 },
      version: 1,
    };
  });
  return { accounts, entries };
}

/** What the documents of the fund keep beside the journal. */
function keepsBalance(accountId: AccountId): boolean {
  return ['platformShare', 'leaderShare', 'leaderReceivable'].includes(accountKindOf(accountId));
}
