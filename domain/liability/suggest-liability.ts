import type { Policy } from '../policy/policy';
import type { Sentence } from '../primitives/sentence';
import type { LiabilityFacts, LiableParty } from './rule';
import { liabilityRules } from './rules';

export interface LiabilitySuggestion {
  liableParty: LiableParty;
  ruleId: string;
  /** What the rule saw, in one or two sentences. */
  reasons: Sentence[];
}

/** Who should bear it as far as the records show; always a hint to a person, never a ruling. */
export function suggestLiability(facts: LiabilityFacts, policy: Policy): LiabilitySuggestion {
  const rule = liabilityRules.find(({ applies }) => applies(facts, policy));
  if (rule === undefined) throw new Error('no rule of liability applies, not even the last');
  return { liableParty: rule.party, ruleId: rule.id, reasons: rule.reasons(facts, policy) };
}
