import type { Issue } from '../primitives/issue';
import type { Policy } from '../policy/policy';
import type { Sentence } from '../primitives/sentence';
import { isFood, type GoodsCategory } from './goods-category';
import { basisSentence } from './rule-basis';

/** What somebody who feels unwell after eating may say is wrong with it. */
const issuesOfUnwell: readonly Issue[] = ['expired', 'foreignObject', 'rotten', 'quality', 'other'];

/** What helps besides the claim, with the law it rests on. */
export interface Advice {
  words: Sentence;
  basis: Sentence[];
}

/** Food after which somebody is unwell or has an allergy: what to keep; no window closes it. */
export function adviceOn(issue: Issue, category: GoodsCategory, policy: Policy): Advice[] {
  if (!isFood(category) || !issuesOfUnwell.includes(issue)) return [];
  const basis = [basisSentence('foodSafetyLaw148', policy)];
  return [{ words: { key: 'advice.unwell', params: {} }, basis }];
}
