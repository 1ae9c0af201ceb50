import type { ActionInput } from '../../domain/contract/actions';
import type { InboxView, ListRowView } from '../../domain/contract/views/desk-list';
import type { HandledCardView } from '../../domain/contract/views/handled-ticket';
import type { Policy } from '../../domain/policy/policy';
import type { Instant } from '../../domain/primitives/instant';
import { accept } from '../../domain/primitives/outcome';
import { listOrder } from '../../domain/ticket/list-order';
import { queueRank } from '../../domain/ticket/queue-order';
import { restingStates } from '../../domain/ticket/state';
import { known, type Caller, type KnownCaller } from './caller';
import { withUnread } from './conversation-marks';
import type { TicketDocument } from './documents/tickets';
import { platformDesk } from './list-mark';
import { firstReading, leadersOf } from './list-reading';
import { openTicketsOf } from './open-tickets';
import { detailsOf } from './person-names';
import type { World } from './ports';
import { withSuggested } from './suggested-cards';
import { mayHandle } from './ticket-actor';
import { handledCard } from './ticket-card';
import { urgentClock } from './ticket-story';

/** What one answer holds at most: some 190 KB. The page asks for the next ones when one scrolls. */
const CARDS_PER_PAGE = 200;
/** Documents that the platform answers at a time. */
const READ_AT_ONCE = 100;

/**
 * A leader's open claims, including those the platform took over: the leader stays first contact.
 * A helper sees those of the leader for whom they act.
 */
export async function listInbox(world: World, caller: Caller) {
  const me = known(caller);
  const leaderIds = leadersOf(me);
  const mark = firstReading(world, me, leaderIds);
  const found = await Promise.all(
    leaderIds.flatMap((leaderId) => [
      openTicketsOf(world, { firstContactId: leaderId }),
      // What a colleague passed on to them keeps its first contact.
      openTicketsOf(world, { ownerId: leaderId }),
    ]),
  );
  return accept({ ...(await inboxOf(world, me, found.flat())), mark });
}

/** The platform's queue: the same for all its people, of their region for regional managers. */
export async function listQueue(world: World, caller: Caller) {
  const me = known(caller);
  const mark = firstReading(world, me, [platformDesk]);
  const tickets = await openTicketsOf(world, { ownerKind: 'platform' });
  return accept({ ...(await inboxOf(world, me, tickets)), mark });
}

/** The cards of such a list one has come to: read by their ids, not by sorting all once more. */
export async function listCards(
  world: World,
  caller: Caller,
  { ticketIds }: ActionInput<'desk.cards'>,
) {
  const me = known(caller);
  const found = new Map<string, TicketDocument>();
  for (let start = 0; start < ticketIds.length; start += READ_AT_ONCE) {
    const where = { _id: { in: ticketIds.slice(start, start + READ_AT_ONCE) } };
    const page = await world.database.find('tickets', { where, limit: READ_AT_ONCE });
    for (const ticket of page) found.set(ticket._id, ticket);
  }
  const shown = [...new Set(ticketIds)]
    .flatMap((ticketId) => found.get(ticketId) ?? [])
    .filter((ticket) => !restingStates.includes(ticket.state) && mayHandle(me, ticket));
  return accept({ cards: await drawnCards(world, shown) });
}

/** All have their place; drawn with names and what is unread are the first. */
async function inboxOf(
  world: World,
  me: KnownCaller,
  tickets: readonly TicketDocument[],
): Promise<Omit<InboxView, 'mark'>> {
  const policy = world.policies.current();
  const sorted = [...new Map(tickets.map((ticket) => [ticket._id, ticket])).values()]
    .filter((ticket) => mayHandle(me, ticket))
    .map((ticket) => ({ ticket, row: listRow(ticket, policy, world.clock.now()) }))
    .sort((one, other) => listOrder(one.row, other.row));
  const shown = sorted.slice(0, CARDS_PER_PAGE).map(({ ticket }) => ticket);
  return { rows: sorted.map(({ row }) => row), cards: await drawnCards(world, shown) };
}

export function listRow(ticket: TicketDocument, policy: Policy, now: Instant): ListRowView {
  const { _id: ticketId, lane, state, filedAt } = ticket;
  const dueAt = urgentClock(ticket, now)?.dueAt ?? null;
  return { ticketId, rank: queueRank(ticket, policy), dueAt, filedAt, lane, state };
}

/** As a handler reads them in a list: with names, what is unread and what is suggested. */
export async function drawnCards(
  world: World,
  tickets: readonly TicketDocument[],
): Promise<HandledCardView[]> {
  const now = world.clock.now();
  const names = await detailsOf(
    world,
    tickets.flatMap(({ residentId, firstContactId }) => [residentId, firstContactId]),
  );
  const cards = tickets.map((ticket) => ({ ticket, card: handledCard(ticket, names, now) }));
  return withUnread(world, await withSuggested(world, cards), 'handlers');
}
