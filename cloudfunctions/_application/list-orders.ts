import type { ActionInput, ActionReply } from '../../domain/contract/actions';
import type { EntitlementView, OrderItemView, OrderView } from '../../domain/contract/views/order';
import { claimClosesAt, lateClaimClosesAt, mayClaim } from '../../domain/entitlement/may-claim';
import type { Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { startClock } from '../../domain/sla/clock';
import { known, type Caller } from './caller';
import type { OrderDocument, OrderItem } from './documents/orders';
import { payersOf } from './family-links';
import { filingRightOn } from './filing-right';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';
import { routeTicket } from './route-ticket';
import { suggestedIssue } from './suggest-issue';

const ORDERS_SHOWN = 30;

/** The orders of the caller and of who invited them, each line with its time left to claim. */
export async function listOrders(world: World, caller: Caller) {
  const { person } = known(caller);
  const payerIds = [person._id, ...(await payersOf(world, person._id))];
  const orders: OrderDocument[] = [];
  for (const payerId of payerIds) orders.push(...(await recentOrders(world, { payerId })));
  orders.sort((one, other) => other.paidAt - one.paidAt);
  const value: ActionReply<'ticket.listOrders'> = {
    orders: await orderViews(world, orders.slice(0, ORDERS_SHOWN), person._id),
  };
  return accept(value);
}

/** Newest first. */
export function recentOrders(
  world: World,
  where: { payerId: string; communityId?: string },
): Promise<OrderDocument[]> {
  const orderBy = { field: 'paidAt', direction: 'desc' } as const;
  return world.database.find('orders', { where, orderBy, limit: ORDERS_SHOWN });
}

/** @param readerId whoever paid is named where it is not the reader */
export async function orderViews(
  world: World,
  orders: readonly OrderDocument[],
  readerId: string,
): Promise<OrderView[]> {
  const people = orders.flatMap(({ leaderId, payerId }) => [leaderId, payerId]);
  const names = await detailsOf(world, people);
  const now = world.clock.now();
  return orders.map((order) => ({
    orderId: order._id,
    orderNumber: order.orderNumber,
    paidAt: order.paidAt,
    receivedAt: order.receivedAt,
    leaderName: nameOf(names, order.leaderId),
    payerName: order.payerId === readerId ? null : nameOf(names, order.payerId),
    items: order.items.map((item) => itemView(world, order, item, now)),
  }));
}

function itemView(
  world: World,
  order: OrderDocument,
  item: OrderItem,
  now: Instant,
): OrderItemView {
  const closesAt = claimClosesAt(order.receivedAt, world.policies.current());
  const open = item.openTicketId !== null || item.claimedQuantity >= item.quantity;
  const lateUntil = lateClaimClosesAt(order.receivedAt, world.policies.current());
  const isLate = !open && closesAt !== null && now > closesAt && now <= (lateUntil ?? 0);
  return {
    itemId: item.itemId,
    goodsName: item.goodsName,
    spec: item.spec,
    pictureUrl: item.pictureUrl,
    quantity: item.quantity,
    unit: item.unit,
    nominalGrams: item.nominalGrams,
    paidFen: item.paidFen,
    claimClosesAt: closesAt,
    lateUntil: isLate ? lateUntil : null,
    claimable: !open && closesAt !== null && now <= closesAt,
    ticketId: item.openTicketId ?? item.lastTicketId,
    heldBy: null,
  };
}

/** What the rules would say if this were filed now. */
export async function previewClaim(
  world: World,
  caller: Caller,
  input: ActionInput<'ticket.preview'>,
): Promise<Outcome<EntitlementView, 'orderNotFound' | 'notYourOrder' | 'itemNotFound'>> {
  const { orderId, itemId, issue, quantity, grams = null, withReport = false } = input;
  const order = await world.database.get('orders', orderId);
  if (order === null) return refuse('orderNotFound');
  if ((await filingRightOn(world, known(caller), order)) === null) return refuse('notYourOrder');
  const item = order.items.find((line) => line.itemId === itemId);
  if (item === undefined) return refuse('itemNotFound');
  const now = world.clock.now();
  const policy = world.policies.current();
  const asked = { policy, quantity, grams, issue, withReport };
  const facts = { ...entitlementFacts(order, item, now), ...asked };
  const decision = mayClaim(facts);
  const calendar = world.calendars.leaderHours(policy);
  const { dueAt } = startClock('firstReply', { policy, calendar, cycle: 1, startedAt: now });
  const handlerName = await handlerNameOf(world, order, item);
  const suggested = input.suggest === true ? await suggestedIssue(world, order, item, now) : null;
  return accept({ ...decision, replyDueAt: dueAt, handlerName, suggested });
}

/** Whom the rules would give the claim to: not always the leader of the community one lives in. */
async function handlerNameOf(
  world: World,
  order: OrderDocument,
  item: OrderItem,
): Promise<string | null> {
  const resident = await world.database.get('people', order.payerId);
  if (resident === null) return null;
  const { ownerKind, ownerId } = await routeTicket(world, {
    order,
    item,
    resident,
    isHard: false,
  });
  if (ownerKind === 'platform') return null;
  return nameOf(await detailsOf(world, [ownerId]), ownerId);
}

/** What the rules need to know of a line of an order. */
export function entitlementFacts(order: OrderDocument, item: OrderItem, now: Instant) {
  return {
    category: item.category,
    receivedAt: order.receivedAt,
    now,
    itemPaidFen: item.paidFen,
    itemQuantity: item.quantity,
    nominalGrams: item.nominalGrams,
    quantityAlreadyClaimed: item.claimedQuantity,
    hasOpenTicket: item.openTicketId !== null,
  };
}
