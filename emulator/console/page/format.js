/** Instants, spans and amounts as people read them. All instants are shown in China's time. */

import { text } from './texts.js';

const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000;
const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const inChina = (at) => new Date(at + CHINA_OFFSET_MS);
const two = (number) => String(number).padStart(2, '0');

/** 10:16:08 */
export const timeOf = (at) => inChina(at).toISOString().slice(11, 19);

/** 11-19 10:16, with seconds on request */
export function momentOf(at, withSeconds = false) {
  return inChina(at).toISOString().slice(5, withSeconds ? 19 : 16).replace('T', ' ');
}

/** Month, day and day of the week. */
export function dayOf(at) {
  const date = inChina(at);
  const week = text(`week.${date.getUTCDay()}`);
  return text('date.day', { month: date.getUTCMonth() + 1, day: date.getUTCDate(), week });
}

/** The time alone when it is the same day as `now`, else with its date. */
export function nearMoment(at, now) {
  const date = (instant) => inChina(instant).toISOString().slice(0, 10);
  return date(at) === date(now) ? timeOf(at) : momentOf(at);
}

/** A length of time in the largest unit that fits. */
export function spanOf(ms) {
  const units = [
    ['span.days', DAY_MS],
    ['span.hours', HOUR_MS],
    ['span.minutes', MINUTE_MS],
  ];
  const unit = units.find(([, size]) => ms >= size);
  if (!unit) return text('span.seconds', { count: Math.round(ms / SECOND_MS) });
  const count = Math.round((ms / unit[1]) * 10) / 10;
  return text(unit[0], { count });
}

/** Bytes in the largest unit that fits. */
export function sizeOf(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${kilobytes.toFixed(0)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}

/** 8600 fen as 86.00 */
export const yuanOf = (fen) => `${Math.floor(fen / 100)}.${two(fen % 100)}`;

/** Numbers of this range in a field that ends in At are instants, 2017 to 2100. */
const isInstant = (value) => Number.isInteger(value) && value > 1.5e12 && value < 4.1e12;

/** The moment that a value of a document stands for, or undefined. */
export function instantIn(key, value) {
  if (typeof value === 'number' && /At$|^at$/.test(key) && isInstant(value)) return value;
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value)) {
    return Date.parse(value);
  }
  return undefined;
}
