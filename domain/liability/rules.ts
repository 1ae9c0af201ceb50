import { MINUTE } from '../primitives/instant';
import type { Issue } from '../primitives/issue';
import type { Policy } from '../policy/policy';
import type { Sentence } from '../primitives/sentence';
import type { LiabilityFacts, LiabilityRule } from './rule';

/** What warmth does to goods. */
const issuesOfWarmth: readonly Issue[] = ['thawed', 'rotten', 'quality'];

/** What a whole batch can have in common when it leaves the supplier. */
const issuesOfBatch: readonly Issue[] = [
  'rotten',
  'quality',
  'damaged',
  'expired',
  'foreignObject',
  'short',
];

/**
 * The first rule that applies suggests the party; the last always applies. What was measured stands
 * before what follows from the kind of problem alone. (ours, after S0 5.1 and S3 02)
 */
export const liabilityRules: readonly LiabilityRule[] = [
  {
    id: 'coldChainBroken',
    party: 'carrier',
    applies: ({ issue, coldChain }, { evidence }) =>
      issuesOfWarmth.includes(issue) &&
      (coldChain?.breach?.minutes ?? 0) >= evidence.coldChainToleranceMinutes,
    reasons: ({ coldChain }) => [
      sentence('liability.coldChainBroken', {
        minutes: coldChain?.breach?.minutes ?? 0,
        highestTenths: coldChain?.breach?.highestTenths ?? 0,
        limitTenths: coldChain?.limitTenths ?? 0,
      }),
    ],
  },
  {
    id: 'shortAtPacking',
    party: 'supplier',
    applies: ({ issue, weighing }) => issue === 'short' && (weighing?.shortAtPackingGrams ?? 0) > 0,
    reasons: ({ weighing }) => [
      sentence('liability.shortAtPacking', { shortGrams: weighing?.shortAtPackingGrams ?? 0 }),
    ],
  },
  {
    id: 'lostOnTheWay',
    party: 'carrier',
    applies: ({ issue, weighing }) => issue === 'short' && (weighing?.lostOnTheWayGrams ?? 0) > 0,
    reasons: ({ weighing }) => [
      sentence('liability.lostOnTheWay', { lostGrams: weighing?.lostOnTheWayGrams ?? 0 }),
    ],
  },
  {
    id: 'sameBatch',
    party: 'supplier',
    applies: ({ issue, sameBatchResidents }, { batchAlarm }) =>
      // The one who asks counts too.
      issuesOfBatch.includes(issue) && sameBatchResidents + 1 >= batchAlarm.residents,
    reasons: ({ sameBatchResidents }, { batchAlarm }) => [
      sentence('liability.sameBatch', {
        otherResidents: sameBatchResidents,
        withinHours: batchAlarm.hours,
      }),
    ],
  },
  {
    id: 'arrivedLate',
    party: 'carrier',
    applies: (facts, policy) => facts.issue === 'late' && lateness(facts, policy) === 'arrival',
    reasons: ({ handOut }) => [
      sentence('liability.arrivedLate', {
        promisedAt: handOut?.promisedAt ?? 0,
        arrivedAt: handOut?.arrivedAt ?? 0,
      }),
    ],
  },
  {
    id: 'handedOutLate',
    party: 'leader',
    applies: (facts, policy) => facts.issue === 'late' && lateness(facts, policy) === 'handOut',
    reasons: ({ handOut }) => [
      sentence('liability.handedOutLate', {
        arrivedAt: handOut?.arrivedAt ?? 0,
        promisedAt: handOut?.promisedAt ?? 0,
        handedAt: handOut?.handedAt ?? 0,
      }),
    ],
  },
  byIssue('expired', 'supplier'),
  byIssue('foreignObject', 'supplier'),
  // Picking is the platform's own work.
  byIssue('wrongItem', 'platform'),
  {
    id: 'nothingOnRecord',
    party: 'unknown',
    applies: () => true,
    reasons: () => [
      sentence('liability.nothingOnRecord', {}),
      sentence('liability.fundPaysFirst', {}),
    ],
  },
];

function byIssue(issue: Issue, party: LiabilityRule['party']): LiabilityRule {
  return {
    id: issue,
    party,
    applies: (facts) => facts.issue === issue,
    reasons: () => [sentence(`liability.${issue}`, {})],
  };
}

/** Where the delay arose; null within tolerance, or where no trace tells the two apart. */
function lateness({ handOut }: LiabilityFacts, policy: Policy): 'arrival' | 'handOut' | null {
  if (handOut === null || handOut.arrivedAt === null) return null;
  const latest = handOut.promisedAt + policy.evidence.handOutToleranceMinutes * MINUTE;
  if (handOut.arrivedAt > latest) return 'arrival';
  return handOut.handedAt !== null && handOut.handedAt > latest ? 'handOut' : null;
}

function sentence(key: string, params: Sentence['params']): Sentence {
  return { key, params };
}
