import { mayAct, type TicketAct, type TransitionActor } from '../../domain/ticket/transition';
import type { KnownCaller } from './caller';
import type { TicketDocument } from './documents/tickets';
import { standingOn } from './ticket-actor';

/** Whoever handles tickets at all would be one of these, were this one theirs. */
const handlers: readonly TransitionActor[] = ['leader', 'owner', 'platform'];

/**
 * Why the caller may not do `act` on this ticket now, or null when the tables let them. A ticket
 * that the caller may not even see is not found, so that ids cannot be probed.
 */
export function refuseAct(
  act: TicketAct,
  caller: KnownCaller,
  ticket: TicketDocument,
): 'ticketNotFound' | 'conflictOfInterest' | 'notYours' | 'wrongState' | null {
  const { reads, actsAs, barred } = standingOn(caller, ticket);
  if (barred === 'conflict') return 'conflictOfInterest';
  if (barred === 'hidden' || !reads.has('handled')) return 'ticketNotFound';
  if ([...actsAs].some((actor) => mayAct(act, actor, ticket.state))) return null;
  const isLeader = caller.roles.includes('leader') || caller.roles.includes('helper');
  const others = handlers.filter((actor) => isLeader || actor !== 'leader');
  const openToOwner = others.some((actor) => mayAct(act, actor, ticket.state));
  return openToOwner ? 'notYours' : 'wrongState';
}
