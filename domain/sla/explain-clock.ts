import type { Sentence } from '../primitives/sentence';
import type { AppliedClock } from './clock';

/** Why a clock is due when it is: by when, how long it runs in whose hours, how long it stood. */
export function explainClock(
  clock: Pick<AppliedClock<string>, 'countsIn' | 'lengthMs' | 'dueAt' | 'pauses' | 'pausedAt'>,
): Sentence {
  const { countsIn, lengthMs, dueAt, pauses, pausedAt } = clock;
  const pausedMs = pauses.reduce((sum, { startsAt, endsAt }) => sum + endsAt - startsAt, 0);
  const key = `clock.why.${countsIn}`;
  if (pausedAt !== null) return { key: `${key}.stands`, params: { lengthMs, pausedAt } };
  return pausedMs === 0
    ? { key, params: { dueAt, lengthMs } }
    : { key: `${key}.paused`, params: { dueAt, lengthMs, pausedMs } };
}
