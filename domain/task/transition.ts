/** The states of a task. A planned one has not been asked yet. */
export const taskStates = [
  'planned',
  'open',
  'answered',
  'declined',
  'lapsed',
  'cancelled',
] as const;

export type TaskState = (typeof taskStates)[number];

/** `handler` is the owner of the ticket; `system` the life of the ticket itself. */
export type TaskActor = 'assignee' | 'handler' | 'timer' | 'system';

export const taskActs = [
  'plan',
  'open',
  'begin',
  'recordCall',
  'answer',
  'decline',
  'lapse',
  'cancel',
] as const;

export type TaskAct = (typeof taskActs)[number];

interface TaskTransition {
  act: TaskAct;
  by: readonly TaskActor[];
  from: readonly (TaskState | 'none')[];
  to: TaskState | 'same';
}

/** The one table of a task's life; what a kind allows on top stands in kind.ts. */
const taskTransitions: readonly TaskTransition[] = [
  { act: 'plan', by: ['system'], from: ['none'], to: 'planned' },
  { act: 'open', by: ['handler', 'system'], from: ['none'], to: 'open' },
  { act: 'begin', by: ['timer'], from: ['planned'], to: 'open' },
  { act: 'recordCall', by: ['assignee'], from: ['open'], to: 'same' },
  // A resident may rate before being asked to: the planned question is answered already.
  { act: 'answer', by: ['assignee', 'system'], from: ['planned', 'open'], to: 'answered' },
  { act: 'decline', by: ['assignee'], from: ['open'], to: 'declined' },
  { act: 'lapse', by: ['timer'], from: ['open'], to: 'lapsed' },
  { act: 'cancel', by: ['handler', 'system'], from: ['planned', 'open'], to: 'cancelled' },
];

/** Whether the table lets `actor` do `act` to a task in `state`. */
export function mayActOnTask(act: TaskAct, actor: TaskActor, state: TaskState): boolean {
  return taskTransitions.some(
    (row) => row.act === act && row.by.includes(actor) && row.from.includes(state),
  );
}

/** Nobody has anything to do about it any more. */
export function isDone(state: TaskState): boolean {
  return state !== 'planned' && state !== 'open';
}
