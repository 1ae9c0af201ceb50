import type { AppliedClock } from './clock';
import type { ClockKind } from './clock-length';

/** How a claim stands with its promises: in time, warned about, or one is broken. */
export const clockTones = ['green', 'amber', 'red'] as const;

export type BoardTone = (typeof clockTones)[number];

/** What residents take their time with is nobody's lateness. */
const ofResident: readonly ClockKind[] = ['proof', 'proposal', 'confirmation', 'sendBack'];

/**
 * The worst of the clocks that run, by what was acted on: as true as the last sweep. Null where no
 * clock of ours runs: it is on nobody's board.
 */
export function boardToneOf(clocks: readonly AppliedClock[]): BoardTone | null {
  const running = clocks.filter(
    ({ kind, stoppedAt }) => stoppedAt === null && !ofResident.includes(kind),
  );
  if (running.length === 0) return null;
  if (running.some(({ breachedAt }) => breachedAt !== null)) return 'red';
  return running.some(({ warnedAt }) => warnedAt !== null) ? 'amber' : 'green';
}
