import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { taskRule } from '../../domain/task/kind';
import { known, type Caller } from './caller';
import { changeTask } from './change-task';
import { notify } from './change-ticket';
import { endedTask } from './end-task';
import { keepWords } from './keep-words';
import { putTask } from './make-task';
import type { World } from './ports';
import { askedActor, refuseTaskAct } from './task-actor';

type Refusals = Exclude<ActionRefusal<'task.decline'>, 'badInput' | 'internal' | 'busy'>;

/** The one asked cannot do it and says why; a supervisor hears of it. */
export function declineTask(
  world: World,
  caller: Caller,
  { taskId, requestId, reason }: ActionInput<'task.decline'>,
): Promise<Outcome<{ version: number }, Refusals>> {
  const me = known(caller);
  const command = { taskId, actor: askedActor(me), requestId };
  return changeTask(world, command, async (transaction, { ticket, task, now }) => {
    const refusal = refuseTaskAct('decline', me, { task, ticket });
    if (refusal !== null) return refuse(refusal);
    if (!taskRule(task.kind).mayDecline) return refuse('outcomeNotOpen');
    const words = await keepWords(world, transaction, {
      ticketId: ticket._id,
      requestId,
      now,
      from: 'partner',
      personId: me.person._id,
      kind: 'taskAnswer',
      text: reason,
    });
    const { messageId } = words;
    return accept({
      changes: {
        tasks: await putTask(transaction, ticket.tasks, endedTask(task, 'declined', now)),
      },
      events: [
        { kind: 'taskDeclined' as const, messageId, details: { taskKind: task.kind, taskId } },
      ],
      effects: [
        words.effect,
        notify(ticket, { role: 'supervisor' }, 'taskDeclinedHandler'),
      ],
      reply: (version: number) => ({ version }),
    });
  });
}
