import type { ExperimentView, PotsView } from '../../domain/contract/views/pots';
import { accept } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import type { ExperimentDocument } from './documents/pots';
import { reserveAccount } from './fund-account';
import { detailsOf, nameOf } from './person-names';
import { potOf } from './pots';
import type { World } from './ports';

const SHOWN = 50;

/** What is left in both funds, what was asked and decided, and the experiments of leaders. */
export async function showPots(world: World, caller: Caller) {
  const { person, roles } = known(caller);
  const special = await potOf(world.database, 'specialFund');
  const innovation = await potOf(world.database, 'innovationFund');
  const reserve = await reserveAccount(world.database);
  const newest = { field: 'askedAt', direction: 'desc' } as const;
  const moves = await world.database.find('potMoves', { where: {}, orderBy: newest, limit: SHOWN });
  const experiments = await world.database.find('experiments', {
    where: {},
    orderBy: { field: 'reportedAt', direction: 'desc' },
    limit: SHOWN,
  });
  const ids = moves.flatMap(({ askedById, decidedById }) => [askedById, decidedById]);
  const names = await detailsOf(world, [...ids, ...experiments.map(({ leaderId }) => leaderId)]);
  const decides = roles.includes('finance') || roles.includes('supervisor');
  const view: PotsView = {
    specialFen: special.balanceFen,
    innovationFen: innovation.balanceFen,
    reserveFen: reserve.balanceFen - reserve.heldFen,
    firstPaymentFen: world.policies.current().innovation.specialFundFirstFen,
    mayAsk: roles.includes('finance'),
    moves: moves.map(({ _id, askedById, decidedById, kind, amountFen, askedAt, status }) => ({
      moveId: _id,
      kind,
      amountFen,
      askedAt,
      status,
      askedByName: nameOf(names, askedById),
      decidedByName: decidedById === null ? '' : nameOf(names, decidedById),
      mayDecide: decides && status === 'asked' && askedById !== person._id,
    })),
    experiments: experiments.map((experiment) => ({
      ...experimentView(experiment),
      leaderName: nameOf(names, experiment.leaderId),
      mayDecide: decides && experiment.status === 'reported',
    })),
  };
  return accept(view);
}

/** A leader's own reports, and what may still be reported. */
export async function showOwnExperiments(world: World, caller: Caller) {
  const leaderId = known(caller).person._id;
  const { experimentLimitFen, leaderMonthlyFen } = world.policies.current().innovation;
  const mine = await world.database.find('experiments', {
    where: { leaderId },
    orderBy: { field: 'reportedAt', direction: 'desc' },
    limit: SHOWN,
  });
  const month = world.calendars.dayOf(world.clock.now()).slice(0, 7);
  const usedFen = mine
    .filter((experiment) => experiment.month === month && experiment.status !== 'declined')
    .reduce((sum, { costFen }) => sum + costFen, 0);
  const { balanceFen: budgetFen } = await potOf(world.database, 'innovationFund');
  const leftFen = Math.max(0, leaderMonthlyFen - usedFen);
  return accept({
    experiments: mine.map(experimentView),
    limitFen: Math.min(experimentLimitFen, leftFen),
    leftFen,
    budgetFen,
  });
}

function experimentView(experiment: ExperimentDocument): ExperimentView {
  const { tried, failedBecause, costFen, reportedAt, status, answer } = experiment;
  const experimentId = experiment._id;
  return { experimentId, tried, failedBecause, costFen, reportedAt, status, answer };
}
