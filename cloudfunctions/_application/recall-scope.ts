import { compensationFen } from '../../domain/recall/recall';
import type { Policy } from '../../domain/policy/policy';
import type { Fen } from '../../domain/primitives/money';
import type { OrderDocument, OrderItem } from './documents/orders';
import type { World } from './ports';

export const ORDERS_PER_PAGE = 100;
/** What a look before the start goes through; the recall itself goes through all. */
const MOST_LOOKED_AT = 3_000;

export interface RecalledGoods {
  goodsId: string;
  batchId: string;
}

export interface RecallScope {
  item: OrderItem | null;
  orders: number;
  residents: number;
  leaders: number;
  /** Still to be refunded: what was refunded before counts. */
  sumFen: Fen;
  compensationFen: Fen;
  cut: boolean;
}

/** One page of the orders of a batch, in an order that new ones only add to. */
export function ordersOfBatch(
  world: World,
  { batchId }: RecalledGoods,
  offset: number,
): Promise<OrderDocument[]> {
  return world.database.find('orders', {
    where: { 'items.batchId': batchId },
    orderBy: { field: 'paidAt', direction: 'asc' },
    limit: ORDERS_PER_PAGE,
    offset,
  });
}

export function recalledItems(order: OrderDocument, goods: RecalledGoods): OrderItem[] {
  return order.items.filter(
    ({ goodsId, batchId }) => goodsId === goods.goodsId && batchId === goods.batchId,
  );
}

/** Never more than what is left of the line and of the order. */
export function refundableFen(order: OrderDocument, item: OrderItem): Fen {
  const ofLine = item.paidFen - item.refundedFen;
  return Math.max(0, Math.min(ofLine, order.paidFen - order.refundedFen));
}

/** Who bought, and what it comes to, before anybody is told. */
export async function scopeOf(
  world: World,
  goods: RecalledGoods,
  policy: Policy,
): Promise<RecallScope> {
  const paidBy = new Map<string, Fen>();
  const leaders = new Set<string>();
  const scope = { item: null as OrderItem | null, orders: 0, sumFen: 0 };
  let looked = 0;
  for (let more = true; more && looked < MOST_LOOKED_AT; ) {
    const page = await ordersOfBatch(world, goods, looked);
    for (const order of page) {
      const items = recalledItems(order, goods);
      if (items.length > 0) scope.orders += 1;
      for (const item of items) {
        scope.item ??= item;
        scope.sumFen += refundableFen(order, item);
        paidBy.set(order.payerId, (paidBy.get(order.payerId) ?? 0) + item.paidFen);
        leaders.add(order.leaderId);
      }
    }
    looked += page.length;
    more = page.length === ORDERS_PER_PAGE;
  }
  const owed = [...paidBy.values()].map((paid) => compensationFen(policy.recall.baseFen, paid));
  return {
    ...scope,
    residents: paidBy.size,
    leaders: leaders.size,
    compensationFen: owed.reduce((sum, one) => sum + one, 0),
    cut: looked >= MOST_LOOKED_AT,
  };
}
