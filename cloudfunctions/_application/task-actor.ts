import type { EventActor } from '../../domain/ticket/event';
import type { TaskAct } from '../../domain/task/transition';
import { mayActOnTask } from '../../domain/task/transition';
import { isPlatform, type KnownCaller } from './caller';
import type { TaskAssignee, TaskDocument } from './documents/tasks';
import type { TicketDocument } from './documents/tickets';
import { standingOn } from './ticket-actor';

/** Everything that the caller may be asked as. A task for agents is open to all of the platform. */
export function assigneesOf({ person, roles }: KnownCaller): TaskAssignee[] {
  const assignees: TaskAssignee[] = [{ kind: 'person', id: person._id }];
  const { partnerId, helpsLeaderId } = person;
  const isHelper = roles.includes('helper') && helpsLeaderId !== null;
  if (isHelper) assignees.push({ kind: 'person', id: helpsLeaderId });
  const isPartner = roles.includes('supplier') || roles.includes('carrier');
  if (isPartner && partnerId !== null) assignees.push({ kind: 'partner', id: partnerId });
  if (isPlatform(roles)) assignees.push({ kind: 'role', id: 'agent' });
  if (roles.includes('mysteryCustomer')) assignees.push({ kind: 'role', id: 'mysteryCustomer' });
  return assignees;
}

/** Whether the task is put to the caller: nobody else even learns that it exists. */
export function isAsked(caller: KnownCaller, task: TaskDocument): boolean {
  if (task.excludedIds.includes(caller.person._id) || task.state === 'planned') return false;
  return assigneesOf(caller).some(
    ({ kind, id }) => kind === task.assignee.kind && id === task.assignee.id,
  );
}

/** Whether the table lets the caller see the task: asked, and not too near to the claim. */
export function mayReadTask(
  caller: KnownCaller,
  { task, ticket }: { task: TaskDocument; ticket: TicketDocument },
): boolean {
  return isAsked(caller, task) && standingOn(caller, ticket, ['task']).reads.has('task');
}

/** Null when the caller is the one asked and may do `act` now. */
export function refuseTaskAct(
  act: TaskAct,
  caller: KnownCaller,
  about: { task: TaskDocument; ticket: TicketDocument },
): 'taskNotFound' | 'taskDone' | null {
  if (!mayReadTask(caller, about)) return 'taskNotFound';
  return mayActOnTask(act, 'assignee', about.task.state) ? null : 'taskDone';
}

/** The one asked as the log names them. */
export function askedActor(caller: KnownCaller): EventActor {
  const personId = caller.person._id;
  if (isPlatform(caller.roles)) return { kind: 'platform', personId };
  return { kind: caller.roles.includes('leader') ? 'leader' : 'partner', personId };
}
