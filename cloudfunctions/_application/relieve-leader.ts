import { accept } from '../../domain/primitives/outcome';
import { relievesOfClaims } from '../../domain/routing/suspension';
import type { TicketState } from '../../domain/ticket/state';
import { changeTicket, notify } from './change-ticket';
import type { PersonDocument } from './documents/people';
import type { TicketDocument } from './documents/tickets';
import { pickUpDueAt } from './pick-up-due-at';
import type { World } from './ports';
import { toPlatform } from './to-platform';

const SYSTEM = { kind: 'system', personId: null } as const;
const TICKETS_A_ROUND = 50;
/** Nothing is agreed yet; what is agreed is only carried out, and stays where it is. */
const undecided: readonly TicketState[] = ['submitted', 'awaitingProof', 'proposed'];

/**
 * What a suspended leader has not decided goes to the platform, where the reason says so; they stay
 * first contact, and clocks go on. False while there is more.
 */
export async function relieveLeader(world: World, leaderId: string): Promise<boolean> {
  const person = await world.database.get('people', leaderId);
  // Reinstated before this came to it.
  if (person === null || !isRelieved(person)) return true;
  const owned = await world.database.find('tickets', {
    where: { ownerId: leaderId, state: { in: undecided } },
    limit: TICKETS_A_ROUND,
  });
  for (const { _id } of owned) await relieve(world, _id, leaderId);
  return owned.length < TICKETS_A_ROUND;
}

function isRelieved({ leader }: PersonDocument): boolean {
  const why = leader?.suspension?.suspendedFor;
  return leader?.suspended === true && why !== undefined && relievesOfClaims[why];
}

function relieve(world: World, ticketId: string, leaderId: string) {
  const command = { ticketId, actor: SYSTEM, requestId: null };
  return changeTicket(world, command, async (_, ticket: TicketDocument, now) => {
    const isTheirs = ticket.ownerKind === 'leader' && ticket.ownerId === leaderId;
    if (!isTheirs || !undecided.includes(ticket.state)) return accept({ doneBefore: {} });
    const dueAt = pickUpDueAt(world, ticket, now);
    return accept({
      changes: toPlatform(ticket, 'leaderSuspended'),
      events: [{ kind: 'transferred' as const, details: { ownerKind: 'platform', dueAt } }],
      effects: [
        notify(ticket, { personId: ticket.residentId }, 'leaderSuspendedResident', { dueAt }),
        notify(ticket, { queue: true }, 'leaderSuspendedPlatform', { dueAt }),
      ],
      reply: () => ({}),
    });
  });
}
