import type { SuggestionPolicy } from '../policy/suggestion-policy';
import type { Preference } from '../primitives/preference';
import type { Sentence } from '../primitives/sentence';
import { rankWays, type WayRecords } from './rank-ways';
import type { AskedRemedy } from './remedy';
import { waysByRule, type Way, type WayFacts } from './way';

/** What is done when the suggestion is confirmed as it stands. */
export type Confirmation = 'refund' | 'propose' | 'handUp';

/** What comes after; said beside the suggestion. */
export type NextStep = 'lookAfter' | 'call' | 'collect' | 'send' | 'waitForAnswer' | 'wait';

export interface PlannedWay {
  way: Way;
  remedy: AskedRemedy;
  confirmation: Confirmation;
  next: NextStep;
}

export interface RemedyPlan {
  /** The suggested one first. */
  ways: PlannedWay[];
  /** Why the first is first. */
  reasons: Sentence[];
}

export interface PlanFacts extends WayFacts {
  wish: 'refund' | 'reissue' | null;
  prefers: Preference | null;
  records: WayRecords;
  /** The money that is suggested: the claim, or the missing part of it. */
  suggestedFen: number;
  /** What the one who confirms may decide alone. */
  limitFen: number;
  /** What the asked units cost. */
  valueFen: number;
}

/** What to do, in which order and why: a hint, which a person confirms or leaves. */
export function planRemedy(facts: PlanFacts, policy: SuggestionPolicy): RemedyPlan {
  const { wish, prefers, records, issue, residentLiable, scalesFull } = facts;
  const byRule = waysByRule(facts, policy.returnFromFen);
  const settled = residentLiable || issue === 'late' || (issue === 'short' && scalesFull);
  const ranked = rankWays(byRule, { wish, prefers, records, settled }, policy);
  return {
    ways: ranked.ways.map((way) => {
      const remedy = remedyOf(way, facts);
      const confirmation = confirmationOf(remedy, facts);
      return { way, remedy, confirmation, next: nextStep(remedy, confirmation, facts) };
    }),
    reasons: ranked.reasons,
  };
}

function remedyOf(way: Way, facts: PlanFacts): AskedRemedy {
  const { suggestedFen: amountFen, leftFen, quantity, couponFen } = facts;
  switch (way) {
    case 'refund':
      return { kind: 'refund', amountFen, couponFen: 0 };
    case 'refundWithCoupon':
      return { kind: 'refund', amountFen, couponFen };
    case 'return':
      return { kind: 'return', quantity, amountFen: leftFen, couponFen: 0 };
    case 'coupon':
      return { kind: 'coupon', couponFen };
    default:
      return { kind: way, quantity, couponFen: 0 };
  }
}

/** Money alone goes at once; what needs the resident's yes is offered; the rest goes up. */
function confirmationOf(remedy: AskedRemedy, { unwell, limitFen, valueFen }: PlanFacts) {
  if (unwell) return 'handUp';
  const goodsFen = remedy.kind === 'reissue' || remedy.kind === 'exchange' ? valueFen : 0;
  const moneyFen = 'amountFen' in remedy ? remedy.amountFen : 0;
  if (goodsFen + moneyFen + remedy.couponFen > limitFen) return 'handUp';
  return remedy.kind === 'refund' && remedy.couponFen === 0 ? 'refund' : 'propose';
}

function nextStep(
  remedy: AskedRemedy,
  confirmation: Confirmation,
  { unwell, prefers }: PlanFacts,
): NextStep {
  if (unwell) return 'lookAfter';
  if (prefers === 'phone') return 'call';
  if (confirmation === 'propose' && remedy.kind === 'refund') return 'waitForAnswer';
  if (remedy.kind === 'return' || remedy.kind === 'exchange') return 'collect';
  if (remedy.kind === 'reissue') return 'send';
  return confirmation === 'propose' ? 'waitForAnswer' : 'wait';
}
