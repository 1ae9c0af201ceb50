import type { FundOverviewView, FundWaitingView } from '../../domain/contract/views/fund';
import { trialBalanceOf } from '../../domain/fund/turnover';
import { accept } from '../../domain/primitives/outcome';
import { unresolvedStatuses } from '../../domain/reconciliation/difference';
import { readCauses } from './entry-causes';
import { entryViews } from './entry-view';
import type { World } from './ports';
import { totalsBefore } from './read-books';

/** What a page of the overview shows; statements show the rest. */
const NEWEST = 10;

/** The whole fund for the platform, with the proof that it balances. */
export async function showFundOverview(world: World) {
  const [{ totals }, waiting, entries] = await Promise.all([
    totalsBefore(world, world.clock.now() + 1),
    waitingIn(world),
    world.database.find('journalEntries', {
      where: {},
      orderBy: { field: 'at', direction: 'desc' },
      limit: NEWEST,
    }),
  ]);
  const trial = trialBalanceOf(totals);
  const view: FundOverviewView = {
    platformShareFen: totals.platformShare?.balanceFen ?? 0,
    leaderSharesFen: totals.leaderShare?.balanceFen ?? 0,
    differenceFen: trial.debitFen - trial.creditFen,
    waiting,
    entries: await entryViews(world, entries, await readCauses(world, entries)),
  };
  return accept(view);
}

/** Days whose bill could not be read: a handful at the worst. */
const MOST_DAYS = 100;

/** What a person has to decide before it moves on. */
async function waitingIn({ database }: World): Promise<FundWaitingView> {
  const [refunds, differences, days, disputes, potMoves, policyDrafts] = await Promise.all([
    database.count('refunds', { status: 'exception' }),
    database.count('differences', { status: { in: unresolvedStatuses } }),
    database.find('reconciliationDays', { where: { step: 'bill' }, limit: MOST_DAYS }),
    database.count('chargebacks', { status: 'disputed' }),
    database.count('potMoves', { status: 'asked' }),
    database.count('policyDrafts', { status: 'open' }),
  ]);
  const unreadable = days.filter((day) => day.unreadable !== null).length;
  return { exceptions: refunds + differences + unreadable, disputes, potMoves, policyDrafts };
}
