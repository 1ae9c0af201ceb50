import { accept } from '../../domain/primitives/outcome';
import { ticketStates } from '../../domain/ticket/state';
import { mayAct } from '../../domain/ticket/transition';
import { changeTicket, notify } from './change-ticket';
import type { TicketDocument } from './documents/tickets';
import { pickUpDueAt } from './pick-up-due-at';
import type { World } from './ports';

const SYSTEM = { kind: 'system', personId: null } as const;
const TICKETS_A_ROUND = 50;
const ledStates = ticketStates.filter((state) => mayAct('leaveLeader', 'system', state));

/**
 * What a leader owned when the role was taken away belongs to the platform from now on. Clocks go
 * on as they were: the resident waits no longer for it. False while there is more.
 */
export async function handOverTickets(world: World, leaderId: string): Promise<boolean> {
  const person = await world.database.get('people', leaderId);
  // Made a leader again before this came to it: what is theirs stays theirs.
  if (person?.roles.includes('leader')) return true;
  const owned = await world.database.find('tickets', {
    where: { ownerId: leaderId, state: { in: ledStates } },
    limit: TICKETS_A_ROUND,
  });
  for (const { _id } of owned) await handOver(world, _id, leaderId);
  return owned.length < TICKETS_A_ROUND;
}

function handOver(world: World, ticketId: string, leaderId: string) {
  const command = { ticketId, actor: SYSTEM, requestId: null };
  return changeTicket(world, command, async (_, ticket, now) => {
    const { ownerKind, ownerId, state } = ticket;
    const isTheirs = ownerKind === 'leader' && ownerId === leaderId;
    if (!isTheirs || !mayAct('leaveLeader', 'system', state)) return accept({ doneBefore: {} });
    const dueAt = pickUpDueAt(world, ticket, now);
    return accept({
      changes: withoutLeader(ticket),
      events: [{ kind: 'leaderGone' as const, details: { dueAt } }],
      effects: [
        notify(ticket, { personId: ticket.residentId }, 'leaderGoneResident'),
        notify(ticket, { role: 'agent' }, 'leaderGonePlatform', { dueAt }),
      ],
      reply: () => ({}),
    });
  });
}

/** What waits for the leader waits for the platform; what waits for others comes back there. */
function withoutLeader(ticket: TicketDocument): Partial<TicketDocument> {
  const { state, proofRequests } = ticket;
  const waits = state === 'submitted' || state === 'proposed';
  return {
    ownerKind: 'platform',
    ownerId: null,
    queueReason: 'leaderGone',
    ...(waits ? { state: 'withPlatform' as const } : {}),
    proofRequests: proofRequests.map((request) =>
      request.answeredAt === null ? { ...request, from: 'withPlatform' } : request,
    ),
  };
}
