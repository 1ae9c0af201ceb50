import type { Instant } from '../primitives/instant';
import type { Sentence } from '../primitives/sentence';
import type { AppliedClock } from './clock';

/** Why a clock is due when it is: by when, how long it runs in whose hours, how long it stood. */
export function explainClock(
  clock: Pick<AppliedClock<string>, 'countsIn' | 'lengthMs' | 'dueAt' | 'pauses' | 'pausedAt'>,
): Sentence {
  const { countsIn, lengthMs, dueAt, pauses, pausedAt } = clock;
  const pausedMs = pauses.reduce((sum, { startsAt, endsAt }) => sum + endsAt - startsAt, 0);
  if (pausedAt !== null) return { key: `clock.why.${countsIn}.stands`, params: { lengthMs, pausedAt } };
  const key = `clock.why.${countsIn}`;
  return pausedMs === 0
    ? { key, params: { dueAt, lengthMs } }
    : { key: `${key}.paused`, params: { dueAt, lengthMs, pausedMs } };
}

/** By when a running clock would be due if it went on counting now; its own instant otherwise. */
export function lateBy({ dueAt, stoppedAt }: AppliedClock<string>, now: Instant): number {
  return Math.max(0, (stoppedAt ?? now) - dueAt);
}
