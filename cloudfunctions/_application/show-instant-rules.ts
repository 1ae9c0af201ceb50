import type { InstantRulesView } from '../../domain/contract/views/policy';
import { accept } from '../../domain/primitives/outcome';
import type { World } from './ports';

/** The rules of the instant refund as they stand now, for whoever they concern. */
export async function showInstantRules(world: World) {
  const { instant, refund, closure } = world.policies.current();
  const { issues, knownDays, receivedOrders, disputeDays, residentDailyRefunds } = instant;
  const { residentDailyFen, windowDays, residentWindowFen, leaderDailyFen } = instant;
  const view: InstantRulesView = {
    limitFen: refund.instantLimitFen,
    issues,
    knownDays,
    receivedOrders,
    disputeDays,
    residentDailyRefunds,
    residentDailyFen,
    windowDays,
    residentWindowFen,
    leaderDailyFen,
    sampleBasisPoints: closure.instantSampleBasisPoints,
  };
  return accept(view);
}
