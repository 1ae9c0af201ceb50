/**
 * The shapes of arrivals and of effort: from the tickets of a help desk where a data folder has
 * them, else parametric. Only shapes are taken, never levels: how much a day differs from the average
 * weekday, where within its working day a ticket comes (stretched from its office hours to the
 * hours in which residents collect and unpack), and how much more work one case is than another
 * (its number of recorded steps against their mean).
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Shapes {
  source: string;
  /** By how much single days differ from what is expected of them; mean 1. */
  dayFactors: readonly number[];
  /** Where in the day claims come: sorted places from 0, opening, to 1, closing. */
  placesInDay: readonly number[];
  /** How much more work a case is than the average; mean 1. */
  efforts: readonly number[];
}

const FILE = path.join('orders', 'helpdesk', 'tickets.dev.csv');

/** The office hours of the help desk whose tickets these are. */
const OFFICE = { opensAtHour: 7, closesAtHour: 18 };

/** @param folder null: there is none, or it shall not be read */
export function shapesFrom(folder: string | null): Shapes {
  const file = folder === null ? null : path.join(folder, FILE);
  if (file === null || !existsSync(file)) return parametric;
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  const column = (line: string, name: string) => line.split(',')[names.indexOf(name)] ?? '';
  const opened = lines.map((line) => new Date(`${column(line, 'opened').replace(' ', 'T')}Z`));
  const efforts = lines.map((line) => Number(column(line, 'events'))).filter((one) => one > 0);
  return {
    source: `shapes of ${lines.length} help desk tickets, rescaled`,
    dayFactors: dayFactorsOf(opened),
    placesInDay: placesOf(opened),
    efforts: aroundOne(efforts),
  };
}

/** Weekdays only: the help desk is closed on weekends, and our weekend is an assumption. */
function dayFactorsOf(opened: readonly Date[]): number[] {
  const counts = new Map<string, number>();
  for (const at of opened) {
    if (at.getUTCDay() === 0 || at.getUTCDay() === 6) continue;
    const day = at.toISOString().slice(0, 10);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return aroundOne(damped([...counts.values()]));
}

/**
 * A help desk with six tickets a day varies by chance alone; that part our own arrivals have by
 * themselves. What is left of the variance beyond it is kept.
 */
function damped(counts: readonly number[]): number[] {
  const mean = counts.reduce((sum, one) => sum + one, 0) / counts.length;
  const variance = counts.reduce((sum, one) => sum + (one - mean) ** 2, 0) / counts.length;
  const kept = Math.sqrt(Math.max(0, variance - mean) / variance);
  return counts.map((one) => mean + (one - mean) * kept);
}

function placesOf(opened: readonly Date[]): number[] {
  const { opensAtHour, closesAtHour } = OFFICE;
  return opened
    .map((at) => at.getUTCHours() + at.getUTCMinutes() / 60)
    .map((hour) => (hour - opensAtHour) / (closesAtHour - opensAtHour))
    .filter((place) => place >= 0 && place <= 1)
    .sort((one, other) => one - other);
}

function aroundOne(values: readonly number[]): number[] {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  return values.map((one) => one / mean);
}

/** A quantile of so many: how a smooth distribution becomes a list to draw from. */
function quantiles(count: number, at: (share: number) => number): number[] {
  return Array.from({ length: count }, (_, index) => at((index + 0.5) / count));
}

/** Two humps: before noon, and while goods are collected in the late afternoon (assumption). */
function placeAt(share: number): number {
  const isMorning = share < 0.35;
  const within = isMorning ? share / 0.35 : (share - 0.35) / 0.65;
  const [centre, width] = isMorning ? [0.2, 0.2] : [0.7, 0.3];
  return centre + width * Math.asin(2 * within - 1) * (2 / Math.PI);
}

const parametric: Shapes = {
  source: 'parametric: no data folder',
  dayFactors: aroundOne(quantiles(60, (share) => Math.exp(0.35 * (2 * share - 1)))),
  placesInDay: quantiles(600, placeAt),
  efforts: aroundOne(quantiles(200, (share) => (1 - share) ** -0.25)),
};
