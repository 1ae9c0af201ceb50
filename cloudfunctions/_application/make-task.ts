import type { Instant } from '../../domain/primitives/instant';
import { addOpenTime, wallTime } from '../../domain/sla/calendar';
import { nextDueAt, running } from '../../domain/sla/clock';
import type { TaskKind } from '../../domain/task/kind';
import { timesOf } from '../../domain/task/task-times';
import type { TaskAssignee, TaskDocument, TaskMark } from './documents/tasks';
import type { TicketDocument } from './documents/tickets';
import type { Transaction, World } from './ports';

interface TaskDraft {
  taskId: string;
  kind: TaskKind;
  assignee: TaskAssignee;
  excludedIds?: string[];
  askedById?: string;
  askMessageId?: string;
}

/** A task that is put to the one asked at once: its clocks run. */
export function openedTask(
  world: World,
  ticket: TicketDocument,
  draft: TaskDraft,
  now: Instant,
): TaskDocument {
  return begunTask(world, plainTask(ticket, draft, now), now);
}

/** A task that is put to the one asked later, at an hour of the day at which one may be asked. */
export function plannedTask(
  world: World,
  ticket: TicketDocument,
  draft: TaskDraft,
  now: Instant,
): TaskDocument {
  const policy = world.policies.of(ticket.policyVersion);
  const { after, thenInLeaderHours } = timesOf(draft.kind, policy).opens;
  const hours = world.calendars.leaderHours(policy);
  const earliest = Math.max(now + after, hours.spanAtOrAfter(now + after).startsAt);
  const opensAt = addOpenTime(hours, earliest, thenInLeaderHours);
  return { ...plainTask(ticket, draft, now), opensAt, nextDueAt: opensAt };
}

/** The same task, now open. */
export function begunTask(world: World, task: TaskDocument, now: Instant): TaskDocument {
  const policy = world.policies.of(task.policyVersion);
  const clocks = timesOf(task.kind, policy).clocks.map(({ clock, warning, due, countsIn }) => {
    const calendar = countsIn === 'wallTime' ? wallTime : world.calendars.platformHours(policy);
    return running({
      kind: clock,
      cycle: task.cycle,
      startedAt: now,
      countsIn,
      lengthMs: due,
      warnAt: addOpenTime(calendar, now, warning),
      dueAt: addOpenTime(calendar, now, due),
      later: [],
    });
  });
  return { ...task, state: 'open', opensAt: now, clocks, nextDueAt: nextDueAt(clocks) };
}

function plainTask(ticket: TicketDocument, draft: TaskDraft, now: Instant): TaskDocument {
  return {
    _id: draft.taskId,
    ticketId: ticket._id,
    cycle: ticket.claim.cycle,
    kind: draft.kind,
    state: 'planned',
    assignee: draft.assignee,
    excludedIds: draft.excludedIds ?? [],
    askedById: draft.askedById ?? null,
    askMessageId: draft.askMessageId ?? null,
    createdAt: now,
    opensAt: now,
    policyVersion: ticket.policyVersion,
    clocks: [],
    nextDueAt: null,
    sweepShard: ticket.sweepShard,
    calls: [],
    answer: null,
  };
}

/** Writes the task; answers what the ticket remembers of its tasks from now on. */
export async function putTask(
  transaction: Transaction,
  marks: readonly TaskMark[],
  task: TaskDocument,
): Promise<TaskMark[]> {
  await transaction.put('tasks', task);
  const { _id: taskId, kind, state, cycle } = task;
  const mark = { taskId, kind, state, cycle };
  const known = marks.some((one) => one.taskId === taskId);
  return known ? marks.map((one) => (one.taskId === taskId ? mark : one)) : [...marks, mark];
}

/** The answer clock's end: by when the one asked has promised an answer. */
export function answerDueAt({ clocks, opensAt }: TaskDocument): Instant {
  return clocks.find(({ kind }) => kind === 'answer')?.dueAt ?? opensAt;
}
