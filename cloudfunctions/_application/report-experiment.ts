import type { ActionInput, ActionReply } from '../../domain/contract/actions';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import { tellAboutPots } from './pot-notice';
import type { World } from './ports';

const EXPERIMENTS_READ = 100;

type Refusals = 'aboveExperimentLimit' | 'aboveExperimentMonth';

/** A leader says what they tried, what it cost and why it failed; the platform decides. */
export async function reportExperiment(
  world: World,
  caller: Caller,
  { tried, failedBecause, costFen, requestId }: ActionInput<'fund.reportExperiment'>,
): Promise<Outcome<ActionReply<'fund.reportExperiment'>, Refusals>> {
  const { person } = known(caller);
  const leaderId = person._id;
  const experimentId = world.ids.derived('experiment', leaderId, requestId);
  const { experimentLimitFen, leaderMonthlyFen } = world.policies.current().innovation;
  if (costFen > experimentLimitFen) {
    return refuse('aboveExperimentLimit', { experimentLimitFen });
  }
  const now = world.clock.now();
  const month = world.calendars.dayOf(now).slice(0, 7);
  const usedFen = await reportedFen(world, leaderId, month, experimentId);
  if (usedFen + costFen > leaderMonthlyFen) {
    const leftFen = leaderMonthlyFen - usedFen;
    return refuse('aboveExperimentMonth', { leaderMonthlyFen, leftFen });
  }
  const outboxIds = await world.database.transaction(async (transaction) => {
    if ((await transaction.get('experiments', experimentId)) !== null) return [];
    await transaction.add('experiments', {
      _id: experimentId,
      leaderId,
      tried,
      failedBecause,
      costFen,
      reportedAt: now,
      month,
      status: 'reported',
      answer: '',
      decidedById: null,
      decidedAt: null,
    });
    const told = (['supervisor', 'finance'] as const).map((role) => ({
      to: { role },
      kind: 'experimentReported' as const,
      amountFen: costFen,
    }));
    return tellAboutPots(transaction, experimentId, told, now);
  });
  await world.relay.wake(outboxIds);
  return accept({ experimentId });
}

/** Of this month, without what was declined and without this very report told again. */
async function reportedFen(
  world: World,
  leaderId: string,
  month: string,
  exceptId: string,
): Promise<number> {
  const mine = await world.database.find('experiments', {
    where: { leaderId, month },
    limit: EXPERIMENTS_READ,
  });
  return mine
    .filter(({ _id, status }) => _id !== exceptId && status !== 'declined')
    .reduce((sum, { costFen }) => sum + costFen, 0);
}
