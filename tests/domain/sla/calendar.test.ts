import * as fc from 'fast-check';
import { MINUTE } from '../../../domain/primitives/instant';
import {
  addOpenTime,
  openTimeBetween,
  wallTime,
  type Calendar,
  type Span,
} from '../../../domain/sla/calendar';
import { leaderHours, minutes, shanghai } from '../shanghai';

/** Spans in minutes, one after another, some touching; after the last it is open for ever. */
const spansArbitrary = fc
  .array(fc.record({ gap: fc.nat({ max: 40 }), length: fc.integer({ min: 1, max: 40 }) }), {
    maxLength: 8,
  })
  .map((parts) => {
    const spans: Span[] = [];
    let at = 0;
    for (const { gap, length } of parts) {
      spans.push({ startsAt: minutes(at + gap), endsAt: minutes(at + gap + length) });
      at += gap + length;
    }
    return [...spans, { startsAt: minutes(at + 5), endsAt: Infinity }];
  });

function calendarOf(spans: readonly Span[]): Calendar {
  return { spanAtOrAfter: (at) => spans.find((span) => at < span.endsAt)! };
}

/** The model: one minute after another, each open or not. */
function isOpen(spans: readonly Span[], minute: number): boolean {
  return spans.some(
    ({ startsAt, endsAt }) => minutes(minute) >= startsAt && minutes(minute) < endsAt,
  );
}

function walk(spans: readonly Span[], from: number, openMinutes: number): number {
  let minute = from;
  for (let left = openMinutes; left > 0; minute += 1) if (isOpen(spans, minute)) left -= 1;
  return minute;
}

const minuteArbitrary = fc.nat({ max: 400 });

test('adding open time agrees with a walk minute by minute', () => {
  fc.assert(
    fc.property(spansArbitrary, minuteArbitrary, fc.nat({ max: 200 }), (spans, from, length) => {
      const due = addOpenTime(calendarOf(spans), minutes(from), minutes(length));
      expect(due).toBe(minutes(walk(spans, from, length)));
    }),
    { numRuns: 2_000 },
  );
});

test('open time between two instants is the number of open minutes between them', () => {
  fc.assert(
    fc.property(spansArbitrary, minuteArbitrary, minuteArbitrary, (spans, from, to) => {
      let count = 0;
      for (let minute = from; minute < to; minute += 1) if (isOpen(spans, minute)) count += 1;
      expect(openTimeBetween(calendarOf(spans), minutes(from), minutes(to))).toBe(minutes(count));
    }),
    { numRuns: 2_000 },
  );
});

test('what falls due is due at the earliest instant that has the time, to the millisecond', () => {
  const length = fc.integer({ min: 1, max: minutes(200) });
  fc.assert(
    fc.property(spansArbitrary, fc.nat({ max: minutes(400) }), length, (spans, from, open) => {
      const calendar = calendarOf(spans);
      const due = addOpenTime(calendar, from, open);
      expect(openTimeBetween(calendar, from, due)).toBe(open);
      expect(openTimeBetween(calendar, from, due - 1)).toBe(open - 1);
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ['2026-11-22 12:00', 10, '2026-11-22 12:10'],
  ['2026-11-22 21:55', 10, '2026-11-23 08:05'],
  ['2026-11-22 23:00', 10, '2026-11-23 08:10'],
  ['2026-11-22 03:00', 10, '2026-11-22 08:10'],
  ['2026-11-22 08:00', 10, '2026-11-22 08:10'],
])('from %s, %d minutes of a leader end at %s', (from, length, due) => {
  expect(addOpenTime(leaderHours, shanghai(from), minutes(length))).toBe(shanghai(due));
});

test('what is due exactly at closing time is due then, and closing time itself is closed', () => {
  const closing = shanghai('2026-11-22 22:00');
  expect(addOpenTime(leaderHours, shanghai('2026-11-22 21:50'), minutes(10))).toBe(closing);
  expect(addOpenTime(leaderHours, closing, minutes(10))).toBe(shanghai('2026-11-23 08:10'));
});

test('wall time never closes', () => {
  const from = shanghai('2026-11-22 23:00');
  expect(addOpenTime(wallTime, from, minutes(1_440))).toBe(shanghai('2026-11-23 23:00'));
  expect(openTimeBetween(wallTime, from, from + 90 * MINUTE)).toBe(90 * MINUTE);
});

test('nothing added is due at once, even while it is closed', () => {
  const night = shanghai('2026-11-22 23:00');
  expect(addOpenTime(leaderHours, night, 0)).toBe(night);
});

test('a negative duration and a calendar that stands still are errors of ours', () => {
  expect(() => addOpenTime(wallTime, 0, -1)).toThrow(RangeError);
  const stuck: Calendar = { spanAtOrAfter: () => ({ startsAt: 0, endsAt: 10 }) };
  expect(() => addOpenTime(stuck, 0, 20)).toThrow('already ended');
});
