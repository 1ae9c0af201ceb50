import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import type { Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { mayReportCall } from '../../domain/task/call';
import { taskRule } from '../../domain/task/kind';
import { mayAct } from '../../domain/ticket/transition';
import { attachPhotos } from './attach-photos';
import { known, type Caller } from './caller';
import { changeTask } from './change-task';
import { notify, type EventDraft } from './change-ticket';
import type { OutboxEffect } from './documents/outbox';
import type { TaskDocument } from './documents/tasks';
import type { TicketDocument } from './documents/tickets';
import { endedTask } from './end-task';
import { keepWords } from './keep-words';
import { putTask } from './make-task';
import { newCycle } from './new-cycle';
import { pickUpDueAt } from './pick-up-due-at';
import type { World } from './ports';
import { handlerOf } from './request-proof';
import { askedActor, refuseTaskAct } from './task-actor';

type Input = ActionInput<'task.answer'>;
type Refusals = Exclude<ActionRefusal<'task.answer'>, 'badInput' | 'internal' | 'busy'>;

/**
 * The one asked answers. What a supplier or carrier accepts here is a fact on the ticket; what it
 * costs them is decided from these facts by the chargeback, not here.
 */
export function answerTask(
  world: World,
  caller: Caller,
  input: Input,
): Promise<Outcome<{ version: number }, Refusals>> {
  const me = known(caller);
  const actor = askedActor(me);
  const { taskId, requestId, outcome, words, photoIds } = input;
  const command = { taskId, actor, requestId };
  return changeTask(world, command, async (transaction, { ticket, task, now }) => {
    const refusal = refuseTaskAct('answer', me, { task, ticket }) ?? refuseInput(task, input);
    if (refusal !== null) return refuse(refusal);
    const reportable = refuseReport(world, ticket, task, input);
    if (!reportable.ok) return reportable;
    const attached = await attachPhotos(transaction, me.person._id, ticket._id, photoIds);
    if (!attached.ok) return attached;
    const effects: OutboxEffect[] = [];
    let messageId: string | null = null;
    if (words !== '') {
      const said = { ticketId: ticket._id, requestId, now, personId: me.person._id } as const;
      const from = actor.kind === 'platform' ? ('platform' as const) : ('partner' as const);
      const answer = { ...said, from, kind: 'taskAnswer' as const, text: words };
      const kept = await keepWords(world, transaction, answer);
      messageId = kept.messageId;
      effects.push(kept.effect);
    }
    const answered: TaskDocument = {
      ...endedTask(task, 'answered', now),
      answer: { at: now, byId: me.person._id, outcome, messageId, photoIds },
    };
    const tasks = await putTask(transaction, ticket.tasks, answered);
    const reopened = outcome === 'reopen' ? reopening(world, ticket, now) : null;
    return accept({
      changes: { ...reopened?.changes, tasks },
      events: [
        {
          kind: 'taskAnswered' as const,
          details: { taskKind: task.kind, taskId, outcome },
          ...(messageId === null ? {} : { messageId }),
        },
        ...(reopened?.events ?? []),
      ],
      effects: [
        ...effects,
        ...tellOwner(ticket, task),
        ...tellSupervisor(ticket, answered),
        ...(reopened?.effects ?? []),
      ],
      reply: (version: number) => ({ version }),
    });
  });
}

function refuseInput({ kind }: TaskDocument, { outcome, words }: Input) {
  const { outcomes, wordsNeeded, asks } = taskRule(kind);
  const byHand = asks !== 'resident' && asks !== 'handler';
  if (!byHand || !outcomes.includes(outcome)) return 'outcomeNotOpen';
  return wordsNeeded && words === '' ? 'wordsNeeded' : null;
}

function refuseReport(
  world: World,
  ticket: TicketDocument,
  task: TaskDocument,
  { outcome }: Input,
) {
  if (task.kind !== 'callBack') return accept(null);
  if (outcome === 'reopen' && !mayAct('reopenAfterCall', 'platform', ticket.state)) {
    return refuse('wrongState');
  }
  return mayReportCall(task.calls, outcome, world.policies.of(task.policyVersion));
}

/** What somebody asked for is told to whoever owns the ticket now. */
function tellOwner(ticket: TicketDocument, { kind }: TaskDocument): OutboxEffect[] {
  return taskRule(kind).openedBy === 'handler'
    ? [notify(ticket, handlerOf(ticket), 'taskAnsweredHandler')]
    : [];
}

/** A sample that found something wanting is of no use while nobody hears of it. */
function tellSupervisor(ticket: TicketDocument, { _id, kind, answer }: TaskDocument): OutboxEffect[] {
  if (answer?.outcome !== 'failed') return [];
  const notice = kind === 'mysteryCheck' ? 'mysteryFailed' : 'qualitySampleFailed';
  return [notify(ticket, { role: 'supervisor' }, notice, { taskId: _id })];
}

/** On the phone the resident said that it is not over: a new cycle with the platform. */
function reopening(world: World, ticket: TicketDocument, now: Instant) {
  const dueAt = pickUpDueAt(world, ticket, now);
  const event: EventDraft = { kind: 'reopened', details: { dueAt }, stateAfter: 'withPlatform' };
  return {
    changes: newCycle(world, ticket, 'reopened', now),
    events: [event],
    effects: [
      notify(ticket, { personId: ticket.residentId }, 'reopenedAfterCallResident', { dueAt }),
      notify(ticket, { queue: true }, 'reopenedPlatform', { dueAt }),
    ],
  };
}
