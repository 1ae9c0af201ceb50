/** What laboratories, seals and counts of stock recorded; not every line has all of them. */
import type { OrderEvidenceDocument } from '../../cloudfunctions/_application/documents/orders';
import { isPerishable } from '../../domain/entitlement/goods-category';
import { HOUR, MINUTE } from '../../domain/primitives/instant';
import { goodsOf } from './goods';
import type { SeedOrder } from './orders';

type Records = Required<
  Pick<OrderEvidenceDocument, 'inspectionReports' | 'stockCounts' | 'seals'>
>;
type Weighings = OrderEvidenceDocument['weighings'];
type Line = SeedOrder['order']['items'][number];

/** The one batch that did not pass: a bad report occurs in every estate. */
const failedGoods = 'sugar-orange';
const failedWave = 'twoDaysAgo';

/** A report is about a batch: all of the batch have the same; every fifth batch has none. */
function reportsOf({ order, run }: SeedOrder): Records['inspectionReports'] {
  return order.items.filter(hasReport).map(({ itemId, batchId, goodsId }) => {
    const passed = goodsId !== failedGoods || run.wave !== failedWave;
    return {
      itemId,
      reportNumber: `JY${batchId}`,
      inspector: '城东农产品检测站',
      inspectedAt: run.packedAt - 2 * HOUR,
      passed,
      finding: passed ? '感官、农残抽检合格' : '抽检20个，3个蒂部有霉点',
    };
  });
}

function hasReport({ batchId, category }: Line): boolean {
  const isChecked = isPerishable(category) || category === 'motherAndBaby';
  return isChecked && Number(batchId.slice(-3)) % 5 !== 0;
}

/** What was lost between two scales left through an open seal: half of them came open already. */
function sealsOf({ order, run }: SeedOrder, weighings: Weighings): Records['seals'] {
  return order.items.filter(isSealed).map(({ itemId }, index) => {
    const scale = weighings.find((weighing) => weighing.itemId === itemId);
    const isLost = (scale?.handedGrams ?? Infinity) * 100 < (scale?.packedGrams ?? 0) * 95;
    const cameOpen = isLost && Number(order.orderNumber.slice(-1)) % 2 === 0;
    const { arrivedAt } = run;
    return {
      itemId,
      sealNumber: `FT${order.orderNumber.slice(2)}${index + 1}`,
      sealedAt: run.packedAt + 10 * MINUTE,
      atStation: arrivedAt === null ? null : { at: arrivedAt, intact: !cameOpen },
      atHandOut: order.receivedAt === null ? null : { at: order.receivedAt, intact: !isLost },
    };
  });
}

function isSealed({ goodsId }: Line): boolean {
  const { compartment, nominalGrams } = goodsOf(goodsId);
  return compartment !== null || nominalGrams !== null;
}

/** The station counts what is left of goods in units after handing out; seldom one is left over. */
function countsOf({ order }: SeedOrder): Records['stockCounts'] {
  const { receivedAt } = order;
  if (receivedAt === null) return [];
  return order.items
    .filter(({ quantity, nominalGrams }) => quantity > 1 && nominalGrams === null)
    .map(({ itemId }) => ({
      itemId,
      place: '自提点',
      countedAt: receivedAt + 5 * MINUTE,
      expectedUnits: 0,
      countedUnits: Number(order.orderNumber.slice(-2)) % 19 === 4 ? 1 : 0,
    }));
}

export function qualityRecordsOf(seedOrder: SeedOrder, weighings: Weighings): Records {
  return {
    inspectionReports: reportsOf(seedOrder),
    stockCounts: countsOf(seedOrder),
    seals: sealsOf(seedOrder, weighings),
  };
}
