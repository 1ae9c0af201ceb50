import * as fc from 'fast-check';
import { createCalendars } from '../../cloudfunctions/_platform/calendars';
import { holidayYears } from '../../domain/policy/holidays';
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import { promisedArrival } from '../../domain/refund/arrival';
import { anyCase, counted, countedWorkingDay, instantOf, reckoned } from './minute-model';

const calendars = createCalendars();
const policy = policyOf(currentPolicyVersion);

// npm run verify counts ten thousand.
test('a clock with hours, holidays, lunch and waits comes to the minute that counting does', () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      expect(reckoned(one)).toEqual(counted(one));
    }),
    { numRuns: 1_500 },
  );
});

test('working days are those of the notice, make-up Saturdays and Sundays among them', () => {
  fc.assert(
    fc.property(fc.nat({ max: 400 * 1_440 }), fc.integer({ min: 0, max: 10 }), (from, days) => {
      const promised = calendars.daysOf(policy).endOfWorkingDayAfter(instantOf(from), days);
      expect(promised).toBe(countedWorkingDay(from, days));
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  // The whole of the Spring Festival lies between; Saturday the 14th is worked.
  ['2026-02-13T10:00', '2026-02-25'],
  ['2026-02-14T10:00', '2026-02-26'],
  ['2026-09-30T23:00', '2026-10-10'],
  ['2026-09-18T12:00', '2026-09-22'],
  ['2026-11-20T10:21', '2026-11-25'],
  // Nothing is published of 2027: its first of January is off by law.
  ['2026-12-31T10:00', '2027-01-06'],
])('a refund to a card accepted at %s is promised for the end of %s', (acceptedAt, promised) => {
  const arrival = promisedArrival({
    method: 'card',
    acceptedAt: Date.parse(`${acceptedAt}:00+08:00`),
    policy,
    days: calendars.daysOf(policy),
  });
  expect(calendars.dayOf(arrival)).toBe(promised);
  expect(calendars.dayOf(arrival + 1)).not.toBe(promised);
});

test('every notice has whole days of its year, and make-up days on weekends outside holidays', () => {
  for (const { year, holidays } of holidayYears) {
    for (const { from, to, makeUpDays } of holidays) {
      expect([from, to].map((day) => Number(day.slice(0, 4)))).toEqual([year, year]);
      expect(Date.parse(from)).toBeLessThanOrEqual(Date.parse(to));
      for (const day of makeUpDays) {
        expect([0, 6]).toContain(new Date(day).getUTCDay());
        expect(holidays.some((one) => one.from <= day && day <= one.to)).toBe(false);
      }
    }
  }
});

test('hours that are never open are an error of ours, not an endless walk', () => {
  const closed = { workingDays: null, weekends: null, holidays: null, lunch: null };
  expect(() => calendars.hoursOf(closed, policy).spanAtOrAfter(0)).toThrow('never open');
});
