import { numberWords } from './heard-words';

const { digits, alike, units, half, point } = numberWords;
const alikeOf = new Map<string, string>(Object.entries(alike));
const unitOf = new Map<string, number>(Object.entries(units));

/** The characters that a number may be written with. */
const signs = [...alikeOf.keys(), ...unitOf.keys()].join('');

export const numeral = `[0-9.${digits}${signs}]`;

/** The value of digits or of Chinese numerals, as 12.5 or a hundred and twenty; null: none. */
export function numberOf(written: string): number | null {
  if (/^[0-9]+([.][0-9]+)?$/.test(written)) return Number(written);
  const [whole = '', decimals] = written.split(point);
  if (decimals !== undefined) return decimalOf(whole, decimals);
  const plain = [...written].map((sign) => alikeOf.get(sign) ?? sign).join('');
  if (plain === half) return 0.5;
  return plain === '' ? null : sumOf(plain);
}

/** A hundred and two: the last digit without a unit is ten times less than the unit before it. */
function sumOf(plain: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastUnit = 0;
  let afterZero = false;
  for (const sign of plain) {
    const unit = unitOf.get(sign);
    const value = digits.indexOf(sign);
    if (unit !== undefined) {
      total = unit === 10_000 ? (total + (digit ?? 0)) * unit : total + (digit ?? 1) * unit;
      [digit, lastUnit, afterZero] = [null, unit, false];
    } else if (value === 0) afterZero = true;
    else if (value > 0) digit = digit === null ? value : digit * 10 + value;
    else return null;
  }
  if (digit === null) return total;
  return total + digit * (lastUnit > 10 && !afterZero ? lastUnit / 10 : 1);
}

function decimalOf(whole: string, decimals: string): number | null {
  const before = numberOf(whole);
  const after = [...decimals].map((sign) => numberOf(sign));
  if (before === null || after.includes(null)) return null;
  return Number(`${before}.${after.join('')}`);
}
