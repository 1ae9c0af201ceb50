import type { ActionInput, ActionReply } from '../../domain/contract/actions';
import type { EntitlementView, OrderItemView, OrderView } from '../../domain/contract/views/order';
import { claimClosesAt, mayClaim } from '../../domain/entitlement/may-claim';
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import type { Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { startClock } from '../../domain/sla/clock';
import { known, type Caller } from './caller';
import type { OrderDocument, OrderItem } from './documents/orders';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';

const ORDERS_SHOWN = 30;

/** The caller's own orders, newest first, each line with how long it may still be claimed. */
export async function listOrders(world: World, caller: Caller) {
  const { person } = known(caller);
  const orders = await world.database.find('orders', {
    where: { payerId: person._id },
    orderBy: { field: 'paidAt', direction: 'desc' },
    limit: ORDERS_SHOWN,
  });
  const names = await detailsOf(
    world,
    orders.map(({ leaderId }) => leaderId),
  );
  const now = world.clock.now();
  const value: ActionReply<'ticket.listOrders'> = {
    orders: orders.map(
      (order): OrderView => ({
        orderId: order._id,
        orderNumber: order.orderNumber,
        paidAt: order.paidAt,
        receivedAt: order.receivedAt,
        leaderName: nameOf(names, order.leaderId),
        items: order.items.map((item) => itemView(order, item, now)),
      }),
    ),
  };
  return accept(value);
}

function itemView(order: OrderDocument, item: OrderItem, now: Instant): OrderItemView {
  const closesAt = claimClosesAt(order.receivedAt, policyOf(currentPolicyVersion));
  const open = item.openTicketId !== null || item.claimedQuantity >= item.quantity;
  return {
    itemId: item.itemId,
    goodsName: item.goodsName,
    spec: item.spec,
    pictureUrl: item.pictureUrl,
    quantity: item.quantity,
    unit: item.unit,
    paidFen: item.paidFen,
    claimClosesAt: closesAt,
    claimable: !open && closesAt !== null && now <= closesAt,
    ticketId: item.openTicketId ?? item.lastTicketId,
  };
}

/** What the rules would say if this were filed now. */
export async function previewClaim(
  world: World,
  caller: Caller,
  { orderId, itemId, issue, quantity }: ActionInput<'ticket.preview'>,
): Promise<Outcome<EntitlementView, 'orderNotFound' | 'notYourOrder' | 'itemNotFound'>> {
  const { person } = known(caller);
  const order = await world.database.get('orders', orderId);
  if (order === null) return refuse('orderNotFound');
  if (order.payerId !== person._id) return refuse('notYourOrder');
  const item = order.items.find((line) => line.itemId === itemId);
  if (item === undefined) return refuse('itemNotFound');
  const now = world.clock.now();
  const policy = policyOf(currentPolicyVersion);
  const decision = mayClaim({ ...entitlementFacts(order, item, now), policy, quantity, issue });
  const { allowed, reason, closesAt, proofs, claimableFen, maximumQuantity } = decision;
  const calendar = world.calendars.leaderHours(policy);
  const { dueAt } = startClock('firstReply', { policy, calendar, cycle: 1, startedAt: now });
  return accept({
    allowed,
    reason,
    closesAt,
    proofs,
    claimableFen,
    maximumQuantity,
    replyDueAt: dueAt,
  });
}

/** What the rules need to know of a line of an order. */
export function entitlementFacts(order: OrderDocument, item: OrderItem, now: Instant) {
  return {
    category: item.category,
    receivedAt: order.receivedAt,
    now,
    itemPaidFen: item.paidFen,
    itemQuantity: item.quantity,
    quantityAlreadyClaimed: item.claimedQuantity,
    hasOpenTicket: item.openTicketId !== null,
  };
}
