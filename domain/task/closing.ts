import { taskRule, type TaskKind } from './kind';
import { isDone, type TaskState } from './transition';

export type ClosingCheckId = 'remedyArrived' | 'tasksDone' | 'samplesDone' | 'residentAnswered';

export interface ClosingCheck {
  id: ClosingCheckId;
  holds: boolean;
  /** False: worth knowing, but silence is an answer as well. */
  needed: boolean;
}

interface ClosingFacts {
  /** The money or the goods have reached the resident. */
  remedyArrived: boolean;
  /** Confirmed or rated by the resident, not by the end of the days they had. */
  residentAnswered: boolean;
  tasks: ReadonlyArray<{ kind: TaskKind; state: TaskState }>;
}

/** What the handler looks at before a confirmed ticket is closed. */
export function closingChecks(facts: ClosingFacts): ClosingCheck[] {
  const blocking = facts.tasks.filter(
    ({ kind, state }) => taskRule(kind).blocksClosing && !isDone(state),
  );
  const samples = blocking.filter(({ kind }) => isPlatformsOwn(kind));
  return [
    { id: 'remedyArrived', holds: facts.remedyArrived, needed: true },
    { id: 'tasksDone', holds: blocking.length === samples.length, needed: true },
    { id: 'samplesDone', holds: samples.length === 0, needed: true },
    { id: 'residentAnswered', holds: facts.residentAnswered, needed: false },
  ];
}

export function mayClose(checks: readonly ClosingCheck[]): boolean {
  return checks.every(({ holds, needed }) => holds || !needed);
}

/** What a leader need not know more of than that the platform is not done yet. */
function isPlatformsOwn(kind: TaskKind): boolean {
  return taskRule(kind).seenBy === 'platform';
}
