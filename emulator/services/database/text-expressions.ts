/** Expressions on text that count characters or bytes; mingo counts halves of characters. */
import { databaseRefusal } from './document';

type Work = (...values: unknown[]) => unknown;

/** @param make turns a function of the operands' values into an operator */
export function textExpressions<Operator>(make: (work: Work) => Operator) {
  return {
    $strLenCP: make((text) => characters('$strLenCP', text).length),
    $substrCP: make((text, from, count) => {
      if (text === null || text === undefined) return '';
      const [start, most] = [readPlace('$substrCP', from), readPlace('$substrCP', count)];
      return characters('$substrCP', text).slice(start, start + most).join('');
    }),
    $indexOfCP: make((text, wanted, from, to) => {
      if (text === null || text === undefined) return null;
      const all = characters('$indexOfCP', text);
      const [start, end] = readSpan('$indexOfCP', from, to, all.length);
      const part = all.slice(start, end).join('');
      const before = part.indexOf(readText('$indexOfCP', wanted));
      return before < 0 ? -1 : start + characters('$indexOfCP', part.slice(0, before)).length;
    }),
    $indexOfBytes: make((text, wanted, from, to) => {
      if (text === null || text === undefined) return null;
      const all = Buffer.from(readText('$indexOfBytes', text));
      const [start, end] = readSpan('$indexOfBytes', from, to, all.length);
      const place = all.subarray(start, end).indexOf(readText('$indexOfBytes', wanted));
      return place < 0 ? -1 : start + place;
    }),
  };
}

function characters(name: string, text: unknown): string[] {
  return [...readText(name, text)];
}

function readText(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw databaseRefusal(`${name} requires a string argument`);
}

function readPlace(name: string, value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw databaseRefusal(`${name} requires whole numbers from 0 on`);
}

function readSpan(name: string, from: unknown, to: unknown, length: number): [number, number] {
  const start = from === undefined ? 0 : readPlace(name, from);
  return [start, to === undefined ? length : readPlace(name, to)];
}
