import type { ActionInput, ActionReply } from '../../domain/contract/actions';
import type { OrderView } from '../../domain/contract/views/order';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { logSearch } from './access-log';
import { known, type Caller, type KnownCaller } from './caller';
import type { PersonDetailsDocument, PersonDocument } from './documents/people';
import { filingCommunityOf } from './filing-right';
import { orderViews, recentOrders } from './list-orders';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';
import { standingOn } from './ticket-actor';

/** Enough to choose from; more means that the question was too short. */
const RESIDENTS_SHOWN = 8;
/** A large community; people are read page by page, as the platform gives them. */
const MOST_RESIDENTS = 2_000;
const PAGE = 100;
const TAIL_DIGITS = 4;

type Found = ActionReply<'desk.findResidents'>;

/**
 * Who might be on the phone: residents of the leader's community by a part of the name, the
 * last digits of the phone, or an order number. Nothing of other communities is ever said.
 */
export async function findResidents(
  world: World,
  caller: Caller,
  { query }: ActionInput<'desk.findResidents'>,
): Promise<Outcome<Found, 'noCommunity'>> {
  const me = known(caller);
  const communityId = await filingCommunityOf(world, me);
  if (communityId === null) return refuse('noCommunity');
  const byOrder = await payerOfOrder(world, communityId, query);
  const found = byOrder ?? (await byNameOrPhone(world, communityId, query));
  const shown = found.slice(0, RESIDENTS_SHOWN);
  await Promise.all(shown.map(({ _id }) => logSearch(world, me, _id)));
  return accept({ residents: shown.map(residentView) });
}

async function payerOfOrder(
  world: World,
  communityId: string,
  orderNumber: string,
): Promise<PersonDetailsDocument[] | null> {
  const where = { communityId, orderNumber };
  const [order] = await world.database.find('orders', { where, limit: 1 });
  if (order === undefined) return null;
  const payer = await world.database.get('personDetails', order.payerId);
  return payer === null ? [] : [payer];
}

async function byNameOrPhone(
  world: World,
  communityId: string,
  query: string,
): Promise<PersonDetailsDocument[]> {
  const found: PersonDetailsDocument[] = [];
  for (let offset = 0; offset < MOST_RESIDENTS; offset += PAGE) {
    const where = { communityId, roles: 'resident' };
    const people = await world.database.find('people', { where, limit: PAGE, offset });
    const details = await detailsOf(world, people.map(({ _id }) => _id));
    found.push(...people.flatMap(({ _id }) => matching(details.get(_id), query)));
    if (people.length < PAGE || found.length >= RESIDENTS_SHOWN) break;
  }
  return found;
}

function matching(details: PersonDetailsDocument | undefined, query: string) {
  if (details === undefined) return [];
  const digits = /^\d+$/.test(query);
  // Fewer digits than a tail would list half the community.
  if (digits) return query.length >= TAIL_DIGITS && details.phone.endsWith(query) ? [details] : [];
  return [details.displayName, details.addressedAs].some((name) => name.includes(query))
    ? [details]
    : [];
}

function residentView(details: PersonDetailsDocument): Found['residents'][number] {
  return {
    residentId: details._id,
    displayName: details.displayName,
    building: details.building,
    phoneTail: details.phone.slice(-TAIL_DIGITS),
  };
}

/** Orders of a resident that the leader may file on: those of the leader's own community. */
export async function listResidentOrders(
  world: World,
  caller: Caller,
  { residentId }: ActionInput<'desk.residentOrders'>,
): Promise<Outcome<ActionReply<'desk.residentOrders'>, 'noCommunity' | 'residentNotFound'>> {
  const me = known(caller);
  const communityId = await filingCommunityOf(world, me);
  if (communityId === null) return refuse('noCommunity');
  const resident = await world.database.get('people', residentId);
  if (resident === null || !livesIn(resident, communityId)) return refuse('residentNotFound');
  await logSearch(world, me, residentId);
  const orders = await recentOrders(world, { payerId: residentId, communityId });
  const names = await detailsOf(world, [residentId]);
  const views = await orderViews(world, orders, me.person._id);
  return accept({
    residentName: nameOf(names, residentId),
    orders: await Promise.all(views.map((view) => withoutOthersTickets(world, me, view))),
  });
}

/** A neighbour leader's claim says who has it: its page would not open. */
async function withoutOthersTickets(
  world: World,
  me: KnownCaller,
  order: OrderView,
): Promise<OrderView> {
  const items = order.items.map(async (item) => {
    if (item.ticketId === null) return item;
    const ticket = await world.database.get('tickets', item.ticketId);
    if (ticket === null) return { ...item, ticketId: null };
    if (standingOn(me, ticket).reads.has('handled')) return item;
    const { ownerKind, ownerId } = ticket;
    const leaderId = ownerKind === 'leader' ? ownerId : null;
    const names = await detailsOf(world, leaderId === null ? [] : [leaderId]);
    const leaderName = leaderId === null ? null : nameOf(names, leaderId);
    return { ...item, ticketId: null, heldBy: { leaderName } };
  });
  return { ...order, items: await Promise.all(items) };
}

function livesIn({ communityId, roles }: PersonDocument, leaderCommunityId: string): boolean {
  return communityId === leaderCommunityId && roles.includes('resident');
}
