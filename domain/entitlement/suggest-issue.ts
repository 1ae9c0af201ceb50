import type { Policy } from '../policy/policy';
import type { Issue } from '../primitives/issue';
import type { Sentence } from '../primitives/sentence';
import { isCooled, type GoodsCategory } from './goods-category';

/** What records say of one line before anybody says what is wrong with it. */
export interface RecordedTrouble {
  category: GoodsCategory;
  /** Minutes that the goods were above their limit on the way; null where nobody measured. */
  warmMinutes: number | null;
  /** What the scales show as missing, beyond their tolerance. */
  missingGrams: number;
  /** What other households lately said of the same batch; null where nobody did. */
  batchIssue: Issue | null;
}

export interface IssueSuggestion {
  issue: Issue;
  /** Why, in one sentence; it names nobody. */
  reason: Sentence;
}

/**
 * What is probably wrong, for one tap less. Only what is on record is suggested: a guess that the
 * resident has to correct costs more than the tap. The first that applies.
 */
export function suggestIssue(trouble: RecordedTrouble, policy: Policy): IssueSuggestion | null {
  const { category, warmMinutes, missingGrams, batchIssue } = trouble;
  const warm = warmMinutes !== null && warmMinutes > policy.evidence.coldChainToleranceMinutes;
  if (batchIssue !== null && batchIssue !== 'other') {
    return { issue: batchIssue, reason: { key: 'suggested.batch', params: {} } };
  }
  if (warm && isCooled(category)) {
    return { issue: 'thawed', reason: { key: 'suggested.thawed', params: { warmMinutes } } };
  }
  return missingGrams > 0
    ? { issue: 'short', reason: { key: 'suggested.short', params: { missingGrams } } }
    : null;
}
