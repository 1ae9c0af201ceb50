import { mayAct, type TicketAct } from '../../domain/ticket/transition';
import type { KnownCaller } from './caller';
import type { TicketDocument } from './documents/tickets';
import { actorsOf, hasConflict, mayHandle } from './ticket-actor';

/**
 * Why the caller may not do `act` on this ticket now, or null when the table lets them. A ticket
 * that the caller may not even see is not found, so that ids cannot be probed.
 */
export function refuseAct(
  act: TicketAct,
  caller: KnownCaller,
  ticket: TicketDocument,
): 'ticketNotFound' | 'conflictOfInterest' | 'notYours' | 'wrongState' | null {
  const relative = hasConflict(caller, ticket);
  if (!relative && !mayHandle(caller, ticket)) return 'ticketNotFound';
  if (relative) {
    const concerned = caller.person._id === ticket.firstContactId;
    const platform = caller.roles.some((role) => role === 'agent' || role === 'supervisor');
    return concerned || platform ? 'conflictOfInterest' : 'ticketNotFound';
  }
  const actors = actorsOf(caller, ticket);
  if (actors.some((actor) => mayAct(act, actor, ticket.state))) return null;
  const wouldBe = caller.roles.includes('leader') ? (['leader', 'owner'] as const) : [];
  const openToOwner = [...wouldBe, 'platform' as const, 'owner' as const].some((actor) =>
    mayAct(act, actor, ticket.state),
  );
  return openToOwner ? 'notYours' : 'wrongState';
}
