/** Hours and days off as they are being typed, and what they say. */
import type { BusinessHours, ServiceHours } from '../../../../domain/policy/business-hours';
import {
  calendarBounds,
  calendarFault,
  hourOwners,
  type CalendarFaultKind,
  type CalendarRules,
  type HourOwner,
} from '../../../../domain/policy/calendar-rules';
import { holidayNames, type Holiday, type HolidayName } from '../../../../domain/policy/holidays';
import { text } from '../../../../locales/text';
import {
  dayKinds,
  hoursText,
  typedDay,
  typedDays,
  typedSpan,
} from '../../../features/policy/hours-words';

export const hourFields = [...dayKinds, 'lunch'] as const;

export type HourField = (typeof hourFields)[number];

/** By place: `leader.workingDays`, `2027.publishedOn`, `2027.qingming.off`, `2027.qingming.worked`. */
export type TypedCalendars = Record<string, string>;

export function typedCalendars({ hours, holidayYears }: CalendarRules): TypedCalendars {
  const typed: TypedCalendars = {};
  for (const owner of hourOwners) {
    for (const field of hourFields) {
      const span = hours[owner][field];
      typed[`${owner}.${field}`] = span === null ? '' : hoursText(span).replace('–', '-');
    }
  }
  for (const { year, publishedOn, holidays } of holidayYears) {
    typed[`${year}.publishedOn`] = publishedOn;
    for (const { name, from, to, makeUpDays } of holidays) {
      const off = from === to ? shortDay(from) : `${shortDay(from)}~${shortDay(to)}`;
      typed[`${year}.${name}.off`] = off;
      typed[`${year}.${name}.worked`] = makeUpDays.map(shortDay).join(' ');
    }
  }
  return typed;
}

/** `2027-02-05` -> `2-5` */
function shortDay(day: string): string {
  return day.split('-').slice(1).map(Number).join('-');
}

interface Read {
  /** Null while something is wrong. */
  calendars: CalendarRules | null;
  /** What, by place. */
  problems: Record<string, string>;
}

export function readCalendars(typed: TypedCalendars, years: readonly number[]): Read {
  const problems: Record<string, string> = {};
  const hours = Object.fromEntries(
    hourOwners.map((owner) => [owner, readHours(owner, typed, problems)]),
  ) as Record<HourOwner, BusinessHours>;
  const holidayYears = years.flatMap((year) => readYear(year, typed, problems));
  const calendars = { hours, holidayYears };
  if (Object.keys(problems).length > 0) return { calendars: null, problems };
  const fault = calendarFault(calendars);
  if (fault === null) return { calendars, problems };
  const place = hourOwners.some((owner) => fault.where.startsWith(owner))
    ? fault.where
    : placeOfDay(fault.where, fault.why === 'dayWrong' ? 'off' : 'worked');
  return { calendars: null, problems: { [place]: faultText(fault.why) } };
}

const HOUR_MINUTES = 60;

function faultText(why: CalendarFaultKind): string {
  const { leastOpenMinutes, mostLunchMinutes, minutesADay } = calendarBounds;
  switch (why) {
    case 'openTooShort':
      return text('calendarFault.openTooShort', { hours: leastOpenMinutes / HOUR_MINUTES });
    case 'lunchWrong':
      return text('calendarFault.lunchWrong', { hours: mostLunchMinutes / HOUR_MINUTES });
    case 'closesBeforeOpening':
      return text('calendarFault.closesBeforeOpening', { hours: minutesADay / HOUR_MINUTES });
    default:
      return text(`calendarFault.${why}`);
  }
}

function placeOfDay(where: string, field: 'off' | 'worked'): string {
  return where.includes('.') ? `${where}.${field}` : `${where}.publishedOn`;
}

function readHours(owner: HourOwner, typed: TypedCalendars, problems: Record<string, string>) {
  const read = (field: HourField): ServiceHours | null => {
    const place = `${owner}.${field}`;
    const words = (typed[place] ?? '').trim();
    if (words === '') return null;
    const span = typedSpan(words);
    if (span === undefined) problems[place] = text('calendarFault.notHours');
    return span ?? null;
  };
  const entries = hourFields.map((field) => [field, read(field)] as const);
  return Object.fromEntries(entries) as unknown as BusinessHours;
}

/** Nothing where nothing is typed: the notice has not come. */
function readYear(year: number, typed: TypedCalendars, problems: Record<string, string>) {
  const publishedOn = (typed[`${year}.publishedOn`] ?? '').trim();
  const holidays = holidayNames.flatMap((name) => readHoliday(year, name, typed, problems));
  if (publishedOn === '' && holidays.length === 0) return [];
  if (!/^\d{4}-\d{2}-\d{2}$/.test(publishedOn)) {
    problems[`${year}.publishedOn`] = text('calendarFault.notPublished');
  }
  return [{ year, publishedOn, holidays }];
}

function readHoliday(
  year: number,
  name: HolidayName,
  typed: TypedCalendars,
  problems: Record<string, string>,
): Holiday[] {
  const off = (typed[`${year}.${name}.off`] ?? '').trim();
  const worked = (typed[`${year}.${name}.worked`] ?? '').trim();
  if (off === '' && worked === '') return [];
  const [first = '', last = first] = off.split(/[~～至到]/);
  const from = typedDay(year, first);
  const to = typedDay(year, last);
  const makeUpDays = typedDays(year, worked);
  if (from === undefined || to === undefined) {
    problems[`${year}.${name}.off`] = text('calendarFault.notDays');
  }
  if (makeUpDays === undefined) problems[`${year}.${name}.worked`] = text('calendarFault.notDays');
  if (from === undefined || to === undefined || makeUpDays === undefined) return [];
  const of = (day: string) => (name === 'newYear' ? nearNewYear(year, day) : day);
  return [{ name, from: of(from), to: of(to), makeUpDays: makeUpDays.map(of) }];
}

/** A December day of New Year's holiday is of the year before. */
function nearNewYear(year: number, day: string): string {
  return day.startsWith(`${year}-12`) ? day.replace(String(year), String(year - 1)) : day;
}
