import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc';
import {
  openHoursOf,
  type BusinessHours,
  type ServiceHours,
} from '../../domain/policy/business-hours';
import { lawfulDaysOff, type HolidayYear } from '../../domain/policy/holidays';
import type { Policy } from '../../domain/policy/policy';
import { DAY, HOUR, MINUTE } from '../../domain/primitives/instant';
import type { Calendar, Span } from '../../domain/sla/calendar';
import type { Calendars } from '../_application/ports';

dayjs.extend(utc);

/** China keeps one zone and no summer time. */
const SHANGHAI_OFFSET_HOURS = 8;

function inShanghai(at: number): Dayjs {
  return dayjs.utc(at).utcOffset(SHANGHAI_OFFSET_HOURS);
}

/** Days since 1970-01-01 in Shanghai: without summer time a day is always 24 hours. */
function dayNumberOf(at: number): number {
  return Math.floor((at + SHANGHAI_OFFSET_HOURS * HOUR) / DAY);
}

function midnightOf(dayNumber: number): number {
  return dayNumber * DAY - SHANGHAI_OFFSET_HOURS * HOUR;
}

/** `2026-02-15` as a day number. */
function dayNumberNamed(name: string): number {
  return dayjs.utc(name).valueOf() / DAY;
}

/** 1970-01-01 was a Thursday; 0 is Sunday. */
function isWeekend(dayNumber: number): boolean {
  const weekday = (((dayNumber + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

type DayKind = 'workingDays' | 'weekends' | 'holidays';
type KindOf = (dayNumber: number) => DayKind;

/** What kind of day a day is, by the notices known; a year without one has the law's days alone. */
function dayKinds(years: readonly HolidayYear[]): KindOf {
  const off = new Set<number>();
  const worked = new Set<number>();
  for (const { from, to, makeUpDays } of years.flatMap(({ holidays }) => holidays)) {
    for (let day = dayNumberNamed(from); day <= dayNumberNamed(to); day += 1) off.add(day);
    for (const day of makeUpDays) worked.add(dayNumberNamed(day));
  }
  const published = new Set(years.map(({ year }) => year));
  const isLawfulDayOff = (dayNumber: number) => {
    const day = inShanghai(midnightOf(dayNumber));
    return !published.has(day.year()) && lawfulDaysOff.includes(day.format('MM-DD'));
  };
  return (dayNumber) => {
    if (off.has(dayNumber) || isLawfulDayOff(dayNumber)) return 'holidays';
    if (worked.has(dayNumber)) return 'workingDays';
    return isWeekend(dayNumber) ? 'weekends' : 'workingDays';
  };
}

/** A year that is closed throughout would send a clock on an endless walk. */
const MOST_DAYS_CLOSED = 400;

function calendarOf(hours: BusinessHours, kindOf: KindOf): Calendar {
  const open: Record<DayKind, ServiceHours[]> = {
    workingDays: openHoursOf('workingDays', hours),
    weekends: openHoursOf('weekends', hours),
    holidays: openHoursOf('holidays', hours),
  };
  const spanOn = (dayNumber: number, at: number): Span | null => {
    const midnight = midnightOf(dayNumber);
    const next = open[kindOf(dayNumber)].find(
      ({ closesAtMinute }) => at < midnight + closesAtMinute * MINUTE,
    );
    if (next === undefined) return null;
    return {
      startsAt: midnight + next.opensAtMinute * MINUTE,
      endsAt: midnight + next.closesAtMinute * MINUTE,
    };
  };
  return {
    spanAtOrAfter(at) {
      const today = dayNumberOf(at);
      for (let day = today; day <= today + MOST_DAYS_CLOSED; day += 1) {
        const span = spanOn(day, at);
        if (span !== null) return span;
      }
      throw new Error('business hours that are never open');
    },
  };
}

/** Asia/Shanghai by dayjs, with the holidays that a version of the policy knows. */
export function createCalendars(): Calendars {
  const kindsByYears = new WeakMap<readonly HolidayYear[], KindOf>();
  const kindOf = ({ sla: { holidayYears } }: Policy): KindOf => {
    const known = kindsByYears.get(holidayYears);
    if (known !== undefined) return known;
    const kinds = dayKinds(holidayYears);
    kindsByYears.set(holidayYears, kinds);
    return kinds;
  };
  const hoursOf = (hours: BusinessHours, policy: Policy) => calendarOf(hours, kindOf(policy));
  const endOfDay = (at: number) => inShanghai(at).endOf('day').valueOf();
  return {
    hoursOf,
    leaderHours: (policy) => hoursOf(policy.sla.leaderHours, policy),
    platformHours: (policy) => hoursOf(policy.sla.platformHours, policy),
    stationHours: (policy) => hoursOf(policy.sla.stationHours, policy),
    dayOf: (at) => inShanghai(at).format('YYYY-MM-DD'),
    startOfDay: (at) => inShanghai(at).startOf('day').valueOf(),
    startOfMonth: (at) => inShanghai(at).startOf('month').valueOf(),
    beginningOf: (day) => dayjs.utc(day).subtract(SHANGHAI_OFFSET_HOURS, 'hour').valueOf(),
    endOfDay,
    daysOf: (policy) => ({
      endOfDay,
      endOfWorkingDayAfter: (at, count) => endOfWorkingDay(at, count, kindOf(policy)),
    }),
    yearOf: (at) => inShanghai(at).year(),
  };
}

function endOfWorkingDay(at: number, count: number, kindOf: KindOf): number {
  let day = dayNumberOf(at);
  for (let left = count; left > 0; ) {
    day += 1;
    if (kindOf(day) === 'workingDays') left -= 1;
  }
  return midnightOf(day + 1) - 1;
}
