import type { FundOverviewView } from '../../domain/contract/views/fund';
import { trialBalanceOf } from '../../domain/fund/turnover';
import { accept } from '../../domain/primitives/outcome';
import { readCauses } from './entry-causes';
import { entryViews } from './entry-view';
import type { World } from './ports';
import { totalsBefore } from './read-books';

/** What a page of the overview shows; statements show the rest. */
const NEWEST = 10;

/** The whole fund for the platform, with the proof that it balances. */
export async function showFundOverview(world: World) {
  const [{ totals }, entries] = await Promise.all([
    totalsBefore(world, world.clock.now() + 1),
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
    entries: await entryViews(world, entries, await readCauses(world, entries)),
  };
  return accept(view);
}
