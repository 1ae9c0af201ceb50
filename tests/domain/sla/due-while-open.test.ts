/** By when goods can be brought: at an hour at which somebody is there to take them. */
import * as fc from 'fast-check';
import { HOUR, MINUTE } from '../../../domain/primitives/instant';
import type { Calendar } from '../../../domain/sla/calendar';
import { endWhileOpen } from '../../../domain/sla/due-while-open';

/** Nine to twelve and one to eight, every day; instants are hours of the first day. */
const open = [
  [9, 12],
  [13, 20],
] as const;

const station: Calendar = {
  spanAtOrAfter(at) {
    for (let day = Math.floor(at / (24 * HOUR)); ; day += 1) {
      for (const [from, to] of open) {
        const span = { startsAt: (day * 24 + from) * HOUR, endsAt: (day * 24 + to) * HOUR };
        if (at < span.endsAt) return span;
      }
    }
  },
};

test.each([
  [15, 15],
  [9.5, 9.5],
  [20, 20],
  [12, 12],
  [12.5, 20],
  [9, 12],
  [23.5, 24 + 12],
  [3, 12],
])('what ends at hour %d ends at %d', (hour, expected) => {
  expect(endWhileOpen(station, hour * HOUR)).toBe(expected * HOUR);
});

test('never sooner, never more than a day later, and the last minute is always an open one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 * 24 * 60 }), (minute) => {
      const end = endWhileOpen(station, minute * MINUTE);
      expect(end).toBeGreaterThanOrEqual(minute * MINUTE);
      expect(end - minute * MINUTE).toBeLessThan(24 * HOUR);
      expect(station.spanAtOrAfter(end - 1).startsAt).toBeLessThan(end);
    }),
  );
});
