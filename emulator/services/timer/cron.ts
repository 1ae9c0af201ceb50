/** The platform's 7-field cron, `second minute hour day month week year`, in UTC+8. */
import type { Instant } from '../../service';

export interface CronSchedule {
  /** The first instant after `after` at which the timer fires; undefined when there is none. */
  next(after: Instant): Instant | undefined;
}

interface Field {
  name: string;
  least: number;
  greatest: number;
  names?: readonly string[];
}

const fields: readonly Field[] = [
  { name: 'second', least: 0, greatest: 59 },
  { name: 'minute', least: 0, greatest: 59 },
  { name: 'hour', least: 0, greatest: 23 },
  { name: 'day', least: 1, greatest: 31 },
  {
    name: 'month',
    least: 1,
    greatest: 12,
    names: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
  },
  {
    name: 'week',
    least: 0,
    greatest: 6,
    names: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'],
  },
  { name: 'year', least: 1970, greatest: 2099 },
];

const offsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** Throws with the field's name when the expression is not one of the platform's. */
export function parseCron(expression: string): CronSchedule {
  const parts = expression.trim().split(/\s+/);
  if (parts.length !== fields.length) {
    throw new Error(`a timer needs 7 fields (second … year), not ${parts.length}: ${expression}`);
  }
  const sets = fields.map((field, position) => parseField(field, parts[position] ?? ''));
  const [seconds, minutes, hours, days, months, weekdays, years] = sets as [
    number[], number[], number[], number[], number[], number[], number[],
  ];
  const times = { seconds, minutes, hours };
  // As in cron: when both day fields are restricted, either of them is enough.
  const eitherDay = days.length < 31 && weekdays.length < 7;
  const isDay = (date: Date) => {
    const day = days.includes(date.getUTCDate());
    const weekday = weekdays.includes(date.getUTCDay());
    if (!months.includes(date.getUTCMonth() + 1)) return false;
    return eitherDay ? day || weekday : day && weekday;
  };
  return { next: (after) => nextInstant(after, times, isDay, years) };
}

interface Times {
  seconds: number[];
  minutes: number[];
  hours: number[];
}

function nextInstant(
  after: Instant,
  times: Times,
  isDay: (date: Date) => boolean,
  years: number[],
): Instant | undefined {
  // Work on a clock whose UTC fields read as China's wall clock.
  const from = Math.floor(after / 1000) * 1000 + 1000 + offsetMs;
  const lastYear = years.at(-1) ?? 0;
  let day = Math.floor(from / dayMs) * dayMs;
  for (;;) {
    const date = new Date(day);
    const year = date.getUTCFullYear();
    if (year > lastYear) return undefined;
    if (!years.includes(year)) {
      day = Date.UTC(years.find((one) => one > year) ?? lastYear, 0, 1);
      continue;
    }
    const within = isDay(date) ? nextTime(times, Math.max(from - day, 0)) : undefined;
    if (within !== undefined) return day + within - offsetMs;
    day += dayMs;
  }
}

/** Milliseconds since midnight of the first time not before `least`; undefined when past. */
function nextTime({ seconds, minutes, hours }: Times, least: number): number | undefined {
  for (const hour of hours) {
    if ((hour + 1) * 3_600_000 <= least) continue;
    for (const minute of minutes) {
      const start = hour * 3_600_000 + minute * 60_000;
      if (start + 60_000 <= least) continue;
      const second = seconds.find((one) => start + one * 1000 >= least);
      if (second !== undefined) return start + second * 1000;
    }
  }
  return undefined;
}

function parseField(field: Field, text: string): number[] {
  const values = new Set<number>();
  for (const part of text.split(',')) {
    for (const value of parsePart(field, part)) values.add(value);
  }
  return [...values].sort((left, right) => left - right);
}

function parsePart(field: Field, part: string): number[] {
  const [span = '', stepText, ...more] = part.split('/');
  const step = stepText === undefined ? 1 : Number(stepText);
  if (more.length > 0 || !Number.isInteger(step) || step < 1) throw badField(field, part);
  const [from, to] = parseSpan(field, span, stepText !== undefined);
  const values: number[] = [];
  for (let value = from; value <= to; value += step) values.push(value);
  return values;
}

function parseSpan(field: Field, span: string, stepped: boolean): [number, number] {
  if (span === '*' || span === '?') return [field.least, field.greatest];
  const ends = span.split('-').map((text) => parseValue(field, text));
  const [from, to] = ends;
  if (from === undefined || ends.length > 2) throw badField(field, span);
  // `5/10` means from 5 on, every 10.
  if (to === undefined) return [from, stepped ? field.greatest : from];
  if (to < from) throw badField(field, span);
  return [from, to];
}

function parseValue(field: Field, text: string): number {
  const named = field.names?.indexOf(text.toUpperCase()) ?? -1;
  const value = named >= 0 ? named + field.least : Number(text);
  if (!/^\w+$/.test(text) || !Number.isInteger(value)) throw badField(field, text);
  if (value < field.least || value > field.greatest) throw badField(field, text);
  return value;
}

function badField(field: Field, text: string): Error {
  return new Error(`not a ${field.name} of a timer: ${text}`);
}
