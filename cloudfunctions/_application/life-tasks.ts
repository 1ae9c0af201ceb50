import type { Policy } from '../../domain/policy/policy';
import type { Instant } from '../../domain/primitives/instant';
import { isLowScore } from '../../domain/task/call';
import { isDrawn } from '../../domain/task/draw-sample';
import { taskRule, type TaskKind } from '../../domain/task/kind';
import { isDone } from '../../domain/task/transition';
import type { OutboxEffect } from './documents/outbox';
import type { TaskAssignee, TaskDocument, TaskMark } from './documents/tasks';
import type { TicketDocument } from './documents/tickets';
import { endedTask, settledTask } from './end-task';
import type { EventDraft } from './event-draft';
import { answerDueAt, openedTask, plannedTask, putTask } from './make-task';
import { notify } from './notify';
import type { Transaction, World } from './ports';

const SYSTEM = { kind: 'system', personId: null } as const;

interface LifeChange {
  before: TicketDocument;
  after: TicketDocument;
  now: Instant;
}

interface LifeTasks {
  marks: TaskMark[];
  events: EventDraft[];
  effects: OutboxEffect[];
}

/**
 * What the life of a ticket itself asks of people, whichever act moved it: questions to the
 * resident once it is settled, the handler's check and the samples once it is confirmed, a
 * call-back after a low score. What a new cycle makes pointless is taken back.
 */
export async function tasksOfLife(
  world: World,
  transaction: Transaction,
  change: LifeChange,
): Promise<LifeTasks> {
  const life: LifeTasks = { marks: change.after.tasks, events: [], effects: [] };
  for (const mark of change.after.tasks) {
    const ending = endingOf(mark, change);
    if (ending !== null) await end(transaction, life, mark, { ending, now: change.now });
  }
  for (const kind of kindsToAsk(world, change)) await ask(world, transaction, life, kind, change);
  return life;
}

/** How the change ends a task that is not over yet; null where it does not. */
function endingOf(
  { kind, state }: TaskMark,
  { before, after }: LifeChange,
): 'cancelled' | 'rated' | 'closed' | null {
  if (isDone(state)) return null;
  if (kind === 'survey' && isRatedNow(before, after)) return 'rated';
  if (kind === 'closureCheck' && after.state === 'closed') return 'closed';
  const revived =
    after.claim.cycle > before.claim.cycle ||
    (after.state === 'appealed' && before.state !== 'appealed');
  return revived && taskRule(kind).endsWithCycle ? 'cancelled' : null;
}

async function end(
  transaction: Transaction,
  life: LifeTasks,
  { taskId, state, kind }: TaskMark,
  { ending, now }: { ending: 'cancelled' | 'rated' | 'closed'; now: Instant },
): Promise<void> {
  const task = await transaction.get('tasks', taskId);
  if (task === null) throw new Error(`task ${taskId} is gone`);
  const ended =
    ending === 'cancelled'
      ? endedTask(task, 'cancelled', now)
      : settledTask(task, 'answered', { outcome: ending, byId: null }, now);
  life.marks = await putTask(transaction, life.marks, ended);
  // What was only planned nobody has heard of, and a rating and a closing are lines of their own.
  if (ending !== 'cancelled' || state === 'planned') return;
  life.events.push({ kind: 'taskCancelled', actor: SYSTEM, details: { taskKind: kind, taskId } });
}

function isRatedNow(before: TicketDocument, after: TicketDocument): boolean {
  return after.rating !== null && before.rating === null;
}

function kindsToAsk(world: World, { before, after }: LifeChange): TaskKind[] {
  const policy = world.policies.of(after.policyVersion);
  const became = (state: TicketDocument['state']) =>
    after.state === state && before.state !== state;
  const kinds: TaskKind[] = [];
  if (became('settled')) kinds.push('survey', 'followUp');
  if (became('confirmed')) kinds.push('closureCheck', ...drawnKinds(world, after, policy));
  if (isRatedNow(before, after) && isLowScore(after.rating?.recommend ?? 10, policy)) {
    kinds.push('callBack');
  }
  return kinds;
}

/** The samples that this cycle of the ticket is in, and that were not taken of it before. */
function drawnKinds(world: World, ticket: TicketDocument, policy: Policy): TaskKind[] {
  const { cycle } = ticket.claim;
  const { instantSampleBasisPoints, confirmedSampleBasisPoints } = policy.closure;
  const byRule = ticket.refund?.byRule === 'instant';
  const shares = [
    ['qualitySample', byRule ? instantSampleBasisPoints : confirmedSampleBasisPoints],
    ['mysteryCheck', policy.tasks.mysterySampleBasisPoints],
  ] as const;
  return shares
    .filter(([kind, shareBasisPoints]) => {
      const drawnBy = `${kind}:${policy.version}:${ticket._id}:${cycle}`;
      return isDrawn(world.ids.digest(drawnBy), shareBasisPoints);
    })
    .map(([kind]) => kind)
    .filter(
      (kind) =>
        !ticket.tasks.some(
          (mark) => mark.kind === kind && mark.cycle === cycle && mark.state !== 'cancelled',
        ),
    );
}

async function ask(
  world: World,
  transaction: Transaction,
  life: LifeTasks,
  kind: TaskKind,
  { after, now }: LifeChange,
): Promise<void> {
  const draft = {
    taskId: `${after._id}_${after.version}_${kind}`,
    kind,
    assignee: assigneeOf(kind, after),
    excludedIds: excludedFrom(kind, after),
  };
  const isPlanned = kind === 'survey' || kind === 'followUp';
  const task = (isPlanned ? plannedTask : openedTask)(world, after, draft, now);
  life.marks = await putTask(transaction, life.marks, task);
  if (isPlanned) return;
  const dueAt = answerDueAt(task);
  const details = { taskKind: kind, taskId: task._id, dueAt };
  life.events.push({ kind: 'taskOpened', actor: SYSTEM, details });
  life.effects.push(...noticesOf(task, after));
}

function assigneeOf(kind: TaskKind, ticket: TicketDocument): TaskAssignee {
  switch (taskRule(kind).asks) {
    case 'resident':
      return { kind: 'person', id: ticket.residentId };
    case 'mysteryCustomer':
      return { kind: 'role', id: 'mysteryCustomer' };
    case 'handler':
      return ticket.ownerId === null
        ? { kind: 'role', id: 'agent' }
        : { kind: 'person', id: ticket.ownerId };
    default:
      return { kind: 'role', id: 'agent' };
  }
}

/** Nobody calls about their own work or draws a sample of it. */
function excludedFrom(kind: TaskKind, ticket: TicketDocument): string[] {
  if (kind !== 'callBack' && kind !== 'qualitySample' && kind !== 'mysteryCheck') return [];
  const { ownerId, firstContactId, refund, approvals } = ticket;
  const worked = [ownerId, firstContactId, refund?.agreedById ?? null];
  const ids = [...worked, ...approvals.map(({ personId }) => personId)];
  return [...new Set(ids.filter((id) => id !== null))];
}

function noticesOf(task: TaskDocument, ticket: TicketDocument): OutboxEffect[] {
  const { kind, assignee, excludedIds: exceptIds, _id: taskId } = task;
  const dueAt = answerDueAt(task);
  const agents = { role: 'agent', exceptIds } as const;
  switch (kind) {
    case 'callBack': {
      const callAt = task.clocks.find((clock) => clock.kind === 'call')?.dueAt ?? dueAt;
      const facts = { taskId, dueAt: callAt };
      // The agent may be the one who was rated: then a supervisor has to know at once.
      const others =
        ticket.ownerKind === 'platform' ? [{ role: 'supervisor', exceptIds } as const] : [];
      return [agents, ...others].map((to) => notify(ticket, to, 'callBackTask', facts));
    }
    case 'closureCheck': {
      const to = assignee.kind === 'person' ? { personId: assignee.id } : agents;
      return [notify(ticket, to, 'closureCheckHandler', { dueAt })];
    }
    case 'qualitySample':
      return [notify(ticket, agents, 'qualitySampleTask', { taskId, dueAt })];
    case 'mysteryCheck': {
      const to = { role: 'mysteryCustomer', exceptIds } as const;
      return [notify(ticket, to, 'mysteryTask', { taskId, dueAt })];
    }
    default:
      return [];
  }
}
