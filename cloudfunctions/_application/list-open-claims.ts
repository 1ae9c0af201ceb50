import type { ActionInput } from '../../domain/contract/actions';
import type { HandledCardView, InboxView } from '../../domain/contract/views/handled-ticket';
import { accept } from '../../domain/primitives/outcome';
import { queueOrder, type Queued } from '../../domain/ticket/queue-order';
import { restingStates } from '../../domain/ticket/state';
import { known, type Caller, type KnownCaller } from './caller';
import { withUnread } from './conversation-marks';
import type { TicketDocument } from './documents/tickets';
import { openTicketsOf } from './open-tickets';
import { detailsOf } from './person-names';
import type { World } from './ports';
import { mayHandle } from './ticket-actor';
import { withSuggested } from './suggested-cards';
import { handledCard } from './ticket-card';

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
  const { _id, helpsLeaderId } = me.person;
  const leaderIds = me.roles.includes('leader') ? [_id] : [];
  if (me.roles.includes('helper') && helpsLeaderId !== null) leaderIds.push(helpsLeaderId);
  const found = await Promise.all(
    leaderIds.flatMap((leaderId) => [
      openTicketsOf(world, { firstContactId: leaderId }),
      // What a colleague passed on to them keeps its first contact.
      openTicketsOf(world, { ownerId: leaderId }),
    ]),
  );
  return accept(await inboxOf(world, me, found.flat()));
}

/** The platform's queue: the same for all its people, of their region for regional managers. */
export async function listQueue(world: World, caller: Caller) {
  const tickets = await openTicketsOf(world, { ownerKind: 'platform' });
  return accept(await inboxOf(world, known(caller), tickets));
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
  return accept({ cards: await drawn(world, shown) });
}

/** All are sorted and counted; drawn with names and what is unread are the first. */
async function inboxOf(
  world: World,
  me: KnownCaller,
  tickets: readonly TicketDocument[],
): Promise<InboxView> {
  const now = world.clock.now();
  const policy = world.policies.current();
  const nameless = new Map();
  const sorted = [...new Map(tickets.map((ticket) => [ticket._id, ticket])).values()]
    .filter((ticket) => mayHandle(me, ticket))
    .map((ticket) => ({ ticket, card: handledCard(ticket, nameless, now) }))
    .sort((one, other) => queueOrder(queued(one.card), queued(other.card), policy));
  const count = (fits: (card: HandledCardView) => boolean) =>
    sorted.filter(({ card }) => fits(card)).length;
  const shown = sorted.slice(0, CARDS_PER_PAGE).map(({ ticket }) => ticket);
  return {
    cards: await drawn(world, shown),
    laterIds: sorted.slice(CARDS_PER_PAGE).map(({ ticket }) => ticket._id),
    counts: {
      all: sorted.length,
      late: count(({ clock }) => clock?.tone === 'late'),
      green: count(({ lane }) => lane === 'green'),
      motherAndBaby: count(({ lane }) => lane === 'motherAndBaby'),
      exceptions: count(({ state }) => state === 'refundException'),
    },
  };
}

async function drawn(world: World, tickets: readonly TicketDocument[]): Promise<HandledCardView[]> {
  const now = world.clock.now();
  const names = await detailsOf(
    world,
    tickets.flatMap(({ residentId, firstContactId }) => [residentId, firstContactId]),
  );
  const cards = tickets.map((ticket) => ({ ticket, card: handledCard(ticket, names, now) }));
  return withUnread(world, await withSuggested(world, cards), 'handlers');
}

function queued({ lane, priority, clock, filedAt }: HandledCardView): Queued {
  return { lane, priority, dueAt: clock?.dueAt ?? null, filedAt };
}
