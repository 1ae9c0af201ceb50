import { everyDay } from '../../../domain/policy/business-hours';
import {
  calendarFault,
  calendarRulesOf,
  changedCalendars,
  withCalendars,
  type CalendarRules,
} from '../../../domain/policy/calendar-rules';
import type { Holiday, HolidayYear } from '../../../domain/policy/holidays';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';

const policy = policyOf(currentPolicyVersion);
const shipped = calendarRulesOf(policy);

function withHours(leader: Partial<CalendarRules['hours']['leader']>): CalendarRules {
  return { ...shipped, hours: { ...shipped.hours, leader: { ...shipped.hours.leader, ...leader } } };
}

function withYear(holidays: Holiday[], change: Partial<HolidayYear> = {}): CalendarRules {
  const year = { year: 2027, publishedOn: '2026-11-20', holidays, ...change };
  return { ...shipped, holidayYears: [...shipped.holidayYears, year] };
}

const spring: Holiday = {
  name: 'springFestival',
  from: '2027-02-05',
  to: '2027-02-12',
  makeUpDays: ['2027-01-31', '2027-02-20'],
};

test('what shipped is sound, and a policy keeps what it was given', () => {
  expect(calendarFault(shipped)).toBeNull();
  const next = withYear([spring]);
  expect(calendarFault(next)).toBeNull();
  expect(calendarRulesOf(withCalendars(policy, next))).toEqual(next);
  expect(withCalendars(policy, next).sla.firstReplyMinutes).toBe(policy.sla.firstReplyMinutes);
});

test.each<[string, CalendarRules, string, string]>([
  ['closes before it opens', withHours({ weekends: { opensAtMinute: 900, closesAtMinute: 800 } }), 'leader.weekends', 'closesBeforeOpening'],
  ['is hardly open', withHours({ holidays: { opensAtMinute: 600, closesAtMinute: 700 } }), 'leader.holidays', 'openTooShort'],
  ['is never there on holidays', withHours({ holidays: null }), 'leader.holidays', 'openTooShort'],
  ['rests all day', withHours({ lunch: { opensAtMinute: 600, closesAtMinute: 900 } }), 'leader.lunch', 'lunchWrong'],
  ['has a day that is none', withYear([{ ...spring, from: '2027-02-30' }]), '2027.springFestival', 'dayWrong'],
  ['ends before it begins', withYear([{ ...spring, to: '2027-02-04' }]), '2027.springFestival', 'dayWrong'],
  ['lasts a month', withYear([{ ...spring, to: '2027-03-05' }]), '2027.springFestival', 'dayWrong'],
  ['is worked for on a Wednesday', withYear([{ ...spring, makeUpDays: ['2027-02-17'] }]), '2027.springFestival', 'dayWrong'],
  ['is off and worked', withYear([{ ...spring, makeUpDays: ['2027-02-06'] }]), '2027.springFestival', 'daysOverlap'],
  ['is of another year', withYear([{ ...spring, from: '2026-02-05', to: '2026-02-06', makeUpDays: [] }]), '2027.springFestival', 'dayWrong'],
  ['stands twice', withYear([spring], { year: 2026 }), '2026', 'yearTwice'],
])('a calendar that %s is refused where it is wrong', (_, rules, where, why) => {
  expect(calendarFault(rules)).toEqual({ where, why });
});

test('a station may be closed at weekends, the people who answer may not', () => {
  const closed = { ...everyDay(540, 1_200), weekends: null };
  expect(calendarFault({ ...shipped, hours: { ...shipped.hours, station: closed } })).toBeNull();
  expect(calendarFault({ ...shipped, hours: { ...shipped.hours, platform: closed } })).not.toBeNull();
});

test('a change says whose hours and which year, and nothing that stayed', () => {
  expect(changedCalendars(shipped, structuredClone(shipped))).toEqual([]);
  const next = { ...withYear([spring]), hours: { ...shipped.hours, leader: everyDay(420, 1_320) } };
  expect(changedCalendars(shipped, next)).toMatchObject([
    { kind: 'hours', whose: 'leader', after: everyDay(420, 1_320) },
    { kind: 'year', year: 2027, before: null, after: { holidays: [spring] } },
  ]);
});
