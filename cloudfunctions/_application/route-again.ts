import { MINUTE, type Instant } from '../../domain/primitives/instant';
import { accept } from '../../domain/primitives/outcome';
import type { RoutingDecision } from '../../domain/routing/choose-owner';
import { goesOn, type GoesOnReason } from '../../domain/routing/goes-on';
import { changeTicket, notify, type EventDraft } from './change-ticket';
import type { OutboxEffect } from './documents/outbox';
import type { PersonDocument } from './documents/people';
import type { TicketDocument } from './documents/tickets';
import { helpersOfOwner } from './helpers-of-owner';
import type { World } from './ports';
import { candidateOf, routeTicket, routingOf, takeBackAtOf } from './route-ticket';

const TIMER = { kind: 'timer', personId: null } as const;

/**
 * When a leader's claim that came outside leaders' hours is routed again: as soon as the platform
 * opens, from time to time while it is open, and last when the leaders' day begins. Null once that
 * has begun: then its clock counts.
 */
export function routeAgainAtOf(world: World, now: Instant): Instant | null {
  const policy = world.policies.current();
  const opensAt = world.calendars.leaderHours(policy).spanAtOrAfter(now).startsAt;
  if (opensAt <= now) return null;
  const platform = world.calendars.platformHours(policy).spanAtOrAfter(now).startsAt;
  const wait = policy.routing.silentMinutes * MINUTE;
  return Math.min(platform > now ? platform : now + wait, opensAt);
}

/**
 * A claim that came when nobody was on duty, and that nobody has touched, is routed as if it came
 * now: the resident need not wait for a leader's morning while the platform's people are there, nor
 * for a leader who is off today. Its clocks stay as they are; a leader who loses it to the platform
 * stays first contact.
 *
 * @returns whether it changed hands
 */
export async function routeAgain(world: World, found: TicketDocument): Promise<boolean> {
  const asked = isUntouched(found) ? await ask(world, found) : null;
  if (asked === null) {
    await lookLater(world, found);
    return false;
  }
  const command = { ticketId: found._id, actor: TIMER, requestId: null };
  const outcome = await changeTicket(world, command, async (_, ticket, now) => {
    const isSame = ticket.ownerId === found.ownerId && ticket.takeBackAt === found.takeBackAt;
    if (!isSame || !isUntouched(ticket)) return accept({ doneBefore: { changed: false } });
    const given = give(world, ticket, asked, now);
    return accept({ ...given, reply: () => ({ changed: true }) });
  });
  return outcome.ok && outcome.value.changed;
}

/** Still as it was filed: with the leader to whom the rules gave it, without a word of anybody. */
function isUntouched({ state, ownerKind, repliedAt, transfer, pastCycles }: TicketDocument) {
  const isFresh = repliedAt === null && transfer === undefined && pastCycles.length === 0;
  return state === 'submitted' && ownerKind === 'leader' && isFresh;
}

interface Asked {
  decision: RoutingDecision;
  why: GoesOnReason;
}

/** Null where it stays. */
async function ask(world: World, ticket: TicketDocument): Promise<Asked | null> {
  const [order, resident, owner] = await Promise.all([
    world.database.get('orders', ticket.orderId),
    world.database.get('people', ticket.residentId),
    world.database.get('people', ticket.ownerId ?? ''),
  ]);
  const item = order?.items.find(({ itemId }) => itemId === ticket.itemId);
  if (order === null || item === undefined || resident === null || owner === null) return null;
  const isHard = ticket.priority !== 'normal';
  const { complainedOfId } = ticket;
  const about = { order, item, resident, isHard, complainedOfId };
  const decision = await routeTicket(world, about);
  const question = { residentId: resident._id, residentHouseholdId: resident.householdId };
  const policy = world.policies.current().routing;
  const why = goesOn(ownerAsCandidate(world, owner, ticket, resident), decision, question, policy);
  return why === null ? null : { decision, why };
}

function ownerAsCandidate(
  world: World,
  owner: PersonDocument,
  { goods, orderLeaderId }: TicketDocument,
  resident: PersonDocument,
) {
  const about = { item: goods, resident };
  return {
    ...candidateOf(owner, undefined, about, world.clock.now()),
    kind: 'leader' as const,
    isOrderLeader: owner._id === orderLeaderId,
    standsIn: false,
    onDuty: false,
  };
}

/** No command: nothing happened to the claim. */
function lookLater(world: World, { _id, takeBackAt }: TicketDocument): Promise<void> {
  return world.database.transaction(async (transaction) => {
    const ticket = await transaction.get('tickets', _id);
    if (ticket === null || ticket.takeBackAt !== takeBackAt) return;
    const next = isUntouched(ticket) ? routeAgainAtOf(world, world.clock.now()) : null;
    await transaction.put('tickets', { ...ticket, takeBackAt: next });
  });
}

interface Given {
  changes: Partial<TicketDocument>;
  events: EventDraft[];
  effects: OutboxEffect[];
}

function give(world: World, ticket: TicketDocument, { decision, why }: Asked, now: Instant): Given {
  const { ownerKind, ownerId } = decision;
  const toPlatform = ownerKind === 'platform';
  const dueAt = ticket.clocks.find(({ kind }) => kind === 'firstReply')?.dueAt ?? now;
  const changes = {
    ownerKind,
    ownerId,
    queueReason: toPlatform ? ('noLeader' as const) : null,
    firstContactId: toPlatform ? ticket.firstContactId : ownerId,
    takeBackAt: untilMorning(world, decision, now),
    routing: routingOf(decision),
  };
  const owner = ownerId === null ? { queue: true as const } : { personId: ownerId };
  const facts = ownerId === null ? {} : { handlerId: ownerId };
  const left = ownerId === null ? ('transferredBack' as const) : ('transferredFrom' as const);
  const amountFen = ticket.claim.claimedFen;
  return {
    changes,
    events: [
      { kind: 'assigned', reasonCode: why, details: { ownerKind, ownerId: ownerId ?? '', dueAt } },
    ],
    effects: [
      ...[owner, ...helpersOfOwner({ ownerKind, ownerId })].map((to) =>
        notify(ticket, to, 'claimAssigned', { dueAt, amountFen }),
      ),
      notify(ticket, { personId: ticket.ownerId }, left, facts),
    ],
  };
}

/**
 * A morning's pile comes at once, and none of it is late before the leaders' day begins: until then
 * nothing of it is passed from agent to agent.
 */
function untilMorning(
  world: World,
  decision: Pick<RoutingDecision, 'ownerKind' | 'ownerId'>,
  now: Instant,
): Instant | null {
  const silentAt = takeBackAtOf(world, decision, now);
  if (silentAt === null) return decision.ownerKind === 'leader' ? routeAgainAtOf(world, now) : null;
  const hours = world.calendars.leaderHours(world.policies.current());
  return Math.max(silentAt, hours.spanAtOrAfter(now).startsAt);
}
