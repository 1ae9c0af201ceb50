import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import type { Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import { changeTicket, notify } from './change-ticket';
import type { TicketDocument } from './documents/tickets';
import { settledTask } from './end-task';
import { answerDueAt, putTask } from './make-task';
import type { World } from './ports';
import { mayClaim } from './ticket-actor';

type Refusals = Exclude<ActionRefusal<'ticket.answerFollowUp'>, 'badInput' | 'internal' | 'busy'>;

/** One tap some days later: still fine, or not; then the page offers to reopen at once. */
export function answerFollowUp(
  world: World,
  caller: Caller,
  { ticketId, requestId, fine }: ActionInput<'ticket.answerFollowUp'>,
): Promise<Outcome<{ version: number }, Refusals>> {
  const me = known(caller);
  const personId = me.person._id;
  const actor = { kind: 'resident', personId } as const;
  return changeTicket(world, { ticketId, actor, requestId }, async (transaction, ticket, now) => {
    if (!mayClaim(me, ticket)) return refuse('ticketNotFound');
    const taskId = openFollowUp(ticket);
    const task = taskId === null ? null : await transaction.get('tasks', taskId);
    if (task === null) return refuse('followUpOver');
    const outcome = fine ? ('fine' as const) : ('notFine' as const);
    const answered = settledTask(task, 'answered', { outcome, byId: personId }, now);
    const troubled = fine
      ? []
      : [notify(ticket, { role: 'agent' }, 'followUpNotFinePlatform')];
    return accept({
      changes: {
        tasks: await putTask(transaction, ticket.tasks, answered),
        ...(fine ? {} : { notFineAt: now }),
      },
      events: [
        {
          kind: 'taskAnswered' as const,
          details: { taskKind: task.kind, taskId: task._id, outcome },
        },
      ],
      effects: troubled,
      reply: (version: number) => ({ version }),
    });
  });
}

function openFollowUp({ tasks }: TicketDocument): string | null {
  const open = tasks.find(({ kind, state }) => kind === 'followUp' && state === 'open');
  return open?.taskId ?? null;
}

/** The question as the resident's page shows it; null while there is none to answer. */
export async function followUpView(
  world: World,
  ticket: TicketDocument,
): Promise<{ askedAt: Instant; dueAt: Instant } | null> {
  const taskId = openFollowUp(ticket);
  const task = taskId === null ? null : await world.database.get('tasks', taskId);
  return task === null ? null : { askedAt: task.opensAt, dueAt: answerDueAt(task) };
}
