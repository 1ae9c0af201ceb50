import { MINUTE, type Instant } from '../primitives/instant';
import type { Policy } from '../policy/policy';
import type { LiabilityFacts, LiabilityRule } from './rule';
import { issuesOfWarmth } from './rules-of-route';
import { sentence } from './sentence-of-rule';

/** Where a delay arose: on the road, at the station, or at both. */
export const rulesOfTime: readonly LiabilityRule[] = [
  {
    id: 'arrivedLate',
    party: 'carrier',
    applies: (facts, policy) => facts.issue === 'late' && cameLate(facts, policy),
    reasons: ({ handOut }) => [sentence('liability.arrivedLate', arrival(handOut))],
  },
  {
    id: 'handedOutLate',
    party: 'leader',
    applies: (facts, policy) => facts.issue === 'late' && layLong(facts, policy),
    reasons: ({ handOut }) => [
      sentence('liability.handedOutLate', {
        ...arrival(handOut),
        handedAt: handOut?.handedAt ?? 0,
      }),
    ],
  },
  {
    id: 'freshArrivedLate',
    party: 'carrier',
    applies: (facts, policy) =>
      facts.goods.perishable && issuesOfWarmth.includes(facts.issue) && cameLate(facts, policy),
    reasons: ({ handOut }) => [sentence('liability.freshArrivedLate', arrival(handOut))],
  },
];

function arrival(handOut: LiabilityFacts['handOut']) {
  return { promisedAt: handOut?.promisedAt ?? 0, arrivedAt: handOut?.arrivedAt ?? 0 };
}

function tolerance({ evidence }: Policy): Instant {
  return evidence.handOutToleranceMinutes * MINUTE;
}

function cameLate({ handOut }: LiabilityFacts, policy: Policy): boolean {
  if (handOut === null || handOut.arrivedAt === null) return false;
  return handOut.arrivedAt > handOut.promisedAt + tolerance(policy);
}

/**
 * Handed out late though it was there. What came late itself must have lain as long again before
 * that is the leader's; without a trace of the arrival nobody can tell the two apart.
 */
function layLong({ handOut }: LiabilityFacts, policy: Policy): boolean {
  if (handOut === null || handOut.arrivedAt === null || handOut.handedAt === null) return false;
  const ready = Math.max(handOut.promisedAt, handOut.arrivedAt);
  return handOut.handedAt > ready + tolerance(policy);
}
