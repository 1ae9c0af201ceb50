import type { Instant } from '../../domain/primitives/instant';

export interface RingClock {
  startedAt: Instant;
  warnAt: Instant;
  dueAt: Instant;
  stoppedAt: Instant | null;
}

type ClockTone = 'inTime' | 'soon' | 'late';

/** Colour by the server's clock: amber from the warning, brick from the breach. */
export function toneAt(clock: RingClock, now: Instant): ClockTone {
  const at = clock.stoppedAt ?? now;
  if (at >= clock.dueAt) return 'late';
  return at >= clock.warnAt ? 'soon' : 'inTime';
}
