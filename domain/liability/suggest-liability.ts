import type { Policy } from '../policy/policy';
import type { Sentence } from '../primitives/sentence';
import type { LiabilityFacts, LiableParty } from './rule';
import { liabilityRules } from './rules';

/** A rule that applies, and what it saw in one or two sentences. */
export interface LiabilityFinding {
  liableParty: LiableParty;
  ruleId: string;
  reasons: Sentence[];
}

export interface LiabilitySuggestion extends LiabilityFinding {
  /** Other rules that apply and name the same party: they bear it out. */
  alike: LiabilityFinding[];
  /** Rules that apply and name other parties: whoever decides must see them. */
  conflicts: LiabilityFinding[];
}

/** Who should bear it as far as the records show; always a hint to a person, never a ruling. */
export function suggestLiability(facts: LiabilityFacts, policy: Policy): LiabilitySuggestion {
  const [first, ...others] = findLiability(facts, policy);
  if (first === undefined) throw new Error('no rule of liability applies, not even the last');
  // That nothing is on record is no argument once something is.
  const known = others.filter(({ liableParty }) => liableParty !== 'unknown');
  const isAlike = ({ liableParty }: LiabilityFinding) => liableParty === first.liableParty;
  return {
    ...first,
    alike: known.filter(isAlike),
    conflicts: known.filter((finding) => !isAlike(finding)),
  };
}

/** All rules that apply, in their order. */
function findLiability(facts: LiabilityFacts, policy: Policy): LiabilityFinding[] {
  return liabilityRules
    .filter(({ applies }) => applies(facts, policy))
    .map((rule) => ({
      liableParty: rule.party,
      ruleId: rule.id,
      reasons: rule.reasons(facts, policy),
    }));
}
