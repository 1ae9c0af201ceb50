import type { Issue } from '../primitives/issue';
import type { LiabilityRule, SealFound } from './rule';
import { sentence } from './sentence-of-rule';

/** What warmth does to goods. */
export const issuesOfWarmth: readonly Issue[] = ['thawed', 'rotten', 'quality'];

/** What an opened parcel can explain. */
const issuesOfOpening: readonly Issue[] = ['missing', 'damaged'];

/** What was measured between packing and the door: temperatures, two scales, the seal. */
export const rulesOfRoute: readonly LiabilityRule[] = [
  tooWarm('breach', 'coldChainBroken', 'carrier'),
  tooWarm('stationBreach', 'warmAtStation', 'leader'),
  {
    id: 'shortAtPacking',
    party: 'supplier',
    applies: ({ issue, weighing }) => issue === 'short' && (weighing?.shortAtPackingGrams ?? 0) > 0,
    reasons: ({ weighing }) => [
      sentence('liability.shortAtPacking', { shortGrams: weighing?.shortAtPackingGrams ?? 0 }),
    ],
  },
  lostBehind('openOnArrival', 'shortSealOpened', 'carrier'),
  lostBehind('openedAtStation', 'shortOpenedAtStation', 'leader'),
  lostBehind('wholeOnArrival', 'shortSealIntact', 'leader'),
  // Nobody opened it: then the scale where it was packed was wrong.
  lostBehind('wholeAtDoor', 'shortWholeAtDoor', 'supplier'),
  // Without a note of the seal the goods were with the carrier for most of the way.
  lostBehind(null, 'lostOnTheWay', 'carrier'),
];

/** Above the limit for longer than the policy bears, in the hands of whoever had the goods then. */
function tooWarm(
  where: 'breach' | 'stationBreach',
  id: string,
  party: LiabilityRule['party'],
): LiabilityRule {
  return {
    id,
    party,
    applies: ({ issue, coldChain }, { evidence }) =>
      issuesOfWarmth.includes(issue) &&
      (coldChain?.[where]?.minutes ?? 0) >= evidence.coldChainToleranceMinutes,
    reasons: ({ coldChain }) => [
      sentence(`liability.${id}`, {
        minutes: coldChain?.[where]?.minutes ?? 0,
        highestTenths: coldChain?.[where]?.highestTenths ?? 0,
        limitTenths: coldChain?.limitTenths ?? 0,
      }),
    ],
  };
}

/** Right when packed, short at the door: the seal says where. */
function lostBehind(
  seal: SealFound | null,
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

/** What seals and counts say of goods that nobody weighed. */
export const rulesOfSeal: readonly LiabilityRule[] = [
  opened('openOnArrival', 'sealOpened', 'carrier'),
  opened('openedAtStation', 'openedAtStation', 'leader'),
  {
    id: 'leftOverAtStation',
    party: 'leader',
    applies: ({ issue, leftOverUnits }) => issue === 'missing' && (leftOverUnits ?? 0) > 0,
    reasons: ({ leftOverUnits }) => [
      sentence('liability.leftOverAtStation', { units: leftOverUnits ?? 0 }),
    ],
  },
  {
    id: 'sealedMissing',
    party: 'platform',
    // Nobody opened it after packing, so it was packed without.
    applies: ({ issue, seal }) => seal === 'wholeAtDoor' && issue === 'missing',
    reasons: () => [sentence('liability.sealedMissing', {})],
  },
];

function opened(seal: SealFound, id: string, party: LiabilityRule['party']): LiabilityRule {
  return {
    id,
    party,
    applies: (facts) => facts.seal === seal && issuesOfOpening.includes(facts.issue),
    reasons: () => [sentence(`liability.${id}`, {})],
  };
}
