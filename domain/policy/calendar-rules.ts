/**
 * Hours and holidays as a version of the policy has them: what an administrator may set, what is
 * wrong with it, and what a version changes. They are no single numbers, so they stand apart from
 * the rules.
 */
import type { BusinessHours, ServiceHours } from './business-hours';
import type { Holiday, HolidayYear } from './holidays';
import type { Policy } from './policy';

export const hourOwners = ['leader', 'platform', 'station'] as const;

export type HourOwner = (typeof hourOwners)[number];

export interface CalendarRules {
  hours: Record<HourOwner, BusinessHours>;
  holidayYears: readonly HolidayYear[];
}

export function calendarRulesOf({ sla }: Policy): CalendarRules {
  const { leaderHours: leader, platformHours: platform, stationHours: station, holidayYears } = sla;
  return { hours: { leader, platform, station }, holidayYears };
}

export function withCalendars(policy: Policy, { hours, holidayYears }: CalendarRules): Policy {
  const { leader: leaderHours, platform: platformHours, station: stationHours } = hours;
  return { ...policy, sla: { ...policy.sla, leaderHours, platformHours, stationHours, holidayYears } };
}

/** What may be set (ours): a slip that would stop every clock for weeks is caught. */
export const calendarBounds = {
  minutesADay: 24 * 60,
  /** Leaders and the platform are there every day at least so long: promises count on it. */
  leastOpenMinutes: 4 * 60,
  mostLunchMinutes: 3 * 60,
  /** The longest holiday so far had nine days off. */
  mostDaysOff: 12,
  yearsAhead: 2,
} as const;

const dayKinds = ['workingDays', 'weekends', 'holidays'] as const;

/** Where something is wrong, and what. */
export interface CalendarFault {
  /** `leader.weekends`, `2027.springFestival` */
  where: string;
  why: CalendarFaultKind;
}

export type CalendarFaultKind =
  | 'closesBeforeOpening'
  | 'openTooShort'
  | 'lunchWrong'
  | 'dayWrong'
  | 'daysOverlap'
  | 'yearTwice';

/** The first thing that is wrong; null when nothing is. */
export function calendarFault({ hours, holidayYears }: CalendarRules): CalendarFault | null {
  for (const owner of hourOwners) {
    const fault = hoursFault(owner, hours[owner]);
    if (fault !== null) return fault;
  }
  const years = holidayYears.map(({ year }) => year);
  const twice = years.find((year, place) => years.indexOf(year) !== place);
  if (twice !== undefined) return { where: String(twice), why: 'yearTwice' };
  for (const year of holidayYears) {
    const fault = yearFault(year);
    if (fault !== null) return fault;
  }
  return null;
}

function hoursFault(owner: HourOwner, hours: BusinessHours): CalendarFault | null {
  const { lunch } = hours;
  const { minutesADay, leastOpenMinutes, mostLunchMinutes } = calendarBounds;
  if (lunch !== null && (!isSpan(lunch) || lengthOf(lunch) > mostLunchMinutes)) {
    return { where: `${owner}.lunch`, why: 'lunchWrong' };
  }
  for (const kind of dayKinds) {
    const open = hours[kind];
    const where = `${owner}.${kind}`;
    // A station may be closed on a kind of day; whoever answers claims is there every day.
    if (open === null) {
      if (owner !== 'station' || kind === 'workingDays') return { where, why: 'openTooShort' };
      continue;
    }
    if (!isSpan(open) || open.closesAtMinute > minutesADay) {
      return { where, why: 'closesBeforeOpening' };
    }
    const rest = lunch === null ? 0 : overlapOf(open, lunch);
    if (lengthOf(open) - rest < leastOpenMinutes) return { where, why: 'openTooShort' };
  }
  return null;
}

function isSpan({ opensAtMinute, closesAtMinute }: ServiceHours): boolean {
  return opensAtMinute >= 0 && opensAtMinute < closesAtMinute;
}

function lengthOf({ opensAtMinute, closesAtMinute }: ServiceHours): number {
  return closesAtMinute - opensAtMinute;
}

function overlapOf(one: ServiceHours, other: ServiceHours): number {
  const from = Math.max(one.opensAtMinute, other.opensAtMinute);
  return Math.max(0, Math.min(one.closesAtMinute, other.closesAtMinute) - from);
}

function yearFault({ year, publishedOn, holidays }: HolidayYear): CalendarFault | null {
  if (!isDay(publishedOn)) return { where: String(year), why: 'dayWrong' };
  const taken = new Set<string>();
  for (const holiday of holidays) {
    const where = `${year}.${holiday.name}`;
    const why = holidayFault(year, holiday, taken);
    if (why !== null) return { where, why };
  }
  return null;
}

/** Each day belongs to one holiday, and is either off or worked for it. */
function holidayFault(
  year: number,
  { from, to, makeUpDays }: Holiday,
  taken: Set<string>,
): CalendarFaultKind | null {
  const named = [from, to, ...makeUpDays];
  if (!named.every((day) => isDay(day) && isNear(year, day)) || from > to) return 'dayWrong';
  const off = daysFrom(from, to);
  if (off.length > calendarBounds.mostDaysOff) return 'dayWrong';
  if (!makeUpDays.every(isWeekend)) return 'dayWrong';
  for (const day of [...off, ...makeUpDays]) {
    if (taken.has(day)) return 'daysOverlap';
    taken.add(day);
  }
  return null;
}

/** A day that there is: the thirtieth of February is none. */
function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(at) && dayOf(at) === day;
}

/** New Year's holiday may begin in the last days of December. */
function isNear(year: number, day: string): boolean {
  return day.startsWith(String(year)) || day.startsWith(`${year - 1}-12`);
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

function daysFrom(from: string, to: string): string[] {
  const days: string[] = [];
  const aDay = 24 * 60 * 60 * 1_000;
  for (let at = Date.parse(`${from}T00:00:00Z`); dayOf(at) <= to; at += aDay) {
    days.push(dayOf(at));
    if (days.length > calendarBounds.mostDaysOff) break;
  }
  return days;
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** What a version changes. */
export type CalendarChange =
  | { kind: 'hours'; whose: HourOwner; before: BusinessHours; after: BusinessHours }
  | { kind: 'year'; year: number; before: HolidayYear | null; after: HolidayYear | null };

export function changedCalendars(before: CalendarRules, after: CalendarRules): CalendarChange[] {
  const hours = hourOwners
    .filter((whose) => !isSame(before.hours[whose], after.hours[whose]))
    .map((whose) => ({
      kind: 'hours' as const,
      whose,
      before: before.hours[whose],
      after: after.hours[whose],
    }));
  const yearIn = (rules: CalendarRules, year: number) =>
    rules.holidayYears.find((one) => one.year === year) ?? null;
  const years = [...before.holidayYears, ...after.holidayYears].map(({ year }) => year);
  const changed = [...new Set(years)]
    .sort((one, other) => one - other)
    .map((year) => {
      return { kind: 'year' as const, year, before: yearIn(before, year), after: yearIn(after, year) };
    })
    .filter((change) => !isSame(change.before, change.after));
  return [...hours, ...changed];
}

/** By what they say, whichever order their fields are in. */
function isSame(one: BusinessHours | HolidayYear | null, other: typeof one): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, ordered(one)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
