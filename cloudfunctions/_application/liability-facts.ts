import { isPerishable, type GoodsCategory } from '../../domain/entitlement/goods-category';
import { longestBreach } from '../../domain/evidence/cold-chain';
import { sealFinding, type SealRecord } from '../../domain/evidence/seal';
import { unitsLeftOver } from '../../domain/evidence/stock';
import type { LiabilityFacts, SealFound } from '../../domain/liability/rule';
import type { Policy } from '../../domain/policy/policy';
import { HOUR, type Instant } from '../../domain/primitives/instant';
import type { Issue } from '../../domain/primitives/issue';

import { readUnwell } from '../../domain/understanding/read-unwell';
import { readUsed } from '../../domain/understanding/read-used';
import { recordsOfItem, weighingOf, type GatheredEvidence } from './gather-evidence';

/** What the claim itself says. */
export interface ClaimFacts {
  issue: Issue;
  filedAt: Instant;
  /** What the resident wrote; empty where nothing. */
  words: string;
}

/** What the rules of liability look at. */
export function liabilityFacts(
  evidence: GatheredEvidence,
  claim: ClaimFacts,
  policy: Policy,
): LiabilityFacts {
  const { order, item, sameBatchResidents, sameBatchLeaders } = evidence;
  const { coldChain, stockCount, seal } = recordsOfItem(evidence);
  const { receivedAt } = order;
  return {
    issue: claim.issue,
    goods: goodsTraits(item.category),
    coldChain:
      coldChain === null
        ? null
        : {
            limitTenths: coldChain.limitTenths,
            breach: longestBreach(coldChain.readings, coldChain.limitTenths),
          },
    weighing: weighingOf(evidence, policy),
    seal: sealFound(seal),
    inspection: inspectionOf(evidence),
    handOut: handOutOf(evidence),
    leftOverUnits: stockCount === null ? null : unitsLeftOver(stockCount),
    keptHours: receivedAt === null ? null : Math.floor((claim.filedAt - receivedAt) / HOUR),
    sameBatchResidents,
    sameBatchLeaders,
    said: saidIn(claim.words),
  };
}

export function goodsTraits(category: GoodsCategory): LiabilityFacts['goods'] {
  return { perishable: isPerishable(category), customMade: category === 'customMade' };
}

/** Rules read the words, no model: what is told to a leader must be what somebody wrote. */
function saidIn(words: string): LiabilityFacts['said'] {
  return { used: readUsed(words), unwell: readUnwell(words) };
}

function handOutOf({ order, recorded }: GatheredEvidence): LiabilityFacts['handOut'] {
  const { promisedAt, receivedAt: handedAt } = order;
  if (promisedAt === null) return null;
  return { promisedAt, arrivedAt: recorded?.stationArrivedAt ?? null, handedAt };
}

/**
 * Fresh goods are sold with a report. Where the merchant's system tells of reports and has none for
 * such a batch, that is on record; where it does not tell at all, nothing is.
 */
function inspectionOf(evidence: GatheredEvidence): LiabilityFacts['inspection'] {
  const { inspectionReport } = recordsOfItem(evidence);
  if (inspectionReport !== null) return inspectionReport.passed ? 'passed' : 'failed';
  const tells = evidence.recorded?.inspectionReports !== undefined;
  return tells && isPerishable(evidence.item.category) ? 'missing' : null;
}

function sealFound(record: SealRecord | null): SealFound | null {
  switch (sealFinding(record)) {
    case 'brokenOnTheWay':
      return 'openOnArrival';
    case 'brokenAtStation':
      return 'openedAtStation';
    case 'intact':
      return record?.atHandOut === null ? 'wholeOnArrival' : 'wholeAtDoor';
    default:
      return null;
  }
}
