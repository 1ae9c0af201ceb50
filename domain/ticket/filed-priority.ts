import type { PriorityPolicy } from '../policy/priority-policy';
import type { Fen } from '../primitives/money';
import type { Priority } from '../primitives/priority';
import type { Sentence } from '../primitives/sentence';

export interface PriorityDecision {
  priority: Priority;
  /** Empty where it is an ordinary claim. */
  reasons: Sentence[];
}

/** How urgent a claim is when it is filed: by the resident's own words, then by its sum. */
export function filedPriority(
  { words, claimedFen }: { words: string; claimedFen: Fen },
  policy: PriorityPolicy,
): PriorityDecision {
  const heard = words.replace(/\s/g, '');
  const major = policy.majorWords.find((word) => heard.includes(word));
  const important = policy.importantWords.find((word) => heard.includes(word));
  const isDear = claimedFen >= policy.importantFromFen;
  const reasons: Sentence[] = [
    ...(major === undefined ? [] : [sentence('priority.majorWord', { word: major })]),
    ...(important === undefined ? [] : [sentence('priority.importantWord', { word: important })]),
    ...(isDear ? [sentence('priority.amount', { claimedFen })] : []),
  ];
  if (major !== undefined) return { priority: 'major', reasons };
  return { priority: reasons.length > 0 ? 'important' : 'normal', reasons };
}

function sentence(key: string, params: Sentence['params']): Sentence {
  return { key, params };
}

/**
 * Why a claim became important after it was filed: rules heard danger in words that the lists of
 * the policy do not hold. Without the word, which is the resident's and can be erased.
 */
export const safetyHeard: Sentence = { key: 'priority.safetyHeard', params: {} };
