/** The orders of the estate as documents. Pure: the same instant gives the same orders. */
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import type { OrderDocument, OrderItem } from '../../cloudfunctions/_application/documents/orders';
import { createIds } from '../../cloudfunctions/_platform/ids';
import { HOUR, MINUTE, type Instant } from '../../domain/primitives/instant';
import { goodsOfEstate, pictureUrlOf, type Goods } from './goods';
import { orderPlans, paidAtOf, type OrderPlan } from './order-plan';
import { openidOf } from './people';
import { runsBefore, type Run } from './run';

/** An order as it is before the payment gives it the number of its transaction. */
export type UnpaidOrder = Omit<OrderDocument, 'transactionId'>;

export interface SeedOrder {
  order: UnpaidOrder;
  run: Run;
}

/** The merchant that the goods are paid to, under the platform's service provider. */
export const merchantId = '1900000109';

/** As printed on a carton: day of packing, truck, goods; `20261120-07-012`. */
function batchIdOf(goods: Goods, { packedAt, truck }: Run): string {
  const day = new Date(packedAt + 8 * HOUR).toISOString().slice(0, 10).replaceAll('-', '');
  const shelf = goodsOfEstate.indexOf(goods) + 1;
  return [day, String(truck).padStart(2, '0'), String(shelf).padStart(3, '0')].join('-');
}

function itemsOf({ lines }: OrderPlan, run: Run): OrderItem[] {
  return lines.map(({ goods, quantity, paidFen }, index) => ({
    itemId: `item-${index + 1}`,
    goodsId: goods.id,
    goodsName: goods.name,
    spec: goods.spec,
    category: goods.category,
    pictureUrl: pictureUrlOf(goods),
    quantity,
    unit: goods.unit,
    nominalGrams: goods.nominalGrams,
    paidFen,
    batchId: batchIdOf(goods, run),
    supplierId: goods.supplierId,
    carrierId: goods.compartment === null ? 'shunlu-city' : 'beixin-cold',
    claimedQuantity: 0,
    openTicketId: null,
    lastTicketId: null,
    refundedFen: 0,
    refundedElsewhereFen: 0,
  }));
}

function receivedAtOf({ chance }: OrderPlan, { handOut }: Run): Instant | null {
  if (handOut === null) return null;
  return handOut.from + chance.between(0, (handOut.to - handOut.from) / MINUTE) * MINUTE;
}

/** Whose time to claim was over before the seeding is completed: its contribution is history. */
function completedAtOf({ wave }: Run, receivedAt: Instant | null): Instant | null {
  const isOver = wave === 'windowClosed' || wave === 'lastWeek';
  const { claimWindowHours } = policyOf(currentPolicyVersion).entitlement;
  return isOver && receivedAt !== null ? receivedAt + claimWindowHours * HOUR : null;
}

function orderOf(plan: OrderPlan, run: Run): Omit<UnpaidOrder, '_id' | 'orderNumber'> {
  const { person } = plan;
  if (person.leaderKey === null) throw new Error(`${person.key} has no leader`);
  const items = itemsOf(plan, run);
  const receivedAt = receivedAtOf(plan, run);
  return {
    merchantId,
    payerId: person.key,
    payerOpenid: openidOf(person.key),
    paymentMethod: person.paysBy,
    communityId: run.communityId,
    leaderId: person.leaderKey,
    paidFen: items.reduce((sum, { paidFen }) => sum + paidFen, 0),
    paidAt: paidAtOf(plan, run),
    promisedAt: run.promisedAt,
    receivedAt,
    completedAt: completedAtOf(run, receivedAt),
    items,
    refundedFen: 0,
    couponFen: 0,
    version: 1,
  };
}

/** As the import derives it: what the order service sends later finds the same order. */
function orderIdOf(orderNumber: string): string {
  return createIds().derived('order', merchantId, orderNumber);
}

/** Oldest payment first; numbers rise with it. */
export function ordersBefore(seededAt: Instant): SeedOrder[] {
  const runs = new Map(runsBefore(seededAt).map((run) => [run.id, run]));
  return orderPlans()
    .map((plan) => {
      const run = runs.get(`${plan.person.communityId}-${plan.wave}`);
      if (run === undefined) throw new Error(`no run for wave ${plan.wave}`);
      return { order: orderOf(plan, run), run };
    })
    .sort((one, other) => one.order.paidAt - other.order.paidAt)
    .map(({ order, run }, index) => {
      const orderNumber = `TG${100_001 + index}`;
      const _id = orderIdOf(orderNumber);
      return { order: { _id, orderNumber, ...order }, run };
    });
}
