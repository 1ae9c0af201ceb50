/**
 * Whether words that a model put together may be shown: every figure in them, with what it counts,
 * stands in what it was given. The rest of an answer is judged by nobody, so the rule itself is
 * always shown beside it.
 */

/** How a language writes numbers in words, and the words for what they count. */
export interface Numerals {
  digits: Readonly<Record<string, number>>;
  powers: Readonly<Record<string, number>>;
  half: string;
  /** Stands before a share of a hundred. */
  percent: string;
  /** What numbers count, longer words first. */
  units: readonly string[];
  /** Other words for a unit, by the word. */
  sameUnits: Readonly<Record<string, string>>;
  /** The unit of `¥`. */
  yuan: string;
  /** A numeral and its unit that count nothing. */
  loose: readonly string[];
}

/** Longer than any answer of ours: it was not asked for that. */
const LONGEST = 400;

const AMOUNT = /¥\s*(\d[\d,]*(?:\.\d+)?)/g;
const LINK = /https?:|www\./i;
const TEN_THOUSAND = 10_000;

export function mayBeSaid(words: string, facts: readonly string[], numerals: Numerals): boolean {
  const said = words.trim();
  if (said === '' || said.length > LONGEST || LINK.test(said)) return false;
  const known = new Set(facts.flatMap((fact) => figuresOf(fact, numerals)));
  return figuresOf(said, numerals).every((figure) => known.has(figure));
}

/** Each number with what it counts, in digits: 24 and its unit; a plain one alone. */
export function figuresOf(words: string, numerals: Numerals): string[] {
  const { units, sameUnits, yuan, loose, percent, half } = numerals;
  const unit = `(${units.join('|')})?`;
  const letters = [...Object.keys(numerals.digits), ...Object.keys(numerals.powers), half].join('');
  const counted = new RegExp(`(\\d[\\d,]*(?:\\.\\d+)?)\\s*${unit}`, 'g');
  const spoken = new RegExp(`(${percent})?([${letters}]+)\\s*${unit}`, 'g');
  const figure = (value: number, counts: string) => `${value}${sameUnits[counts] ?? counts}`;
  const said = words.normalize('NFKC');
  const rest = said.replace(AMOUNT, ' ');
  return [
    ...[...said.matchAll(AMOUNT)].map(([, value = '']) => figure(plain(value), yuan)),
    ...[...rest.matchAll(counted)].map(([, value = '', of = '']) => figure(plain(value), of)),
    ...[...rest.matchAll(spoken)].flatMap(([, share, numeral = '', of]) => {
      const value = valueOf(numeral, numerals);
      if (share !== undefined) return [figure(value, '%')];
      const isLoose = of === undefined || numeral === half || loose.includes(numeral + of);
      return isLoose ? [] : [figure(value, of)];
    }),
  ];
}

const plain = (digits: string) => Number(digits.replaceAll(',', ''));

/** Two tens and four are 24; a half alone is 0.5. */
function valueOf(numeral: string, { digits, powers, half }: Numerals): number {
  let sum = 0;
  let digit: number | null = null;
  for (const character of numeral) {
    const power = powers[character];
    if (power === undefined) {
      digit = character === half ? 0.5 : (digits[character] ?? 0);
      continue;
    }
    sum = power === TEN_THOUSAND ? (sum + (digit ?? 0)) * power : sum + (digit ?? 1) * power;
    digit = null;
  }
  return sum + (digit ?? 0);
}
