import { accept } from '../../domain/primitives/outcome';
import type { RoutingDecision } from '../../domain/routing/choose-owner';
import { ticketStates } from '../../domain/ticket/state';
import { mayAct } from '../../domain/ticket/transition';
import { changeTicket, notify, type EventDraft } from './change-ticket';
import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';
import { pickUpDueAt } from './pick-up-due-at';
import type { World } from './ports';
import { routeTicket, routingOf } from './route-ticket';
import { toPlatform } from './to-platform';

const SYSTEM = { kind: 'system', personId: null } as const;
const TICKETS_A_ROUND = 50;
const ledStates = ticketStates.filter((state) => mayAct('leaveLeader', 'system', state));

/**
 * What a leader owned when the role was taken away belongs to the platform from now on, and another
 * leader of the community is first contact of all that this leader was, by the rules that route a
 * claim. Clocks go on as they were: the resident waits no longer for it. False while there is more.
 */
export async function handOverTickets(world: World, leaderId: string): Promise<boolean> {
  const person = await world.database.get('people', leaderId);
  // Made a leader again before this came to it: what is theirs stays theirs.
  if (person?.roles.includes('leader')) return true;
  const state = { in: ledStates };
  const limit = TICKETS_A_ROUND;
  const [owned, led] = await Promise.all([
    world.database.find('tickets', { where: { ownerId: leaderId, state }, limit }),
    world.database.find('tickets', { where: { firstContactId: leaderId, state }, limit }),
  ]);
  const tickets = new Map([...owned, ...led].map((ticket) => [ticket._id, ticket]));
  for (const ticket of tickets.values()) await handOver(world, ticket, leaderId);
  return owned.length < limit && led.length < limit;
}

async function handOver(world: World, found: TicketDocument, leaderId: string) {
  const routing = await routeAnew(world, found);
  const command = { ticketId: found._id, actor: SYSTEM, requestId: null };
  return changeTicket(world, command, async (_, ticket, now) => {
    if (!mayAct('leaveLeader', 'system', ticket.state)) return accept({ doneBefore: {} });
    const isOwner = ticket.ownerKind === 'leader' && ticket.ownerId === leaderId;
    const isContact = ticket.firstContactId === leaderId;
    if (!isOwner && !isContact) return accept({ doneBefore: {} });
    const gone = isOwner ? ownerGone(ticket, pickUpDueAt(world, ticket, now)) : nothing;
    const changed = isContact ? contactGone(ticket, routing, isOwner) : nothing;
    return accept({
      changes: { ...gone.changes, ...changed.changes },
      events: [...gone.events, ...changed.events],
      effects: [...gone.effects, ...changed.effects],
      reply: () => ({}),
    });
  });
}

/** Null where there is nobody to ask the rules about: then the platform goes on. */
async function routeAnew(world: World, ticket: TicketDocument): Promise<RoutingDecision | null> {
  const [order, resident] = await Promise.all([
    world.database.get('orders', ticket.orderId),
    world.database.get('people', ticket.residentId),
  ]);
  const item = order?.items.find(({ itemId }) => itemId === ticket.itemId);
  if (order === null || item === undefined || resident === null) return null;
  const isHard = ticket.priority !== 'normal';
  const { complainedOfId } = ticket;
  return routeTicket(world, { order, item, resident, isHard, complainedOfId, only: 'leaders' });
}

interface Part {
  changes: Partial<TicketDocument>;
  events: EventDraft[];
  effects: OutboxEffect[];
}

const nothing: Part = { changes: {}, events: [], effects: [] };

function ownerGone(ticket: TicketDocument, dueAt: number): Part {
  return {
    changes: toPlatform(ticket, 'leaderGone'),
    events: [{ kind: 'leaderGone', details: { dueAt } }],
    effects: [
      notify(ticket, { personId: ticket.residentId }, 'leaderGoneResident'),
      notify(ticket, { queue: true }, 'leaderGonePlatform', { dueAt }),
    ],
  };
}

/** Whoever is first contact from now on is told, and the resident where nothing else tells them. */
function contactGone(
  ticket: TicketDocument,
  routing: RoutingDecision | null,
  isToldAlready: boolean,
): Part {
  const contactId = routing?.ownerId ?? null;
  if (routing === null || contactId === null) {
    const changed = { kind: 'firstContactChanged' } as const;
    return { changes: { firstContactId: null }, events: [changed], effects: [] };
  }
  const told = { personId: ticket.residentId };
  const facts = { handlerId: contactId };
  return {
    changes: { firstContactId: contactId, routing: routingOf(routing) },
    events: [{ kind: 'firstContactChanged', details: { contactId } }],
    effects: [
      notify(ticket, { personId: contactId }, 'firstContactLeader'),
      ...(isToldAlready ? [] : [notify(ticket, told, 'firstContactResident', facts)]),
    ],
  };
}
