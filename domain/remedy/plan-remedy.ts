import type { SuggestionPolicy } from '../policy/suggestion-policy';
import type { Preference } from '../primitives/preference';
import type { Sentence } from '../primitives/sentence';
import { rankWays, type WayRecords } from './rank-ways';
import type { AskedRemedy } from './remedy';
import { waysByRule, type Way, type WayFacts } from './way';

/**
 * What is done when the suggestion is confirmed as it stands. `askLeader`, `askAbove`: the sum is
 * put to whoever may give it; `approve`: one nod of two.
 */
export const confirmations = [
  'refund',
  'propose',
  'handUp',
  'askLeader',
  'approve',
  'askAbove',
] as const;

export type Confirmation = (typeof confirmations)[number];

/** Whose yes the suggested refund takes: of the one who confirms, of two, or of somebody above. */
export type Nod = 'own' | 'leader' | 'together' | 'above';

/** What comes after; said beside the suggestion. */
export type NextStep =
  | 'lookAfter'
  | 'call'
  | 'collect'
  | 'send'
  | 'waitForAnswer'
  | 'waitForNod'
  | 'handUp'
  | 'wait';

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

export interface PlanFacts extends Omit<WayFacts, 'isPart'> {
  wish: 'refund' | 'reissue' | null;
  prefers: Preference | null;
  records: WayRecords;
  /** The money that is suggested: the claim, or its part that is missing, bad or asked for. */
  suggestedFen: number;
  /** Where it is confirmed: what is beyond a leader goes up, the platform is where it goes. */
  desk: 'leader' | 'platform';
  /** What the leader of the desk may decide alone. */
  limitFen: number;
  nod: Nod;
  /** What the asked units cost. */
  valueFen: number;
}

/** What to do, in which order and why: a hint, which a person confirms or leaves. */
export function planRemedy(facts: PlanFacts, policy: SuggestionPolicy): RemedyPlan {
  const { wish, prefers, records, issue, residentLiable, scalesFull } = facts;
  const isPart = facts.suggestedFen < facts.leftFen;
  const byRule = waysByRule({ ...facts, isPart }, policy.returnFromFen);
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

const byNod: Readonly<Record<Nod, Confirmation>> = {
  own: 'refund',
  leader: 'askLeader',
  together: 'approve',
  above: 'askAbove',
};

/**
 * Money alone goes by whose yes it takes; what needs the resident's yes is offered. What is beyond
 * a leader goes up; at the platform an offer above a limit waits for a nod once it was accepted.
 */
function confirmationOf(remedy: AskedRemedy, facts: PlanFacts): Confirmation {
  const { desk, unwell, limitFen, valueFen, nod } = facts;
  const paysAtOnce = remedy.kind === 'refund' && remedy.couponFen === 0;
  const confirmed = paysAtOnce ? byNod[nod] : 'propose';
  if (desk === 'platform') return confirmed;
  if (unwell) return 'handUp';
  const goodsFen = remedy.kind === 'reissue' || remedy.kind === 'exchange' ? valueFen : 0;
  const moneyFen = 'amountFen' in remedy ? remedy.amountFen : 0;
  return goodsFen + moneyFen + remedy.couponFen > limitFen ? 'handUp' : confirmed;
}

function nextStep(
  remedy: AskedRemedy,
  confirmation: Confirmation,
  { unwell, prefers }: PlanFacts,
): NextStep {
  if (unwell) return 'lookAfter';
  if (confirmation === 'handUp') return 'handUp';
  if (waitsForNod(confirmation)) return 'waitForNod';
  if (prefers === 'phone') return 'call';
  if (confirmation === 'propose' && remedy.kind === 'refund') return 'waitForAnswer';
  if (remedy.kind === 'return' || remedy.kind === 'exchange') return 'collect';
  if (remedy.kind === 'reissue') return 'send';
  return confirmation === 'propose' ? 'waitForAnswer' : 'wait';
}

/** Nothing is paid yet: somebody else's yes is missing. */
export function waitsForNod(confirmation: Confirmation): boolean {
  return confirmation !== 'refund' && confirmation !== 'propose' && confirmation !== 'handUp';
}
