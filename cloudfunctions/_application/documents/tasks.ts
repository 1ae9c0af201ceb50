import type { Instant } from '../../../domain/primitives/instant';
import type { AppliedClock } from '../../../domain/sla/clock';
import type { TaskKind, TaskOutcome } from '../../../domain/task/kind';
import type { TaskClockKind } from '../../../domain/task/task-times';
import type { TaskState } from '../../../domain/task/transition';

/** A partner's people, one of the platform's roles, or one person. */
export interface TaskAssignee {
  kind: 'partner' | 'role' | 'person';
  id: string;
}

/** Work under one ticket. It changes only by a command of its ticket. */
export interface TaskDocument {
  _id: string;
  ticketId: string;
  /** Of the ticket, when it was asked. */
  cycle: number;
  kind: TaskKind;
  state: TaskState;
  assignee: TaskAssignee;
  /** Who must not do it: those whose work it looks at. */
  excludedIds: string[];
  /** Null where the life of the ticket asks. */
  askedById: string | null;
  /** What is asked, in words that are kept apart. */
  askMessageId: string | null;
  createdAt: Instant;
  /** When it is or was put to the one asked. */
  opensAt: Instant;
  policyVersion: string;
  clocks: AppliedClock<TaskClockKind>[];
  /** The next thing a timer has to do; null when there is none. The sweep reads by it alone. */
  nextDueAt: Instant | null;
  /** That of its ticket. */
  sweepShard: number;
  calls: Array<{ at: Instant; byId: string; reached: boolean }>;
  answer: {
    at: Instant;
    /** Null where nobody answered, and where the life of the ticket did. */
    byId: string | null;
    outcome: TaskOutcome;
    messageId: string | null;
    photoIds: string[];
  } | null;
}

/** What the ticket itself remembers of its tasks, so that its guards need not look further. */
export interface TaskMark {
  taskId: string;
  kind: TaskKind;
  state: TaskState;
  cycle: number;
}
