import type { Instant } from '../../domain/primitives/instant';
import { accept } from '../../domain/primitives/outcome';
import type { RoutingDecision } from '../../domain/routing/choose-owner';
import { changeTicket, notify, type EventDraft } from './change-ticket';
import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';
import { waitsInQueue } from './follow-owner';
import { pickUpDueAt } from './pick-up-due-at';
import type { World } from './ports';
import { routeAgain } from './route-again';
import { routeTicket, routingOf, takeBackAtOf } from './route-ticket';

const SYSTEM = { kind: 'system', personId: null } as const;
const TIMER = { kind: 'timer', personId: null } as const;

/**
 * Gives a claim of the queue to the agent whom the rules choose; where none takes claims now the
 * queue keeps it. Doing it again does nothing.
 */
export async function assignAgent(world: World, ticketId: string): Promise<boolean> {
  const found = await world.database.get('tickets', ticketId);
  if (found === null || !waitsInQueue(found)) return true;
  const decision = await chooseAgent(world, found, silentOf(found));
  if (decision?.ownerId == null) return true;
  const command = { ticketId, actor: SYSTEM, requestId: null };
  await changeTicket(world, command, async (_, ticket, now) => {
    if (!waitsInQueue(ticket)) return accept({ doneBefore: {} });
    const given = give(world, ticket, { decision, silentIds: silentOf(ticket) }, now);
    return accept({ ...given, reply: () => ({}) });
  });
  return true;
}

/** Null where the order or resident is gone: then the queue as a whole goes on. */
async function chooseAgent(
  world: World,
  ticket: TicketDocument,
  exceptIds: readonly string[],
): Promise<RoutingDecision | null> {
  const [order, resident] = await Promise.all([
    world.database.get('orders', ticket.orderId),
    world.database.get('people', ticket.residentId),
  ]);
  const item = order?.items.find(({ itemId }) => itemId === ticket.itemId);
  if (order === null || item === undefined || resident === null) return null;
  const isHard = ticket.priority !== 'normal';
  const about = { order, item, resident, isHard, drawnFrom: ticket._id };
  return routeTicket(world, { ...about, only: 'agents', exceptIds });
}

function silentOf({ deskRouting }: TicketDocument): string[] {
  return deskRouting?.silentIds ?? [];
}

interface Given {
  changes: Partial<TicketDocument>;
  events: EventDraft[];
  effects: OutboxEffect[];
}

function give(
  world: World,
  ticket: TicketDocument,
  { decision, silentIds }: { decision: RoutingDecision; silentIds: string[] },
  now: Instant,
): Given {
  const ownerId = decision.ownerId ?? '';
  const dueAt = pickUpDueAt(world, ticket, now);
  const amountFen = ticket.claim.claimedFen;
  return {
    changes: {
      ownerId,
      takeBackAt: takeBackAtOf(world, decision, now),
      deskRouting: { ...routingOf(decision), ownerId, silentIds },
    },
    events: [{ kind: 'assigned', details: { ownerKind: 'platform', ownerId, dueAt } }],
    effects: [notify(ticket, { personId: ownerId }, 'claimAssigned', { dueAt, amountFen })],
  };
}

const PAGE = 50;

/**
 * Takes back what agents were given and said nothing about in time: another gets it, else the
 * queue. What came at night and waits for its leader is routed again. Clocks go on as they were.
 *
 * @returns how many changed hands
 */
export async function takeBackSilent(world: World): Promise<number> {
  const now = world.clock.now();
  const silent = await world.database.find('tickets', {
    where: { takeBackAt: { most: now, above: 0 } },
    orderBy: { field: 'takeBackAt', direction: 'asc' },
    limit: PAGE,
  });
  let taken = 0;
  for (const ticket of silent) {
    const isLeaders = ticket.ownerKind === 'leader';
    const changed = isLeaders ? await routeAgain(world, ticket) : await takeBack(world, ticket);
    if (changed) taken += 1;
  }
  return taken;
}

/** Nobody's: the queue says why, and who is not asked again. */
function backInQueue(
  decision: RoutingDecision | null,
  silentIds: string[],
): Partial<TicketDocument> {
  const why = decision === null ? { reasons: [], runnersUp: [] } : routingOf(decision);
  return { ownerId: null, takeBackAt: null, deskRouting: { ...why, ownerId: null, silentIds } };
}

async function takeBack(world: World, found: TicketDocument): Promise<boolean> {
  const silentId = found.ownerId ?? '';
  const silentIds = [...silentOf(found), silentId];
  const decision = await chooseAgent(world, found, silentIds);
  const command = { ticketId: found._id, actor: TIMER, requestId: null };
  const outcome = await changeTicket(world, command, async (_, ticket, now) => {
    const isDue = ticket.takeBackAt != null && ticket.takeBackAt <= now;
    if (!isDue || ticket.ownerId !== silentId) return accept({ doneBefore: { taken: false } });
    const given =
      decision?.ownerId == null ? null : give(world, ticket, { decision, silentIds }, now);
    const minutes = world.policies.current().routing.silentMinutes;
    return accept({
      changes: { ...backInQueue(decision, silentIds), ...given?.changes },
      events: [{ kind: 'takenBack', details: { minutes } }, ...(given?.events ?? [])],
      effects: [
        notify(ticket, { personId: silentId }, 'takenBackAgent', {}),
        ...(given?.effects ?? []),
      ],
      reply: () => ({ taken: true }),
    });
  });
  return outcome.ok && outcome.value.taken;
}
