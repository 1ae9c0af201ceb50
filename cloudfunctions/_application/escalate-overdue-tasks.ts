import { HOUR, type Instant } from '../../domain/primitives/instant';
import { accept } from '../../domain/primitives/outcome';
import { dueLevels, markHandled, nextDueAt, type DueLevel } from '../../domain/sla/clock';
import { taskRule } from '../../domain/task/kind';
import type { TaskClockKind } from '../../domain/task/task-times';
import { changeTask } from './change-task';
import { notify, type EventDraft } from './change-ticket';
import type { NoticeReceiver, OutboxEffect } from './documents/outbox';
import type { TaskDocument } from './documents/tasks';
import type { TicketDocument } from './documents/tickets';
import { endedTask, settledTask } from './end-task';
import { foldedWhereLate } from './fold-where-late';
import { begunTask, putTask } from './make-task';
import type { World } from './ports';
import { handlerOf } from './request-proof';

const TIMER = { kind: 'timer', personId: null } as const;

interface Step {
  task: TaskDocument;
  events: EventDraft[];
  effects: OutboxEffect[];
}

/**
 * Puts a planned question when its time has come, reminds, lapses and escalates what is late.
 *
 * @returns 0 where nothing was due any more
 */
export async function escalateTask(world: World, taskId: string): Promise<number> {
  const command = { taskId, actor: TIMER, requestId: null };
  const outcome = await changeTask(world, command, async (transaction, { ticket, task, now }) => {
    const step = nextStep(world, ticket, task, now);
    if (step === null) return accept({ doneBefore: { handled: 0 } });
    return accept({
      changes: { tasks: await putTask(transaction, ticket.tasks, step.task) },
      events: step.events,
      // What was due is what the sweep found it by.
      effects: foldedWhereLate(step.effects, now - (task.nextDueAt ?? now)),
      reply: () => ({ handled: 1 }),
    });
  });
  return outcome.ok ? outcome.value.handled : 0;
}

/** Null when nothing is due: another run was faster, or the task is over. */
function nextStep(
  world: World,
  ticket: TicketDocument,
  task: TaskDocument,
  now: Instant,
): Step | null {
  if (task.state === 'planned') {
    return task.opensAt <= now ? begin(world, ticket, task, now) : null;
  }
  const [due] = task.state === 'open' ? dueLevels(task.clocks, now) : [];
  if (due === undefined) return null;
  const clocks = markHandled(task.clocks, due.kind, due.level, now);
  const handled = { ...task, clocks, nextDueAt: nextDueAt(clocks) };
  if (due.level === 'warning') return remind(ticket, handled, due);
  const { onBreach } = taskRule(task.kind);
  return onBreach.act === 'lapse' && due.kind === 'answer'
    ? lapse(ticket, handled, now)
    : escalate(ticket, handled, due);
}

/** The resident is asked; a survey that the sweep was too late for is told to a supervisor. */
function begin(world: World, ticket: TicketDocument, task: TaskDocument, now: Instant): Step {
  const { surveyHours } = world.policies.of(task.policyVersion).closure;
  const isLate = task.kind === 'survey' && now > task.createdAt + surveyHours * HOUR;
  const noticeKind = task.kind === 'survey' ? 'surveyResident' : 'followUpResident';
  const details = { taskKind: task.kind, taskId: task._id };
  return {
    task: begunTask(world, task, now),
    events: [{ kind: 'taskOpened', details }, ...(isLate ? [late(task)] : [])],
    effects: [
      notify(ticket, { personId: ticket.residentId }, noticeKind),
      ...(isLate ? [tellSupervisor(ticket, task, task.createdAt + surveyHours * HOUR)] : []),
    ],
  };
}

function remind(
  ticket: TicketDocument,
  task: TaskDocument,
  { kind }: DueLevel<TaskClockKind>,
): Step {
  const dueAt = task.clocks.find((clock) => clock.kind === kind)?.dueAt ?? task.opensAt;
  const details = { taskKind: task.kind, taskId: task._id, dueAt };
  return {
    task,
    events: [{ kind: 'taskReminded', details }],
    effects: [reminder(ticket, task, dueAt)],
  };
}

/** The check before closing has its place on the ticket; every other task has a page of its own. */
function reminder(ticket: TicketDocument, task: TaskDocument, dueAt: Instant): OutboxEffect {
  const { assignee, kind, _id: taskId, excludedIds: exceptIds } = task;
  if (kind === 'closureCheck') {
    return notify(ticket, handlerOf(ticket), 'closureCheckHandler', { dueAt });
  }
  if (assignee.kind === 'partner') {
    const to = { partnerId: assignee.id };
    return notify(ticket, to, 'partnerTaskReminder', { taskId, dueAt });
  }
  const role = assignee.id === 'mysteryCustomer' ? 'mysteryCustomer' : 'agent';
  const to: NoticeReceiver =
    assignee.kind === 'person' ? { personId: assignee.id } : { role, exceptIds };
  return notify(ticket, to, kind === 'mysteryCheck' ? 'mysteryTask' : 'taskReminder', {
    taskId,
    dueAt,
  });
}

/** Nobody answered: silence has the outcome that the rule of the kind gives it, or none. */
function lapse(ticket: TicketDocument, task: TaskDocument, now: Instant): Step {
  const { onBreach, openedBy } = taskRule(task.kind);
  const outcome = onBreach.act === 'lapse' ? onBreach.outcome : null;
  const details = { taskKind: task.kind, taskId: task._id };
  return {
    task:
      outcome === null
        ? endedTask(task, 'lapsed', now)
        : settledTask(task, 'lapsed', { outcome, byId: null }, now),
    events: [{ kind: 'taskLapsed', details }],
    effects:
      openedBy === 'handler' ? [notify(ticket, handlerOf(ticket), 'taskLapsedHandler')] : [],
  };
}

/** It stays to be done; from here on a supervisor knows. */
function escalate(
  ticket: TicketDocument,
  task: TaskDocument,
  { at }: DueLevel<TaskClockKind>,
): Step {
  return { task, events: [late(task)], effects: [tellSupervisor(ticket, task, at)] };
}

function late({ kind, _id: taskId }: TaskDocument): EventDraft {
  return { kind: 'taskLate', details: { taskKind: kind, taskId } };
}

/** What has no page of its own for the platform's people is looked at on the ticket. */
function tellSupervisor(
  ticket: TicketDocument,
  { _id: taskId, assignee }: TaskDocument,
  dueAt: Instant,
): OutboxEffect {
  const facts = assignee.kind === 'role' ? { taskId, dueAt } : { dueAt };
  return notify(ticket, { role: 'supervisor' }, 'taskLateSupervisor', facts);
}
