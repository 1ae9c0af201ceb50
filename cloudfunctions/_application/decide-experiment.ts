import type { ActionInput, ActionReply } from '../../domain/contract/actions';
import { experimentPaidEntry } from '../../domain/fund/events/innovation';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import type { PersonDocument } from './documents/people';
import { movePot, potOf } from './pots';
import { tellAboutPots } from './pot-notice';
import type { World } from './ports';
import { postEntry } from './post-entry';

type Refusals =
  | 'experimentNotFound'
  | 'experimentDecided'
  | 'conflictOfInterest'
  | 'potTooSmall';

/** A yes pays what it cost out of the innovation fund, so that trying costs the leader nothing. */
export async function decideExperiment(
  world: World,
  caller: Caller,
  { experimentId, yes, answer }: ActionInput<'fund.decideExperiment'>,
): Promise<Outcome<ActionReply<'fund.decideExperiment'>, Refusals>> {
  const { person } = known(caller);
  const status = yes ? ('accepted' as const) : ('declined' as const);
  const outcome = await world.database.transaction(async (transaction) => {
    const experiment = await transaction.get('experiments', experimentId);
    if (experiment === null) return refuse('experimentNotFound');
    if (experiment.status !== 'reported') {
      const repeated = experiment.decidedById === person._id && experiment.status === status;
      return repeated ? accept<string[]>([]) : refuse('experimentDecided');
    }
    const { leaderId, costFen: amountFen } = experiment;
    const leader = await transaction.get('people', leaderId);
    if (leader === null || isClose(person, leader)) return refuse('conflictOfInterest');
    const now = world.clock.now();
    if (yes) {
      const pot = await potOf(transaction, 'innovationFund');
      const { balanceFen } = pot;
      if (balanceFen < amountFen) return refuse('potTooSmall', { balanceFen });
      const head = { entryId: `experiment_${experimentId}`, at: now, causeId: experimentId };
      await movePot(transaction, pot, -amountFen);
      await postEntry(transaction, experimentPaidEntry({ ...head, leaderId, amountFen }), []);
    }
    const decided = { status, answer, decidedById: person._id, decidedAt: now };
    await transaction.put('experiments', { ...experiment, ...decided });
    const kind = yes ? ('experimentPaidLeader' as const) : ('experimentDeclinedLeader' as const);
    const told = [{ to: { personId: leaderId }, kind, amountFen }];
    return accept(await tellAboutPots(transaction, `${experimentId}_decided`, told, now));
  });
  if (!outcome.ok) return outcome;
  await world.relay.wake(outcome.value);
  return accept({ status });
}

function isClose(person: PersonDocument, leader: PersonDocument): boolean {
  const family = person.familyIds ?? [];
  return (
    person._id === leader._id ||
    person.householdId === leader.householdId ||
    family.includes(leader._id)
  );
}
