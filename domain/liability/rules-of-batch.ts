import type { Policy } from '../policy/policy';
import type { Issue } from '../primitives/issue';
import type { LiabilityFacts, LiabilityRule } from './rule';
import { rulesOfSeal } from './rules-of-route';
import { sentence } from './sentence-of-rule';

/** What a whole batch can have in common when it leaves the supplier. */
const issuesOfBatch: readonly Issue[] = [
  'rotten',
  'quality',
  'damaged',
  'expired',
  'foreignObject',
  'short',
];

export function comesWithBatch(issue: Issue): boolean {
  return issuesOfBatch.includes(issue);
}

/** What is known of the batch, and of this parcel's seal. */
export const rulesOfBatch: readonly LiabilityRule[] = [
  inspected('failed', 'inspectionFailed'),
  {
    id: 'batchAcrossLeaders',
    party: 'supplier',
    applies: (facts, policy) => isBatch(facts, policy) && isAcrossLeaders(facts, policy),
    reasons: ({ sameBatchResidents, sameBatchLeaders }, { batchAlarm }) => [
      sentence('liability.batchAcrossLeaders', {
        leaders: sameBatchLeaders,
        otherResidents: sameBatchResidents,
        withinHours: batchAlarm.hours,
      }),
    ],
  },
  ...rulesOfSeal,
  inspected('missing', 'inspectionMissing'),
];

function inspected(result: LiabilityFacts['inspection'], id: string): LiabilityRule {
  return {
    id,
    party: 'supplier',
    applies: ({ issue, inspection }) => inspection === result && comesWithBatch(issue),
    reasons: () => [sentence(`liability.${id}`, {})],
  };
}

function isBatch({ issue, sameBatchResidents }: LiabilityFacts, { batchAlarm }: Policy): boolean {
  // The one who asks counts too.
  return comesWithBatch(issue) && sameBatchResidents + 1 >= batchAlarm.residents;
}

/** Trouble at one station alone may have begun there: it names nobody. */
function isAcrossLeaders({ sameBatchLeaders }: LiabilityFacts, { evidence }: Policy): boolean {
  return sameBatchLeaders >= evidence.sameBatchLeaders;
}
