import type { Instant } from '../primitives/instant';
import type { Calendar } from './calendar';
import type { AppliedClock } from './clock';

/**
 * By when something can be brought or fetched: what would end while the place is closed ends with
 * its next opening, never sooner. Closing time itself is still in time.
 */
export function endWhileOpen(calendar: Calendar, at: Instant): Instant {
  const { startsAt, endsAt } = calendar.spanAtOrAfter(at - 1);
  return startsAt < at ? at : endsAt;
}

/** The same clock, due at an instant at which somebody is there; it runs that much longer. */
export function dueWhileOpen(clock: AppliedClock, calendar: Calendar): AppliedClock {
  const dueAt = endWhileOpen(calendar, clock.dueAt);
  return { ...clock, dueAt, lengthMs: clock.lengthMs + dueAt - clock.dueAt };
}
