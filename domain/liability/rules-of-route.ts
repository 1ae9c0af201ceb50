import type { Issue } from '../primitives/issue';
import type { LiabilityFacts, LiabilityRule } from './rule';
import { sentence } from './sentence-of-rule';

/** What warmth does to goods. */
export const issuesOfWarmth: readonly Issue[] = ['thawed', 'rotten', 'quality'];

/** What an opened parcel can explain. */
const issuesOfOpening: readonly Issue[] = ['missing', 'damaged'];

/** What was measured between packing and the door: temperatures, two scales, the seal. */
export const rulesOfRoute: readonly LiabilityRule[] = [
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
  lostBehind('opened', 'shortSealOpened', 'carrier'),
  lostBehind('intact', 'shortSealIntact', 'leader'),
  // Without a note of the seal the goods were with the carrier for most of the way.
  lostBehind(null, 'lostOnTheWay', 'carrier'),
];

/** Right when packed, short at the door: the seal at the station says before or behind it. */
function lostBehind(
  seal: LiabilityFacts['seal'],
  id: string,
  party: LiabilityRule['party'],
): LiabilityRule {
  return {
    id,
    party,
    applies: (facts) =>
      facts.issue === 'short' &&
      facts.seal === seal &&
      (facts.weighing?.lostOnTheWayGrams ?? 0) > 0,
    reasons: ({ weighing }) => [
      sentence(`liability.${id}`, { lostGrams: weighing?.lostOnTheWayGrams ?? 0 }),
    ],
  };
}

/** What the seal alone says, of goods that nobody weighed. */
export const rulesOfSeal: readonly LiabilityRule[] = [
  {
    id: 'sealOpened',
    party: 'carrier',
    applies: ({ issue, seal }) => seal === 'opened' && issuesOfOpening.includes(issue),
    reasons: () => [sentence('liability.sealOpened', {})],
  },
  {
    id: 'sealedMissing',
    party: 'platform',
    // Nobody opened it after packing, so it was packed without.
    applies: ({ issue, seal }) => seal === 'intact' && issue === 'missing',
    reasons: () => [sentence('liability.sealedMissing', {})],
  },
];
