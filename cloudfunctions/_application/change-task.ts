import { refuse, type Outcome, type Refusal } from '../../domain/primitives/outcome';
import type { Instant } from '../../domain/primitives/instant';
import { changeTicket, type Change, type Command, type DoneBefore } from './change-ticket';
import type { TaskDocument } from './documents/tasks';
import type { TicketDocument } from './documents/tickets';
import type { Transaction, World } from './ports';

interface TaskCommand extends Omit<Command, 'ticketId'> {
  taskId: string;
}

/** A command of the task's ticket: the task, its mark on the ticket and the log change as one. */
export async function changeTask<Reply extends Record<string, unknown>, Code extends string>(
  world: World,
  { taskId, ...command }: TaskCommand,
  decide: (
    transaction: Transaction,
    about: { ticket: TicketDocument; task: TaskDocument; now: Instant },
  ) => Promise<{ ok: true; value: Change<Reply> | DoneBefore<Reply> } | Refusal<Code>>,
): Promise<Outcome<Reply, Code | 'taskNotFound' | 'ticketNotFound'>> {
  const found = await world.database.get('tasks', taskId);
  if (found === null) return refuse('taskNotFound');
  const onTicket = { ...command, ticketId: found.ticketId };
  return changeTicket<Reply, Code | 'taskNotFound'>(
    world,
    onTicket,
    async (transaction, ticket, now) => {
      const task = await transaction.get('tasks', taskId);
      if (task === null) return refuse('taskNotFound');
      return decide(transaction, { ticket, task, now });
    },
  );
}
