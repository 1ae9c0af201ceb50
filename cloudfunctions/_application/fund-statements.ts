import type {
  FundEntryView,
  FundOverviewView,
  LeaderStatementView,
} from '../../domain/contract/views/fund';
import { leaderShare } from '../../domain/fund/account';
import { changeFenOf, differenceOf } from '../../domain/fund/journal-entry';
import { accept } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import type { FundAccountDocument, JournalEntryDocument } from './documents/money';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';

const PAGE = 100;

/** A leader's own share: what it holds, what was paid for them, and every entry that moved it. */
export async function showLeaderStatement(world: World, caller: Caller) {
  const leaderId = known(caller).person._id;
  const accountId = leaderShare(leaderId);
  const account = await world.database.get('fundAccounts', accountId);
  const entries = await world.database.find('journalEntries', {
    where: { accountIds: accountId },
    orderBy: { field: 'at', direction: 'desc' },
    limit: PAGE,
  });
  const monthStart = world.calendars.startOfMonth(world.clock.now());
  const refunds = await refundsSince(world, accountId, monthStart);
  const drawnFen = refunds.reduce((sum, entry) => sum - changeFenOf(entry, accountId), 0);
  const paidFen = refunds.reduce((sum, entry) => sum + creditsOf(entry), 0);
  const goods = await goodsNames(world, entries);
  const view: LeaderStatementView = {
    balanceFen: account?.balanceFen ?? 0,
    heldFen: account?.heldFen ?? 0,
    paidForMeFen: paidFen,
    drawnFromShareFen: drawnFen,
    advancedByMeFen: 0,
    refundCount: refunds.length,
    entries: entries.map(
      (entry): FundEntryView => ({
        entryId: entry._id,
        at: entry.at,
        kind: entry.kind,
        ticketId: entry.ticketId,
        goodsName: entry.ticketId === null ? null : (goods.get(entry.ticketId) ?? null),
        changeFen: changeFenOf(entry, accountId),
        balanceAfterFen: entry.balancesAfterFen[accountId] ?? 0,
      }),
    ),
  };
  return accept(view);
}

/** All refunds of the month on one share, page by page. */
async function refundsSince(world: World, accountId: string, since: number) {
  const found: JournalEntryDocument[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const page = await world.database.find('journalEntries', {
      where: { accountIds: accountId, at: { least: since } },
      orderBy: { field: 'at', direction: 'desc' },
      limit: PAGE,
      offset,
    });
    found.push(...page.filter((entry) => entry.kind === 'refund'));
    if (page.length < PAGE) return found;
  }
}

function creditsOf(entry: JournalEntryDocument): number {
  return entry.postings
    .filter((posting) => posting.side === 'credit')
    .reduce((sum, posting) => sum + posting.amountFen, 0);
}

async function goodsNames(world: World, entries: readonly JournalEntryDocument[]) {
  const ids = [...new Set(entries.map((entry) => entry.ticketId).filter((id) => id !== null))];
  if (ids.length === 0) return new Map<string, string>();
  const where = { _id: { in: ids } };
  const tickets = await world.database.find('tickets', { where, limit: PAGE });
  return new Map(tickets.map((ticket) => [ticket._id, ticket.goods.goodsName]));
}

/** The whole fund for the platform, with the proof that it balances. */
export async function showFundOverview(world: World) {
  const accounts = await world.database.find('fundAccounts', { where: {}, limit: PAGE });
  const entries = await world.database.find('journalEntries', {
    where: {},
    orderBy: { field: 'at', direction: 'desc' },
    limit: PAGE,
  });
  const names = await detailsOf(
    world,
    accounts.map(({ leaderId }) => leaderId),
  );
  const view: FundOverviewView = {
    accounts: accounts.map(({ _id, kind, leaderId, balanceFen, heldFen }) => ({
      accountId: _id,
      kind,
      leaderName: leaderId === null ? null : nameOf(names, leaderId),
      balanceFen: balanceFen + (leaderId === null ? sumOf(accounts, 'balanceFen') : 0),
      heldFen: heldFen + (leaderId === null ? sumOf(accounts, 'heldFen') : 0),
    })),
    entries: entries.map(({ _id, at, kind, ticketId, postings }) => ({
      entryId: _id,
      at,
      kind,
      ticketId,
      postings,
    })),
    differenceFen: entries.reduce((sum, entry) => sum + differenceOf(entry), 0),
  };
  return accept(view);
}

/** The platform's share is one to people: the reserve and all pockets together. */
function sumOf(accounts: readonly FundAccountDocument[], field: 'balanceFen' | 'heldFen'): number {
  return accounts.reduce((sum, { pocket }) => sum + pocket[field], 0);
}
