/** What scales, trucks and parcel scans recorded about the orders. */
import type { OrderEvidenceDocument } from '../../cloudfunctions/_application/documents/orders';
import { HOUR, MINUTE, type Instant } from '../../domain/primitives/instant';
import { chanceFrom, type Chance } from './chance';
import { goodsOf, type Compartment } from './goods';
import type { SeedOrder, UnpaidOrder } from './orders';
import { communities } from './people';
import { qualityRecordsOf } from './quality-records';
import type { Run } from './run';

type Weighing = OrderEvidenceDocument['weighings'][number];
type ColdChain = OrderEvidenceDocument['coldChains'][number];
type Trace = OrderEvidenceDocument['logistics'][number];

/** Tenths of a degree: what the goods bear, and where a good truck keeps them. */
const compartments: Record<Compartment, { limit: number; coldest: number; warmest: number }> = {
  chilled: { limit: 80, coldest: 24, warmest: 52 },
  frozen: { limit: -150, coldest: -196, warmest: -174 },
};

/** From the second hour on, for 70 minutes: long enough to thaw a box of shrimp. */
const failure = { startsAfter: 2 * HOUR, endsAfter: 2 * HOUR + 70 * MINUTE, warmest: -62 };

const READING_GAP = 10 * MINUTE;

function failedReading(at: Instant, run: Run): number | null {
  const since = at - run.departedAt;
  if (!run.freezerFailed || since < failure.startsAfter || since > failure.endsAfter) return null;
  const middle = (failure.startsAfter + failure.endsAfter) / 2;
  const half = (failure.endsAfter - failure.startsAfter) / 2;
  const closeness = 1 - Math.abs(since - middle) / half;
  const { limit } = compartments.frozen;
  return Math.round(limit + 10 + (failure.warmest - limit - 10) * closeness);
}

/** Everyone whose goods rode in the same compartment sees the same curve. */
function readingsOf(run: Run, compartment: Compartment, seededAt: Instant): ColdChain['readings'] {
  const { coldest, warmest } = compartments[compartment];
  const chance = chanceFrom(run.id.length * 131 + (compartment === 'frozen' ? 7 : 3));
  const until = Math.min(run.arrivedAt ?? run.departedAt + 5 * HOUR, seededAt);
  const readings: ColdChain['readings'] = [];
  for (let at = run.departedAt; at <= until; at += READING_GAP) {
    const usual = chance.between(coldest, warmest);
    const failed = compartment === 'frozen' ? failedReading(at, run) : null;
    readings.push({ at, tenths: failed ?? usual });
  }
  return readings;
}

function coldChainsOf({ order, run }: SeedOrder, seededAt: Instant): ColdChain[] {
  return order.items.flatMap(({ itemId, goodsId }) => {
    const { compartment } = goodsOf(goodsId);
    if (compartment === null) return [];
    const limitTenths = compartments[compartment].limit;
    return [{ itemId, limitTenths, readings: readingsOf(run, compartment, seededAt) }];
  });
}

/** How a weighed line came out. */
type ScaleStory = 'fair' | 'shortAtPacking' | 'shortAtHandOut' | 'notWeighedAtHandOut';

/** Most are fair; which are not is fixed, so that each kind occurs in every estate. */
function storyOf(weighedBefore: number): ScaleStory {
  if (weighedBefore % 9 === 4) return 'shortAtHandOut';
  if (weighedBefore % 11 === 7) return 'shortAtPacking';
  return weighedBefore % 13 === 5 ? 'notWeighedAtHandOut' : 'fair';
}

function weigh(
  order: UnpaidOrder,
  run: Run,
  line: { itemId: string; grams: number },
  story: ScaleStory,
  chance: Chance,
): Weighing {
  const isShort = story === 'shortAtPacking';
  const perMille = isShort ? chance.between(860, 910) : chance.between(1_002, 1_030);
  const packedGrams = Math.round((line.grams * perMille) / 1_000);
  const isLostLater = story === 'shortAtHandOut';
  const keptPerMille = isLostLater ? chance.between(840, 900) : chance.between(992, 999);
  const isWeighedAgain = order.receivedAt !== null && story !== 'notWeighedAtHandOut';
  return {
    itemId: line.itemId,
    packedGrams,
    packedAt: run.packedAt,
    handedGrams: isWeighedAgain ? Math.round((packedGrams * keptPerMille) / 1_000) : null,
    handedAt: isWeighedAgain ? order.receivedAt : null,
  };
}

function weighedLinesOf({ items }: UnpaidOrder): Array<{ itemId: string; grams: number }> {
  return items.flatMap(({ itemId, goodsId, quantity }) => {
    const { nominalGrams } = goodsOf(goodsId);
    return nominalGrams === null ? [] : [{ itemId, grams: nominalGrams * quantity }];
  });
}

function logisticsOf({ order, run }: SeedOrder): Trace[] {
  const community = communities.find(({ id }) => id === run.communityId)?.name ?? '';
  const traces: Trace[] = [
    { at: run.packedAt, place: '城东分拣仓', text: '商品已打包，等待装车' },
    { at: run.departedAt, place: '城东分拣仓', text: `已装车，发往${community}` },
  ];
  if (run.wave === 'late') {
    const at = run.departedAt + 4 * HOUR;
    traces.push({ at, place: '城北中转站', text: '车辆故障，等待换车' });
  }
  if (run.arrivedAt !== null) {
    traces.push({ at: run.arrivedAt, place: `${community}自提点`, text: '已送达，团长签收' });
  }
  if (order.receivedAt !== null) {
    traces.push({ at: order.receivedAt, place: `${community}自提点`, text: '居民已取货' });
  }
  return traces;
}

/** One document per order, in the order given. */
export function evidenceOf(
  orders: readonly SeedOrder[],
  seededAt: Instant,
): OrderEvidenceDocument[] {
  const chance = chanceFrom(2_611);
  let weighedBefore = 0;
  return orders.map((seedOrder) => {
    const weighings = weighedLinesOf(seedOrder.order).map((line) => {
      const story = storyOf(weighedBefore);
      weighedBefore += 1;
      return weigh(seedOrder.order, seedOrder.run, line, story, chance);
    });
    return {
      _id: seedOrder.order._id,
      stationArrivedAt: seedOrder.run.arrivedAt,
      logistics: logisticsOf(seedOrder),
      weighings,
      coldChains: coldChainsOf(seedOrder, seededAt),
      ...qualityRecordsOf(seedOrder, weighings),
    };
  });
}
