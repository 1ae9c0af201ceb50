import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { nextDueAt, stopClock } from '../../domain/sla/clock';
import { known, type Caller } from './caller';
import { changeTask } from './change-task';
import { putTask } from './make-task';
import type { World } from './ports';
import { askedActor, refuseTaskAct } from './task-actor';

type Refusals = Exclude<ActionRefusal<'task.recordCall'>, 'badInput' | 'internal' | 'busy'>;

/** One call of a call-back, whether it reached or not: the promise was to call. */
export function recordCall(
  world: World,
  caller: Caller,
  { taskId, requestId, reached }: ActionInput<'task.recordCall'>,
): Promise<Outcome<{ version: number }, Refusals>> {
  const me = known(caller);
  const command = { taskId, actor: askedActor(me), requestId };
  return changeTask(world, command, async (transaction, { ticket, task, now }) => {
    const refusal = refuseTaskAct('recordCall', me, { task, ticket });
    if (refusal !== null) return refuse(refusal);
    if (task.kind !== 'callBack') return refuse('outcomeNotOpen');
    const clocks = stopClock(task.clocks, 'call', now);
    const calls = [...task.calls, { at: now, byId: me.person._id, reached }];
    const called = { ...task, calls, clocks, nextDueAt: nextDueAt(clocks) };
    return accept({
      changes: { tasks: await putTask(transaction, ticket.tasks, called) },
      events: [
        {
          kind: 'callRecorded' as const,
          details: { taskKind: task.kind, taskId, reached: reached ? 1 : 0 },
        },
      ],
      effects: [],
      reply: (version: number) => ({ version }),
    });
  });
}
