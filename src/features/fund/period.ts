/** Days and months as the books name them, YYYY-MM-DD and YYYY-MM: steps need no clock. */
import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import type { Instant } from '../../../domain/primitives/instant';

dayjs.extend(utc);

/** China keeps one zone and no summer time. */
const SHANGHAI_OFFSET_HOURS = 8;

export function dayOf(at: Instant): string {
  return dayjs.utc(at).utcOffset(SHANGHAI_OFFSET_HOURS).format('YYYY-MM-DD');
}

export function monthOf(at: Instant): string {
  return dayOf(at).slice(0, 'YYYY-MM'.length);
}

export function stepDay(day: string, by: number): string {
  return dayjs.utc(day).add(by, 'day').format('YYYY-MM-DD');
}

export function stepMonth(month: string, by: number): string {
  return dayjs.utc(`${month}-01`).add(by, 'month').format('YYYY-MM');
}

export function daysOfMonth(month: string): { fromDay: string; toDay: string } {
  const first = dayjs.utc(`${month}-01`);
  return { fromDay: `${month}-01`, toDay: first.endOf('month').format('YYYY-MM-DD') };
}

/** Twelve months that end with this one. */
export function yearUntil(month: string): { fromDay: string; toDay: string } {
  return { fromDay: `${stepMonth(month, -11)}-01`, toDay: daysOfMonth(month).toDay };
}
