/** How hours and days off are said and typed. */
import type { BusinessHours, ServiceHours } from '../../../domain/policy/business-hours';
import type { CalendarChange } from '../../../domain/policy/calendar-rules';
import type { Holiday, HolidayYear } from '../../../domain/policy/holidays';
import { dateText } from '../../../locales/format';
import { text } from '../../../locales/text';

export const dayKinds = ['workingDays', 'weekends', 'holidays'] as const;

/** One line where every day is alike, else one a kind of day; then the break. */
export function hoursRows(hours: BusinessHours): Array<[name: string, value: string]> {
  const { workingDays, weekends, holidays, lunch } = hours;
  const days = [workingDays, weekends, holidays].map(hoursText);
  const alike = days.every((one) => one === days[0]);
  const named: Array<[string, string]> = alike
    ? [[text('calendars.everyDay'), days[0] ?? '']]
    : dayKinds.map((kind) => [text(`calendars.${kind}`), hoursText(hours[kind])]);
  const noon = lunch === null ? text('calendars.noLunch') : hoursText(lunch);
  return [...named, [text('calendars.lunch'), noon]];
}

export function hoursText(hours: ServiceHours | null): string {
  if (hours === null) return text('calendars.closed');
  const { opensAtMinute, closesAtMinute } = hours;
  return text('calendars.hours', {
    opens: timeOfDay(opensAtMinute),
    closes: timeOfDay(closesAtMinute),
  });
}

/** `540` -> `09:00` */
function timeOfDay(minutes: number): string {
  const parts = [Math.floor(minutes / 60), minutes % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** Noon, so that no zone turns it into another day. */
export function atOf(day: string): number {
  return Date.parse(`${day}T12:00:00+08:00`);
}

/** `10月1日`, without the year that stands above. */
export function dayText(day: string): string {
  return dateText(atOf(day), atOf(day));
}

export function daysOffText({ from, to }: Holiday): string {
  return from === to
    ? text('calendars.offOne', { day: dayText(from) })
    : text('calendars.off', { from: dayText(from), to: dayText(to) });
}

interface ChangeWords {
  what: string;
  before: string;
  after: string;
}

/** What a version changes, one line before and one after for each. */
export function changeWords(change: CalendarChange): ChangeWords {
  if (change.kind === 'hours') {
    return {
      what: text(`calendars.${change.whose}`),
      before: hoursWords(change.before),
      after: hoursWords(change.after),
    };
  }
  const { year, before, after } = change;
  const what = text('calendars.year', { year });
  return { what, before: yearWords(before), after: yearWords(after) };
}

/** All of it in one line. */
function hoursWords(hours: BusinessHours): string {
  const said = hoursRows(hours).map(([name, value]) =>
    value === text('calendars.noLunch') ? value : text('calendars.row', { name, value }),
  );
  return said.join(text('join.clause'));
}

function yearWords(year: HolidayYear | null): string {
  if (year === null) return text('calendars.notYet');
  const days = year.holidays.map((holiday) => {
    const { name, makeUpDays } = holiday;
    const worked = makeUpDays.map(dayText).join(text('told.and'));
    const value = daysOffText(holiday);
    const off = text('calendars.row', { name: text(`calendars.${name}`), value });
    return worked === '' ? off : `${off}${text('calendars.workedToo', { days: worked })}`;
  });
  return days.length === 0 ? text('calendars.noDays') : days.join(text('calendars.then'));
}

const SPAN = /^(\d{1,2})[:：](\d{2})\s*[-–—~～至到]\s*(\d{1,2})[:：](\d{2})$/;

/** `08:00-22:00`; the dash may be of any kind. Undefined: not a span. */
export function typedSpan(typed: string): ServiceHours | undefined {
  const match = SPAN.exec(typed.trim());
  if (match === null) return undefined;
  const [, opensHour, opensMinute, closesHour, closesMinute] = match.map(Number);
  const opensAtMinute = minutesOf(opensHour, opensMinute);
  const closesAtMinute = minutesOf(closesHour, closesMinute);
  if (opensAtMinute === undefined || closesAtMinute === undefined) return undefined;
  return { opensAtMinute, closesAtMinute };
}

function minutesOf(hour = NaN, minute = NaN): number | undefined {
  const all = hour * 60 + minute;
  return minute < 60 && all <= 24 * 60 ? all : undefined;
}

/** `2-5` of 2027 -> `2027-02-05`. Undefined: not a day as one types it. */
export function typedDay(year: number, typed: string): string | undefined {
  const match = /^(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?$/.exec(typed.trim());
  if (match === null) return undefined;
  const [month = '', day = ''] = match.slice(1);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Days with commas between them; of December where a New Year's holiday is worked for before. */
export function typedDays(year: number, typed: string): string[] | undefined {
  const words = typed.split(/[,，、;；\s]+/).filter((word) => word !== '');
  const days = words.map((word) => typedDay(year, word));
  return days.every((day) => day !== undefined) ? days : undefined;
}
