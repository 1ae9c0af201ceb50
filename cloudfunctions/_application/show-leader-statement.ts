import type { ActionInput } from '../../domain/contract/actions';
import type { FundEntryView, LeaderStatementView } from '../../domain/contract/views/fund';
import { leaderShare } from '../../domain/fund/account';
import { changeFenOf } from '../../domain/fund/journal-entry';
import { chargeCapFen } from '../../domain/fund/liability-plan';
import { withRunningBalance, type RunningLine } from '../../domain/fund/running-balance';
import { DAY, type Instant } from '../../domain/primitives/instant';
import { accept } from '../../domain/primitives/outcome';
import { known, type Caller, type KnownCaller } from './caller';
import { commissionId, monthOf } from './commission-of';
import type { FundAccountDocument, JournalEntryDocument } from './documents/money';
import { leaderAccount } from './fund-account';
import { pendingDebtOf } from './pending-debt';
import type { World } from './ports';
import { heldForRefunds, purseOf } from './purse';
import { balanceBefore, entriesBetween } from './read-books';
import { mayHandle } from './ticket-actor';
import { ticketsOf } from './tickets-of';

/** Longer ago than this nobody asks on a phone. */
const MONTHS_SHOWN = 12;

/** A leader's own share: what it holds, what was paid for them, and every entry of one month. */
export async function showLeaderStatement(
  world: World,
  caller: Caller,
  { month = monthOf(world, world.clock.now()) }: ActionInput<'fund.leaderStatement'>,
) {
  const me = known(caller);
  const accountId = leaderShare(me.person._id);
  const from = world.calendars.beginningOf(`${month}-01`);
  const until = world.calendars.startOfMonth(from + 31 * DAY);
  const [account, purse, openingFen, entries, months] = await Promise.all([
    leaderAccount(world.database, me.person._id),
    purseOf(world.database, me.person._id),
    balanceBefore(world, accountId, from),
    entriesBetween(world, { from, until }, accountId),
    monthsOf(world, accountId),
  ]);
  const lines = withRunningBalance(entries, accountId, openingFen);
  const refunds = entries.filter(({ kind }) => kind === 'refund' || kind === 'transfer');
  const view: LeaderStatementView = {
    balanceFen: account.balanceFen,
    heldFen: heldForRefunds(account, purse).heldFen,
    month,
    paidForMeFen: refunds.reduce((sum, entry) => sum + creditsOf(entry), 0),
    drawnFromShareFen: refunds.reduce((sum, entry) => sum - changeFenOf(entry, accountId), 0),
    advancedByMeFen: 0,
    refundCount: refunds.length,
    openingFen,
    closingFen: lines.at(-1)?.balanceFen ?? openingFen,
    entries: (await entriesOf(world, me, lines)).reverse(),
    months,
    guarantees: {
      ...account.guarantees,
      ordersPerGuarantee: world.policies.current().fund.ordersPerGuarantee,
    },
    debt: await debtOf(world, account, me.person._id),
  };
  return accept(view);
}

function creditsOf({ postings }: JournalEntryDocument): number {
  return postings
    .filter(({ side }) => side === 'credit')
    .reduce((sum, { amountFen }) => sum + amountFen, 0);
}

/** A ticket that the leader may not open, a complaint about them above all, is not named. */
async function entriesOf(
  world: World,
  me: KnownCaller,
  lines: ReadonlyArray<RunningLine<JournalEntryDocument>>,
): Promise<FundEntryView[]> {
  const tickets = await ticketsOf(world, lines.map(({ entry }) => entry.ticketId));
  return lines.map(({ entry, changeFen, balanceFen }) => {
    const ticket = tickets.get(entry.ticketId ?? '');
    const shown = ticket !== undefined && mayHandle(me, ticket) ? ticket : null;
    return {
      entryId: entry._id,
      at: entry.at,
      kind: entry.kind,
      ticketId: shown?._id ?? null,
      goodsName: shown?.goods.goodsName ?? null,
      changeFen,
      balanceAfterFen: balanceFen,
    };
  });
}

/** From the first day of the share that is in the books to now, newest first. */
async function monthsOf(world: World, accountId: string): Promise<string[]> {
  const now = world.clock.now();
  const [first] = await world.database.find('accountDays', {
    where: { accountId },
    orderBy: { field: 'startsAt', direction: 'asc' },
    limit: 1,
  });
  const earliest = world.calendars.startOfMonth(first?.startsAt ?? now);
  const months: string[] = [];
  let at: Instant = world.calendars.startOfMonth(now);
  while (months.length < MONTHS_SHOWN && at >= earliest) {
    months.push(monthOf(world, at));
    at = world.calendars.startOfMonth(at - 1);
  }
  return months;
}

async function debtOf(
  world: World,
  { debt }: FundAccountDocument,
  leaderId: string,
): Promise<LeaderStatementView['debt']> {
  const month = monthOf(world, world.clock.now());
  const policy = world.policies.current();
  const commission = await world.database.get('commissions', commissionId(leaderId, month));
  return {
    owedFen: debt.receivableFen,
    withheldThisMonthFen: debt.month === month ? debt.withheldFen : 0,
    capFen: commission === null ? null : chargeCapFen(commission.commissionFen, policy),
    capBasisPoints: policy.fund.leaderChargeCapBasisPoints,
    pending: await pendingDebtOf(world, leaderId),
  };
}
