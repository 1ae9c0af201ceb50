import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { taskRule } from '../../domain/task/kind';
import { mayActOnTask } from '../../domain/task/transition';
import { known, type Caller } from './caller';
import { changeTicket } from './change-ticket';
import { endedTask } from './end-task';
import { putTask } from './make-task';
import { refuseAsking } from './open-task';
import type { World } from './ports';
import { handlingActor } from './ticket-actor';

type Refusals = Exclude<ActionRefusal<'desk.cancelTask'>, 'badInput' | 'internal' | 'busy'>;

/** The owner takes back a question to others; what the life of the ticket asks stays asked. */
export function cancelTask(
  world: World,
  caller: Caller,
  { ticketId, requestId, taskId }: ActionInput<'desk.cancelTask'>,
): Promise<Outcome<{ version: number }, Refusals>> {
  const me = known(caller);
  const actor = handlingActor(me);
  return changeTicket(world, { ticketId, actor, requestId }, async (transaction, ticket, now) => {
    const refusal = refuseAsking(me, ticket);
    if (refusal !== null) return refuse(refusal);
    const task = await transaction.get('tasks', taskId);
    if (task?.ticketId !== ticketId || taskRule(task.kind).openedBy !== 'handler') {
      return refuse('taskNotFound');
    }
    if (!mayActOnTask('cancel', 'handler', task.state)) return refuse('taskDone');
    const cancelled = endedTask(task, 'cancelled', now);
    return accept({
      changes: { tasks: await putTask(transaction, ticket.tasks, cancelled) },
      events: [{ kind: 'taskCancelled' as const, details: { taskKind: task.kind, taskId } }],
      effects: [],
      reply: (version: number) => ({ version }),
    });
  });
}
