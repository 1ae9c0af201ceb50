import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { logPhone } from './access-log';
import { known, type Caller } from './caller';
import { changeTask } from './change-task';
import type { World } from './ports';
import { askedActor, refuseTaskAct } from './task-actor';

type Refusals = Exclude<ActionRefusal<'task.showPhone'>, 'badInput' | 'internal' | 'busy'>;

/**
 * The number that a call-back is made to. That it was looked at, and by whom, is noted first: on
 * the ticket for those who work on it, in the access log for the resident.
 */
export async function showTaskPhone(
  world: World,
  caller: Caller,
  { taskId, requestId }: ActionInput<'task.showPhone'>,
): Promise<Outcome<{ phone: string }, Refusals>> {
  const me = known(caller);
  const command = { taskId, actor: askedActor(me), requestId };
  const noted = await changeTask(world, command, async (_, { ticket, task }) => {
    const refusal = refuseTaskAct('recordCall', me, { task, ticket });
    if (refusal !== null) return refuse(refusal);
    if (task.kind !== 'callBack') return refuse('outcomeNotOpen');
    return accept({
      changes: {},
      events: [{ kind: 'phoneShown' as const, details: { taskKind: task.kind, taskId } }],
      effects: [],
      reply: () => ({ ticketId: ticket._id, residentId: ticket.residentId }),
    });
  });
  if (!noted.ok) return noted;
  const { ticketId, residentId } = noted.value;
  const looked = { _id: ticketId, residentId };
  await logPhone(world, me, looked, { requestId, reason: 'callBack' });
  const details = await world.database.get('personDetails', residentId);
  return details === null ? refuse('taskNotFound') : accept({ phone: details.phone });
}
