import { isPerishable, type GoodsCategory } from '../../domain/entitlement/goods-category';
import { breachesByKeeper } from '../../domain/evidence/cold-chain';
import { sealFinding, type SealRecord } from '../../domain/evidence/seal';
import { unitsLeftOver } from '../../domain/evidence/stock';
import type { LiabilityFacts, SealFound } from '../../domain/liability/rule';
import { comesWithBatch } from '../../domain/liability/rules-of-batch';
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
  const { order, item } = evidence;
  const { stockCount, seal } = recordsOfItem(evidence);
  const { receivedAt } = order;
  return {
    issue: claim.issue,
    goods: goodsTraits(item.category),
    coldChain: coldChainOf(evidence),
    weighing: weighingOf(evidence, policy),
    seal: sealFound(seal),
    inspection: inspectionOf(evidence),
    handOut: handOutOf(evidence),
    leftOverUnits: stockCount === null ? null : unitsLeftOver(stockCount),
    keptHours: receivedAt === null ? null : Math.floor((claim.filedAt - receivedAt) / HOUR),
    ...sameFaultIn(evidence),
    said: saidIn(claim.words),
  };
}

/** Too warm on the way and at the station; null where nothing was recorded. */
export function coldChainOf(evidence: GatheredEvidence): LiabilityFacts['coldChain'] {
  const { coldChain } = recordsOfItem(evidence);
  if (coldChain === null) return null;
  const { order, recorded } = evidence;
  const kept = { arrivedAt: recorded?.stationArrivedAt ?? null, handedAt: order.receivedAt };
  return { limitTenths: coldChain.limitTenths, ...breachesByKeeper(coldChain, kept) };
}

/** Who got the batch late or got another thing does not speak against the batch. */
function sameFaultIn({ order, sameBatch }: GatheredEvidence) {
  const others = sameBatch.filter(({ issue }) => comesWithBatch(issue));
  return {
    sameBatchResidents: new Set(others.map(({ residentId }) => residentId)).size,
    sameBatchLeaders: new Set([order.leaderId, ...others.map(({ leaderId }) => leaderId)]).size,
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
