import type { Instant, Milliseconds } from '../primitives/instant';

/** Open time from `startsAt` up to, and without, `endsAt`. */
export interface Span {
  startsAt: Instant;
  endsAt: Instant;
}

export interface Calendar {
  /** The open span that holds `at`, or the next one after it. Its end is always after `at`. */
  spanAtOrAfter(at: Instant): Span;
}

/** Open at every hour: clocks that count in wall time. */
export const wallTime: Calendar = {
  spanAtOrAfter: () => ({ startsAt: -Infinity, endsAt: Infinity }),
};

/** Throws where a calendar would keep a walk through it on one spot for ever. */
function nextSpan(calendar: Calendar, at: Instant): Span {
  const span = calendar.spanAtOrAfter(at);
  if (span.endsAt <= at) throw new Error(`the calendar's span at ${at} has already ended`);
  return span;
}

/**
 * The earliest instant at which `duration` of open time has passed since `from`. What falls due
 * exactly at closing time is due then, not next morning.
 */
export function addOpenTime(calendar: Calendar, from: Instant, duration: Milliseconds): Instant {
  if (duration < 0) throw new RangeError(`a duration cannot be negative: ${duration}`);
  let at = from;
  let left = duration;
  while (left > 0) {
    const span = nextSpan(calendar, at);
    const startsAt = Math.max(at, span.startsAt);
    const open = span.endsAt - startsAt;
    if (left <= open) return startsAt + left;
    left -= open;
    at = span.endsAt;
  }
  return at;
}

/** Open time between two instants; 0 when `to` is not after `from`. */
export function openTimeBetween(calendar: Calendar, from: Instant, to: Instant): Milliseconds {
  let at = from;
  let open = 0;
  while (at < to) {
    const span = nextSpan(calendar, at);
    if (span.startsAt >= to) break;
    open += Math.min(span.endsAt, to) - Math.max(at, span.startsAt);
    at = span.endsAt;
  }
  return open;
}
