/**
 * Money, dates and lengths of time as people say them, always in Asia/Shanghai whatever the phone's
 * own zone is. Free of the mini-program, so that the server's messages read the same.
 */
import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc';
import {
  DAY,
  HOUR,
  MINUTE,
  SECOND,
  type Instant,
  type Milliseconds,
} from '../domain/primitives/instant';
import type { Fen } from '../domain/primitives/money';
import { spoken, type Formats } from './spoken';

dayjs.extend(utc);

const words = (): Formats => spoken().formats;

/** China keeps one zone and no summer time. */
const SHANGHAI_OFFSET_HOURS = 8;

function inShanghai(at: Instant): Dayjs {
  return dayjs.utc(at).utcOffset(SHANGHAI_OFFSET_HOURS);
}

function put(template: string, params: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** `8600` -> `86.00`, `5000000` -> `50,000.00`, without the sign: places set it smaller. */
export function amountText(amountFen: Fen): string {
  return (amountFen / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',');
}

/** `119400` -> `1194.00`, as one types it into a field. */
export function typedAmountText(amountFen: Fen): string {
  return (amountFen / 100).toFixed(2);
}

/** `8600` -> `¥86.00`, `-450` -> `−¥4.50` (a true minus sign). */
export function moneyText(amountFen: Fen): string {
  const sign = amountFen < 0 ? '−' : '';
  return `${sign}¥${amountText(Math.abs(amountFen))}`;
}

/** `10:22` */
export function clockText(at: Instant): string {
  return inShanghai(at).format('HH:mm');
}

/** `11月24日`, with the year when it is not the year of `now`. */
export function dateText(at: Instant, now: Instant): string {
  const day = inShanghai(at);
  const sameYear = day.year() === inShanghai(now).year();
  return day.format(sameYear ? words().date : words().dateWithYear);
}

/** `2026-11` -> `2026年11月`, `November 2026`: a month as the books name it. */
export function calendarMonthText(month: string): string {
  return dayjs.utc(`${month}-01`).format(words().yearMonth);
}

/** `2026-11-20` -> `11月20日`, `20 Nov`: a day as the books name it. */
export function calendarDayText(day: string): string {
  return dayjs.utc(day).format(words().date);
}

/** Sentences said in one go, with what the language puts between them. */
export function inOneGo(sentences: readonly string[]): string {
  return sentences.join(words().betweenSentences);
}

/** `2026-11-24`: for spreadsheets, which sort and filter by it. */
export function tableDateText(at: Instant): string {
  return inShanghai(at).format('YYYY-MM-DD');
}

/** `11月24日前`; `今天内` on the day itself. */
export function beforeDateText(at: Instant, now: Instant): string {
  if (daysBetween(now, at) === 0) return words().withinToday;
  return put(words().beforeDate, { when: dateText(at, now) });
}

/** Whole calendar days from `now` to `at`: 0 today, 1 tomorrow, -1 yesterday. */
export function daysBetween(now: Instant, at: Instant): number {
  return inShanghai(at).startOf('day').diff(inShanghai(now).startOf('day'), 'day');
}

/** An hour of a day in Shanghai, so many days after `now`. */
export function hourOfDayAt(now: Instant, days: number, hour: number): Instant {
  return inShanghai(now).startOf('day').add(days, 'day').hour(hour).valueOf();
}

/** `10:22` today, `明天 10:12`, `昨天 18:03`, else `11月17日 10:12`. */
export function momentText(at: Instant, now: Instant): string {
  const days = daysBetween(now, at);
  if (days === 0) return clockText(at);
  const day = { '-1': words().yesterday, '1': words().tomorrow }[String(days)];
  return `${day ?? dateText(at, now)} ${clockText(at)}`;
}

/** `2026年11月20日 12:00`: for paper, which knows no today. */
export function writtenMomentText(at: Instant): string {
  return `${dateText(at, 0)} ${clockText(at)}`;
}

/** As `momentText`, but today is said: `今天 10:22`. */
export function momentWithDayText(at: Instant, now: Instant): string {
  const moment = momentText(at, now);
  return daysBetween(now, at) === 0 ? `${words().today} ${moment}` : moment;
}

/** `10:22 前`, `明天 10:12 前` */
export function beforeMomentText(at: Instant, now: Instant): string {
  return put(words().before, { when: momentText(at, now) });
}

/**
 * The two largest units of a length of time: `2 天 21 小时`, `1 小时 5 分钟`, `2 分钟`, and seconds
 * under a minute. Rounded down, so that what is left is never overstated.
 */
export function durationText(length: Milliseconds): string {
  const left = Math.max(0, length);
  if (left < MINUTE) return put(words().seconds, { count: Math.floor(left / SECOND) });
  const units = [
    [words().days, Math.floor(left / DAY)],
    [words().hours, Math.floor((left % DAY) / HOUR)],
    [words().minutes, Math.floor((left % HOUR) / MINUTE)],
  ] as const;
  const first = units.findIndex(([, count]) => count > 0);
  return units
    .slice(first, first + 2)
    .filter(([, count]) => count > 0)
    .map(([template, count]) => put(template, { count }))
    .join(' ');
}

/** Under this a countdown says its seconds, above the other its hours, as its ring does. */
const EACH_SECOND_UNDER_MS = 3 * MINUTE;
const HOURS_FROM_MS = 2 * HOUR;

/**
 * What is left of a running clock, in step with its ring: `5 分钟` rounded up, and to the second
 * (`1 分钟 58 秒`) in the last three minutes.
 */
export function countdownText(left: Milliseconds): string {
  if (left >= HOURS_FROM_MS) return durationText(left);
  if (left >= EACH_SECOND_UNDER_MS) return durationText(Math.ceil(left / MINUTE) * MINUTE);
  const minutes = Math.floor(Math.max(0, left) / MINUTE);
  const rest = durationText(Math.max(0, left) % MINUTE);
  return minutes === 0 ? rest : `${put(words().minutes, { count: minutes })} ${rest}`;
}

/** What a calendar leaf shows: `{ month: '11月', day: '24', weekday: '周二' }`. */
export function leafTexts(at: Instant): { month: string; day: string; weekday: string } {
  const day = inShanghai(at);
  return {
    month: day.format(words().month),
    day: day.format('D'),
    weekday: words().weekdays[day.day()] ?? '',
  };
}

/** `早上`, `上午`, `中午`, `下午` or `晚上`: how one greets at that hour. */
export function daypartText(at: Instant): string {
  const hour = inShanghai(at).hour();
  if (hour >= 5 && hour < 9) return words().earlyMorning;
  if (hour >= 9 && hour < 12) return words().morning;
  if (hour >= 12 && hour < 14) return words().noon;
  if (hour >= 14 && hour < 18) return words().afternoon;
  return words().evening;
}

/** `-41` tenths -> `−4.1℃` */
export function temperatureText(tenths: number): string {
  return `${tenths < 0 ? '−' : ''}${(Math.abs(tenths) / 10).toFixed(1)}℃`;
}

/** `910` -> `0.91 kg` */
export function weightText(grams: number): string {
  return `${(grams / 1000).toFixed(2)} kg`;
}

/** Whole megabytes of a limit: 10 MB. */
export function megabytesText(bytes: number): string {
  return `${Math.floor(bytes / (1024 * 1024))}\u00a0MB`;
}
