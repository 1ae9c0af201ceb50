/** How a rule and its value are said and typed. */
import { boundsOf, ruleOrder, rules, type RuleKey, type Rules } from '../../../domain/policy/rules';
import { typedAmountText } from '../../../locales/format';
import { text } from '../../../locales/text';

/** Hundredths, as money is typed: yuan of fen, percent of basis points. */
function isDecimal(key: RuleKey): boolean {
  const { unit } = rules[key];
  return unit === 'fen' || unit === 'basisPoints';
}

/** `200_00` -> `¥200.00`, `100` basis points -> `1%`. */
export function ruleText(key: RuleKey, value: number): string {
  const { unit } = rules[key];
  if (unit === 'fen') return text('rule.value.fen', { valueFen: value });
  if (unit === 'basisPoints') return text('rule.value.basisPoints', { value: value / 100 });
  if (unit === 'parts') return text('rule.value.parts', { value, rest: 100 - value });
  return text(`rule.value.${unit}`, { value });
}

/** As one types it: without the unit, and without zeros that nobody would type. */
export function typedRule(key: RuleKey, value: number): string {
  return isDecimal(key) ? typedAmountText(value).replace(/[.]00$/, '') : String(value);
}

/** Null: not a number that this rule takes. Digit by digit: no float of yuan comes in. */
export function ruleOf(key: RuleKey, typed: string): number | null {
  const match = /^(\d{1,7})(?:[.](\d{0,2}))?$/.exec(typed.trim());
  if (match === null) return null;
  const [, whole = '0', part] = match;
  if (!isDecimal(key)) return part === undefined ? Number(whole) : null;
  return Number(whole) * 100 + Number((part ?? '').padEnd(2, '0'));
}

/** What is wrong with one value among the others; null when nothing is. */
export function ruleProblem(key: RuleKey, value: number | null, all: Rules): string | null {
  const bounds = boundsOf(key);
  const [least, most] = [typedRule(key, bounds.least), typedRule(key, bounds.most)];
  if (value === null || value < bounds.least || value > bounds.most) {
    return text('rule.wrong', { least, most });
  }
  const [, upper] = ruleOrder.find(([lower, above]) => lower === key && value > all[above]) ?? [];
  return upper === undefined ? null : text('rule.disagree', { upper: text(`rule.${upper}`) });
}
