/**
 * Fills a text's places. A place is `{name}` or `{name|form}`; without a form the unit at the end
 * of the name decides: `…Fen` is money, `…At` an instant with its day, `…Ms` a length of time. A
 * form with a slash is a plural, `{count} {count|photo/photos}`: the first word for exactly one.
 * `month` reads a month of the books, `2026-11`.
 */
import type { Instant } from '../domain/primitives/instant';
import * as format from './format';

export type Params = Record<string, string | number>;

type Form = (value: number, now: Instant) => string;

const forms: Record<string, Form> = {
  money: format.moneyText,
  amount: format.amountText,
  clock: format.clockText,
  date: format.dateText,
  beforeDate: format.beforeDateText,
  moment: format.momentText,
  beforeMoment: format.beforeMomentText,
  dayMoment: format.momentWithDayText,
  duration: format.durationText,
  countdown: format.countdownText,
  temperature: format.temperatureText,
  weight: format.weightText,
  megabytes: format.megabytesText,
};

const formBySuffix: ReadonlyArray<readonly [string, Form]> = [
  ['Fen', format.moneyText],
  ['At', format.momentText],
  ['Until', format.dateText],
  ['Ms', format.durationText],
  ['Tenths', format.temperatureText],
  ['Grams', format.weightText],
];

function formOf(name: string, formName: string | undefined): Form | undefined {
  if (formName !== undefined) {
    const form = forms[formName];
    if (form === undefined) throw new Error(`no such form in a text: ${formName}`);
    return form;
  }
  return formBySuffix.find(([suffix]) => name.endsWith(suffix))?.[1];
}

/** `photo/photos` */
function pluralOf(value: string | number, words: string): string {
  const [one = '', other = one] = words.split('/');
  return Number(value) === 1 ? one : other;
}

/** A day at the head of a sentence: `Tomorrow 10:12`. Names stay as they are written. */
function headed(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const place = /\{(\w+)(?:\|([^{}]+))?\}/g;

/** @param now decides between 今天 and a date; the server's clock, never the phone's */
export function fill(template: string, params: Params, now: Instant): string {
  return template.replace(place, (_, name: string, formName: string | undefined, at: number) => {
    const value = params[name];
    if (value === undefined) return '';
    if (formName?.includes('/') === true) return pluralOf(value, formName);
    if (formName === 'month') return format.calendarMonthText(String(value));
    const form = formOf(name, formName);
    if (form === undefined || typeof value !== 'number') return String(value);
    return at === 0 ? headed(form(value, now)) : form(value, now);
  });
}
