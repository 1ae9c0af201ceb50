import type { Policy } from '../policy/policy';
import { HOUR, type Instant } from '../primitives/instant';
import type { ComplaintPriority } from './complaint';

/** The one promise to somebody whom nobody can call back: a written answer by then. */
export interface AnswerClock {
  startedAt: Instant;
  /** The next rung is told; for a major one at once. */
  warnAt: Instant;
  dueAt: Instant;
  /** When the warning and the breach were acted on. */
  warnedAt: Instant | null;
  breachedAt: Instant | null;
  /** Null while nobody has answered. */
  answeredAt: Instant | null;
}

/** Wall time, never paused: 24/12/2 h by priority (S2 04). */
export function startAnswerClock(
  priority: ComplaintPriority,
  startedAt: Instant,
  { sla }: Policy,
): AnswerClock {
  const length = sla.writtenAnswerHours[priority] * HOUR;
  const warning = priority === 'major' ? 0 : Math.round((length * sla.warningBasisPoints) / 10_000);
  return {
    startedAt,
    warnAt: startedAt + warning,
    dueAt: startedAt + length,
    warnedAt: null,
    breachedAt: null,
    answeredAt: null,
  };
}

/**
 * The promise of a higher priority, counted from when the old one began: what has elapsed stays
 * elapsed, so that it may be due, or broken, at once. Who was warned before is warned again.
 */
export function raiseAnswerClock(
  clock: AnswerClock,
  priority: ComplaintPriority,
  policy: Policy,
): AnswerClock {
  const { startedAt, warnAt, dueAt } = startAnswerClock(priority, clock.startedAt, policy);
  return { ...clock, startedAt, warnAt, dueAt, warnedAt: null };
}

export type AnswerLevel = 'warning' | 'breach';

/** What is due at `now` and nobody has acted on; a breach makes its warning pointless. */
export function dueAnswerLevel(clock: AnswerClock, now: Instant): AnswerLevel | null {
  if (clock.answeredAt !== null || clock.breachedAt !== null) return null;
  if (clock.dueAt <= now) return 'breach';
  return clock.warnedAt === null && clock.warnAt <= now ? 'warning' : null;
}

/** The next instant at which somebody must be told; null when there is none. */
export function nextAnswerDueAt(clock: AnswerClock): Instant | null {
  if (clock.answeredAt !== null || clock.breachedAt !== null) return null;
  return clock.warnedAt === null ? clock.warnAt : clock.dueAt;
}

export function markAnswerLevel(clock: AnswerClock, level: AnswerLevel, now: Instant): AnswerClock {
  const warned = { ...clock, warnedAt: clock.warnedAt ?? now };
  return level === 'warning' ? warned : { ...warned, breachedAt: now };
}
