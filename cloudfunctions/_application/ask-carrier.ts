import type { Instant } from '../../domain/primitives/instant';
import { notify, type EventDraft } from './change-ticket';
import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';
import { answerDueAt, openedTask, putTask } from './make-task';
import { askedFor, isAsking } from './open-task';
import type { Transaction, World } from './ports';

interface Asked {
  changes: Partial<TicketDocument>;
  events: EventDraft[];
  effects: OutboxEffect[];
}

/**
 * A parcel that was refused at the door is the carrier's to explain, so nobody has to think of
 * asking. Nothing is asked of goods that lay at the station, nor twice.
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
  if (assignee === null || !travelled || isAsking(ticket, kind)) {
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
