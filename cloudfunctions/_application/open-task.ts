import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { askableKinds, type AskableKind } from '../../domain/task/kind';
import { isDone } from '../../domain/task/transition';
import { known, type Caller, type KnownCaller } from './caller';
import { carrierInQuestion } from './carrier-in-question';
import { changeTicket, notify } from './change-ticket';
import type { TaskAssignee } from './documents/tasks';
import type { TicketDocument } from './documents/tickets';
import { keepWords } from './keep-words';
import { answerDueAt, openedTask, putTask } from './make-task';
import type { World } from './ports';
import { actorsOf, handlingActor, hasConflict, mayHandle } from './ticket-actor';

type Refusals = Exclude<ActionRefusal<'desk.openTask'>, 'badInput' | 'internal' | 'busy'>;

/** States in which there is nothing left that somebody else could help to find out. */
const idleStates: ReadonlyArray<TicketDocument['state']> = ['withdrawn', 'cancelled', 'closed'];

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
    const words = await keepWords(world, transaction, {
      ticketId,
      requestId,
      now,
      from: actor.kind === 'platform' ? 'platform' : 'leader',
      personId: me.person._id,
      kind: 'taskAsk',
      text: input.ask,
    });
    const taskId = world.ids.derived('task', ticketId, requestId);
    const asked = { askedById: me.person._id, askMessageId: words.messageId };
    const task = openedTask(world, ticket, { taskId, kind, assignee, ...asked }, now);
    const dueAt = answerDueAt(task);
    const to = assignee.kind === 'partner' ? { partnerId: assignee.id } : { role: 'agent' as const };
    const noticeKind = assignee.kind === 'partner' ? 'partnerTask' : 'qualityTask';
    return accept({
      changes: { tasks: await putTask(transaction, ticket.tasks, task) },
      events: [
        {
          kind: 'taskOpened' as const,
          messageId: words.messageId,
          details: { taskKind: kind, taskId, dueAt },
        },
      ],
      effects: [words.effect, notify(ticket, to, noticeKind, { taskId, dueAt })],
      reply: (version: number) => ({ version, taskId }),
    });
  });
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

function isAsking({ tasks }: TicketDocument, kind: AskableKind): boolean {
  return tasks.some((mark) => mark.kind === kind && !isDone(mark.state));
}

/** Null where the goods name nobody. */
export function askedFor(kind: AskableKind, ticket: TicketDocument): TaskAssignee | null {
  if (kind === 'quality') return { kind: 'role', id: 'agent' };
  const id = kind === 'supplierAnswer' ? ticket.goods.supplierId : carrierInQuestion(ticket);
  return id === '' ? null : { kind: 'partner', id };
}
