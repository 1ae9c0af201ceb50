import { useState } from 'react';
import { policyBounds } from '../../../domain/policy/bounds';
import type { ChoiceReason } from '../../../domain/remedy/choice-reason';

/** Why it is not as suggested, as it is sent. */
export interface Because {
  because: ChoiceReason;
  becauseWords?: string;
}

export interface BecauseState {
  reason: ChoiceReason | null;
  words: string;
  choose: (reason: ChoiceReason) => void;
  write: (words: string) => void;
  /** Null until it is whole: "another reason" needs a word of one's own. */
  value: Because | null;
}

export function useBecause(): BecauseState {
  const [reason, choose] = useState<ChoiceReason | null>(null);
  const [words, write] = useState('');
  return { reason, words, choose, write, value: becauseOf(reason, words) };
}

export function becauseOf(reason: ChoiceReason | null, typed: string): Because | null {
  const words = typed.trim();
  if (reason === null || words.length > policyBounds.reasonLength) return null;
  if (words === '') return reason === 'other' ? null : { because: reason };
  return { because: reason, becauseWords: words };
}
