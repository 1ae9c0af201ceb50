import type { Issue } from '../primitives/issue';
import type { LiabilityRule } from './rule';
import { rulesOfBatch } from './rules-of-batch';
import { rulesOfRoute } from './rules-of-route';
import { rulesOfTime } from './rules-of-time';
import { sentence } from './sentence-of-rule';

/** What one finds out by using goods, and what a change of mind looks like. */
const issuesOfUse: readonly Issue[] = ['quality', 'other'];

/**
 * Every rule that applies is found; the first suggests the party, those of other parties are shown
 * as conflicts. The last always applies. What was measured stands before what follows from the kind
 * of problem alone, and the resident comes last. (ours, after S0 5.1 and S3 02)
 */
export const liabilityRules: readonly LiabilityRule[] = [
  ...rulesOfRoute,
  ...rulesOfBatch,
  ...rulesOfTime,
  byIssue('expired', 'supplier'),
  byIssue('foreignObject', 'supplier'),
  {
    id: 'customMadeWrong',
    party: 'supplier',
    applies: ({ issue, goods }) =>
      goods.customMade && (issue === 'wrongItem' || issue === 'quality'),
    reasons: () => [sentence('liability.customMadeWrong', {})],
  },
  {
    id: 'unwell',
    party: 'platform',
    applies: ({ said }) => said.unwell,
    reasons: () => [sentence('liability.unwell', {})],
  },
  // Picking is the platform's own work.
  byIssue('wrongItem', 'platform'),
  {
    id: 'usedByResident',
    party: 'resident',
    // Fresh goods are judged by eating them.
    applies: ({ issue, goods, said }) =>
      said.used && !goods.perishable && issuesOfUse.includes(issue),
    reasons: () => [
      sentence('liability.usedByResident', {}),
      sentence('liability.onlyASuggestion', {}),
    ],
  },
  {
    id: 'freshKeptLong',
    party: 'resident',
    applies: ({ issue, goods, keptHours }, { evidence }) =>
      goods.perishable &&
      (issue === 'rotten' || issue === 'quality' || issue === 'thawed') &&
      (keptHours ?? 0) >= evidence.freshKeptHours,
    reasons: ({ keptHours }) => [
      sentence('liability.freshKeptLong', { keptHours: keptHours ?? 0 }),
      sentence('liability.onlyASuggestion', {}),
    ],
  },
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
