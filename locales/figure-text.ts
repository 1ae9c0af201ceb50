/** Figures of the policy as content says them, and the places that they fill. */
import type { Figure } from '../domain/knowledge/figures';
import { amountText } from './format';
import { figureWords } from './zh-hans/knowledge/words';

const MINUTES_OF_HOUR = 60;

/** `600` minutes -> `10:00` */
function clockOfMinute(minute: number): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${pad(Math.floor(minute / MINUTES_OF_HOUR))}:${pad(minute % MINUTES_OF_HOUR)}`;
}

/** `¥200`, `¥1,000`, with fen only where there are some. */
function yuanText(amountFen: number): string {
  return `¥${amountText(amountFen).replace(/\.00$/, '')}`;
}

/** `{ value: 10, unit: 'minutes' }` -> `10 分钟`, or in the words that are given. */
export function figureText({ value, until, unit }: Figure, words = figureWords): string {
  if (unit === 'fen') return yuanText(value);
  if (unit === 'basisPoints') return `${value / 100}%`;
  const isClock = unit === 'hoursOfDay';
  const said = (number: number) => (isClock ? clockOfMinute(number) : String(number));
  return words[unit]
    .replace('{value}', said(value))
    .replace('{until}', said(until ?? value));
}

/** The places of a text: `{name}`. What is not given stays as it is, for whoever fills it next. */
export function fillKnowledge(template: string, words: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => words[name] ?? place);
}
