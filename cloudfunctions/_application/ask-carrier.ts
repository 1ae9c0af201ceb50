import type { Instant } from '../../domain/primitives/instant';
import { isDone } from '../../domain/task/transition';
import { notify, type EventDraft } from './change-ticket';
import type { OutboxEffect } from './documents/outbox';
import type { TaskAssignee } from './documents/tasks';
import type { TicketDocument } from './documents/tickets';
import { answerDueAt, openedTask, putTask } from './make-task';
import { askedFor } from './open-task';
import type { Transaction, World } from './ports';

interface Asked {
  changes: Partial<TicketDocument>;
  events: EventDraft[];
  effects: OutboxEffect[];
}

/**
 * A parcel that was refused at the door is the carrier's to explain, so nobody has to think of
 * asking: whoever carried that parcel, not who brought the goods that were bought. Nothing is asked
 * of goods that lay at the station, nor twice.
 * What the resident said at the door is not passed on: the carrier reads why it is asked, and sees
 * the photos once they are checked.
 */
export async function askCarrier(
  world: World,
  transaction: Transaction,
  ticket: TicketDocument,
  now: Instant,
): Promise<Asked> {
  const kind = 'carrierAnswer';
  const assignee = askedFor(kind, ticket);
  const parcel = ticket.fulfilment?.outgoing ?? null;
  const travelled = parcel !== null && parcel.way === 'carrier';
  if (assignee === null || !travelled || (await isAsked(transaction, ticket, assignee))) {
    return { changes: {}, events: [], effects: [] };
  }
  const taskId = world.ids.derived('task', ticket._id, 'refused', parcel.parcelId);
  const task = openedTask(world, ticket, { taskId, kind, assignee }, now);
  const dueAt = answerDueAt(task);
  return {
    changes: { tasks: await putTask(transaction, ticket.tasks, task) },
    events: [{ kind: 'taskOpened', details: { taskKind: kind, taskId, dueAt } }],
    effects: [notify(ticket, { partnerId: assignee.id }, 'partnerTask', { taskId, dueAt })],
  };
}

/** Somebody else may still be asked about the goods as they were bought: that is no answer here. */
async function isAsked(
  transaction: Transaction,
  ticket: TicketDocument,
  { id }: TaskAssignee,
): Promise<boolean> {
  const open = ticket.tasks.filter((mark) => mark.kind === 'carrierAnswer' && !isDone(mark.state));
  const tasks = await Promise.all(open.map(({ taskId }) => transaction.get('tasks', taskId)));
  return tasks.some((task) => task?.assignee.id === id);
}
