import { DAY, HOUR, MINUTE, type Instant } from '../../domain/primitives/instant';
import type { Calendar, Span } from '../../domain/sla/calendar';

/** `2026-11-22 12:00` as people in Shanghai read a clock. */
export function shanghai(text: string): Instant {
  return Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
}

/** The same hours every day, reckoned by plain arithmetic and not by the product's own calendar. */
function dailyHours(opensAtHour: number, closesAtHour: number): Calendar {
  const spanOn = (midnight: Instant): Span => ({
    startsAt: midnight + opensAtHour * HOUR,
    endsAt: midnight + closesAtHour * HOUR,
  });
  return {
    spanAtOrAfter(at) {
      const midnight = Math.floor((at + 8 * HOUR) / DAY) * DAY - 8 * HOUR;
      const today = spanOn(midnight);
      return at < today.endsAt ? today : spanOn(midnight + DAY);
    },
  };
}

export const leaderHours = dailyHours(8, 22);

export function minutes(count: number): number {
  return count * MINUTE;
}
