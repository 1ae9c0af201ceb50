import type { Policy } from '../policy/policy';
import type { Issue } from '../primitives/issue';
import type { Sentence } from '../primitives/sentence';
import { exemptionOf, isFood, isPerishable, type GoodsCategory } from './goods-category';

/**
 * What an answer rests on: a law, or a rule of the platform's own. Laws, as in force in November
 * 2026: Consumer Protection Law art. 24 (goods that do not meet what was promised) and art. 25
 * (returns without a reason), the Interim Measures on these returns art. 6 (what is exempt), Food
 * Safety Law art. 148 (who sold unsafe food pays first).
 */
export const ruleBases = [
  'platformWindow',
  'platformReceipt',
  'platformOneClaim',
  'platformWeight',
  'platformPhoto',
  'platformWords',
  'consumerLaw24',
  'consumerLaw25',
  'sevenDayMeasures6',
  'foodSafetyLaw148',
] as const;

export type RuleBasis = (typeof ruleBases)[number];

/** What was decided, as far as the basis depends on it. */
export type BasisCode =
  | 'allowed'
  | 'notReceivedYet'
  | 'alreadyClaimed'
  | 'windowClosed'
  | 'quantityTooHigh'
  | 'notSoldByWeight'
  | 'weightTooHigh'
  | 'photoRequired'
  | 'wordsRequired';

const basesByCode: Record<BasisCode, readonly RuleBasis[]> = {
  allowed: ['platformWindow', 'consumerLaw24'],
  notReceivedYet: ['platformReceipt'],
  alreadyClaimed: ['platformOneClaim'],
  windowClosed: ['platformWindow', 'consumerLaw24'],
  quantityTooHigh: ['platformOneClaim'],
  notSoldByWeight: ['platformWeight'],
  weightTooHigh: ['platformWeight'],
  photoRequired: ['platformPhoto'],
  wordsRequired: ['platformWords'],
};

/** What makes food unsafe by itself, whatever it costs. */
const issuesOfSafety: readonly Issue[] = ['rotten', 'expired', 'foreignObject'];

/** The rules and laws that an answer rests on, the nearest first. */
export function basesOf(code: BasisCode, category: GoodsCategory, issue: Issue): RuleBasis[] {
  const concernsFood = isFood(category) && issuesOfSafety.includes(issue);
  const isAboutGoods = code === 'allowed' || code === 'windowClosed';
  return [
    ...basesByCode[code],
    ...(code === 'allowed' && isPerishable(category) ? (['platformPhoto'] as const) : []),
    ...(isAboutGoods && concernsFood ? (['foodSafetyLaw148'] as const) : []),
  ];
}

export function basisSentence(basis: RuleBasis, { entitlement }: Policy): Sentence {
  const { claimWindowHours: windowHours, lateWithReportDays: lateDays } = entitlement;
  const lawDays = entitlement.noReasonReturnByLawDays;
  return { key: `basis.${basis}`, params: { windowHours, lateDays, lawDays } };
}

/** The law on returns without a reason: what it grants, and for exempt goods, what it does not. */
export function basesOfNoReason(category: GoodsCategory): RuleBasis[] {
  return exemptionOf(category) === null
    ? ['consumerLaw25']
    : ['consumerLaw25', 'sevenDayMeasures6'];
}
