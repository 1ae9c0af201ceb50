import type { Instant } from '../../domain/primitives/instant';
import { freezeClocks } from '../../domain/sla/clock';
import type { TaskOutcome } from '../../domain/task/kind';
import type { TaskDocument } from './documents/tasks';

/** The same task, over: its clocks stand and no timer looks at it again. */
export function endedTask(
  task: TaskDocument,
  state: 'answered' | 'declined' | 'lapsed' | 'cancelled',
  now: Instant,
): TaskDocument {
  return { ...task, state, clocks: freezeClocks(task.clocks, now), nextDueAt: null };
}

/**
 * Over with an outcome and no words: a tap, silence, or the life of the ticket itself (then `byId`
 * is null).
 */
export function settledTask(
  task: TaskDocument,
  state: 'answered' | 'lapsed',
  { outcome, byId }: { outcome: TaskOutcome; byId: string | null },
  now: Instant,
): TaskDocument {
  const answer = { at: now, byId, outcome, messageId: null, photoIds: [] };
  return { ...endedTask(task, state, now), answer };
}
