import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import type { Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { askableKinds, type AskableKind } from '../../domain/task/kind';
import { isDone } from '../../domain/task/transition';
import type { EventActor } from '../../domain/ticket/event';
import { known, type Caller, type KnownCaller } from './caller';
import { carrierInQuestion } from './carrier-in-question';
import { changeTicket, notify } from './change-ticket';
import type { TaskAssignee } from './documents/tasks';
import type { TicketDocument } from './documents/tickets';
import { keepWords } from './keep-words';
import { answerDueAt, openedTask, putTask } from './make-task';
import type { Transaction, World } from './ports';
import { actorsOf, handlingActor, hasConflict, mayHandle } from './ticket-actor';

type Refusals = Exclude<ActionRefusal<'desk.openTask'>, 'badInput' | 'internal' | 'busy'>;

/** States in which there is nothing left that somebody else could help to find out. */
export const idleStates: ReadonlyArray<TicketDocument['state']> = ['withdrawn', 'cancelled', 'closed'];

/** The owner asks somebody else about the goods; nothing about the claim waits for the answer. */
export function openTask(
  world: World,
  caller: Caller,
  input: ActionInput<'desk.openTask'>,
): Promise<Outcome<{ version: number; taskId: string }, Refusals>> {
  const me = known(caller);
  const actor = handlingActor(me);
  const { ticketId, requestId, kind } = input;
  return changeTicket(world, { ticketId, actor, requestId }, async (transaction, ticket, now) => {
    const refusal = refuseAsking(me, ticket);
    if (refusal !== null) return refuse(refusal);
    if (isAsking(ticket, kind)) return refuse('alreadyAsked');
    const assignee = askedFor(kind, ticket);
    if (assignee === null) return refuse('nobodyToAsk');
    return accept(await asking(world, transaction, ticket, { ...input, assignee, actor }, now));
  });
}

/** The question in its own words, the task, and whom its notice tells. */
export async function asking(
  world: World,
  transaction: Transaction,
  ticket: TicketDocument,
  asked: {
    requestId: string;
    kind: AskableKind;
    ask: string;
    assignee: TaskAssignee;
    actor: EventActor;
  },
  now: Instant,
) {
  const { requestId, kind, assignee, actor } = asked;
  const askedById = actor.personId ?? '';
  const words = await keepWords(world, transaction, {
    ticketId: ticket._id,
    requestId,
    now,
    from: actor.kind === 'platform' ? 'platform' : 'leader',
    personId: askedById,
    kind: 'taskAsk',
    text: asked.ask,
  });
  const taskId = taskIdOf(world, ticket._id, requestId);
  const draft = { taskId, kind, assignee, askedById, askMessageId: words.messageId };
  const task = openedTask(world, ticket, draft, now);
  const dueAt = answerDueAt(task);
  const to = assignee.kind === 'partner' ? { partnerId: assignee.id } : { role: 'agent' as const };
  const noticeKind = assignee.kind === 'partner' ? 'partnerTask' : 'qualityTask';
  const details = { taskKind: kind, taskId, dueAt };
  return {
    changes: { tasks: await putTask(transaction, ticket.tasks, task) },
    events: [{ kind: 'taskOpened' as const, messageId: words.messageId, details }],
    effects: [words.effect, notify(ticket, to, noticeKind, { taskId, dueAt })],
    reply: (version: number) => ({ version, taskId }),
  };
}

/** A request opens one task on one ticket. */
export function taskIdOf(world: World, ticketId: string, requestId: string): string {
  return world.ids.derived('task', ticketId, requestId);
}

/** Null when the caller owns the ticket and there is still something to find out. */
export function refuseAsking(me: KnownCaller, ticket: TicketDocument) {
  if (!mayHandle(me, ticket)) return 'ticketNotFound';
  if (hasConflict(me, ticket)) return 'conflictOfInterest';
  if (!actorsOf(me, ticket).includes('owner')) return 'notYours';
  return idleStates.includes(ticket.state) ? 'wrongState' : null;
}

/** Whom the caller may ask now: everyone concerned who is not being asked already. */
export function askableOf(me: KnownCaller, ticket: TicketDocument): AskableKind[] {
  if (refuseAsking(me, ticket) !== null) return [];
  return askableKinds.filter((kind) => !isAsking(ticket, kind) && askedFor(kind, ticket) !== null);
}

export function isAsking({ tasks }: TicketDocument, kind: AskableKind): boolean {
  return tasks.some((mark) => mark.kind === kind && !isDone(mark.state));
}

/** Null where the goods name nobody. */
export function askedFor(kind: AskableKind, ticket: TicketDocument): TaskAssignee | null {
  if (kind === 'quality') return { kind: 'role', id: 'agent' };
  const id = kind === 'supplierAnswer' ? ticket.goods.supplierId : carrierInQuestion(ticket);
  return id === '' ? null : { kind: 'partner', id };
}
