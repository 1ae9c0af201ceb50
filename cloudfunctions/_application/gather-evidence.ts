import type { EvidenceView } from '../../domain/contract/views/evidence';
import { isCooled } from '../../domain/entitlement/goods-category';
import { longestBreach } from '../../domain/evidence/cold-chain';
import { weighingFinding } from '../../domain/evidence/weighing';
import type { Policy } from '../../domain/policy/policy';
import { HOUR, type Instant } from '../../domain/primitives/instant';
import type { Issue } from '../../domain/primitives/issue';
import { itemOf } from './agree-refund';
import type { OrderDocument, OrderEvidenceDocument, OrderItem } from './documents/orders';
import type { World } from './ports';

const SAME_BATCH_READ = 100;

/** Everything that other systems recorded about one line of an order, read once. */
export interface GatheredEvidence {
  order: OrderDocument;
  item: OrderItem;
  /** Null when nothing was recorded at all. */
  recorded: OrderEvidenceDocument | null;
  /** Other residents who claimed the same goods and batch within the alarm's hours. */
  sameBatchResidents: number;
  /** What these others said is wrong, one for each claim. */
  sameBatch: SameBatchClaim[];
}

export interface SameBatchClaim {
  residentId: string;
  leaderId: string;
  issue: Issue;
}

export async function gatherEvidence(
  world: World,
  order: OrderDocument,
  itemId: string,
  about: { residentId: string; policy: Policy; filedAt: Instant },
): Promise<GatheredEvidence> {
  const item = itemOf(order, itemId);
  const { hours } = about.policy.batchAlarm;
  const tickets = await world.database.find('tickets', {
    where: {
      'goods.batchId': item.batchId,
      'goods.goodsId': item.goodsId,
      filedAt: {
        least: about.filedAt - hours * HOUR,
        most: about.filedAt + hours * HOUR,
      },
    },
    limit: SAME_BATCH_READ,
  });
  const others = tickets
    .filter(({ state }) => state !== 'withdrawn' && state !== 'cancelled')
    .filter(({ residentId }) => residentId !== about.residentId);
  return {
    order,
    item,
    recorded: await world.database.get('orderEvidence', order._id),
    sameBatchResidents: new Set(others.map(({ residentId }) => residentId)).size,
    sameBatch: others.map(({ residentId, orderLeaderId: leaderId, claim: { issue } }) => {
      return { residentId, leaderId, issue };
    }),
  };
}

/** What was recorded of the line itself; null where nothing was. */
export function recordsOfItem({ recorded, item }: Pick<GatheredEvidence, 'recorded' | 'item'>) {
  const ofLine = <Record extends { itemId: string }>(records: Record[] | undefined) =>
    records?.find(({ itemId }) => itemId === item.itemId) ?? null;
  return {
    weighing: ofLine(recorded?.weighings),
    coldChain: ofLine(recorded?.coldChains),
    inspectionReport: ofLine(recorded?.inspectionReports),
    stockCount: ofLine(recorded?.stockCounts),
    seal: ofLine(recorded?.seals),
  };
}

/** What the scales show of the whole line; null where nothing was weighed. */
export function weighingOf(evidence: GatheredEvidence, policy: Policy) {
  const { weighing } = recordsOfItem(evidence);
  const { nominalGrams, quantity } = evidence.item;
  const line = nominalGrams === null ? null : nominalGrams * quantity;
  return weighingFinding(weighing === null ? null : { ...weighing, nominalGrams: line }, policy);
}

/** The evidence as the one who handles the claim sees it; what is missing is said. */
export function evidenceView(
  evidence: GatheredEvidence,
  names: { supplierName: string; carrierName: string },
): EvidenceView {
  const { order, item, recorded, sameBatchResidents } = evidence;
  const { weighing, coldChain } = recordsOfItem(evidence);
  const logistics = recorded?.logistics ?? [];
  const missing: EvidenceView['missing'] = [];
  if (logistics.length === 0) missing.push('logistics');
  // Goods that are not sold by weight are not weighed, and most travel without a logger.
  if (weighing === null && item.nominalGrams !== null) missing.push('weighing');
  if (coldChain === null && isCooled(item.category)) missing.push('coldChain');
  return {
    order: {
      orderNumber: order.orderNumber,
      paidAt: order.paidAt,
      receivedAt: order.receivedAt,
      paidFen: order.paidFen,
    },
    item: { batchId: item.batchId, ...names },
    logistics,
    weighing:
      weighing === null
        ? null
        : {
            packedGrams: weighing.packedGrams,
            packedAt: weighing.packedAt,
            handedGrams: weighing.handedGrams,
            handedAt: weighing.handedAt,
          },
    coldChain:
      coldChain === null
        ? null
        : {
            limitTenths: coldChain.limitTenths,
            readings: coldChain.readings,
            breach: longestBreach(coldChain.readings, coldChain.limitTenths),
          },
    sameBatchResidents,
    missing,
  };
}
