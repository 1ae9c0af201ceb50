import type { EventActor } from '../../domain/ticket/event';
import type { TransitionActor } from '../../domain/ticket/transition';
import { isPlatform, type KnownCaller } from './caller';
import type { TicketDocument } from './documents/tickets';

/** What the caller is to this ticket: the columns of the transition table that apply. */
export function actorsOf(caller: KnownCaller, ticket: TicketDocument): TransitionActor[] {
  const actors: TransitionActor[] = [];
  const { person, roles } = caller;
  const owns = ticket.ownerKind === 'leader' && ticket.ownerId === person._id;
  if (person._id === ticket.residentId) actors.push('resident');
  if (hasConflict(caller, ticket)) return actors;
  if (roles.includes('leader') && owns) actors.push('leader', 'owner');
  if (isPlatform(roles) && ticket.ownerKind === 'platform') actors.push('platform', 'owner');
  if (roles.includes('finance')) actors.push('finance');
  return actors;
}

/**
 * No leader or agent settles a claim on an order of their own, of their household or of their
 * family. Having filed it for a resident who asked is no conflict: the money goes to the payer, who
 * is told and may contest.
 */
export function hasConflict({ person }: KnownCaller, ticket: TicketDocument): boolean {
  return (
    person._id === ticket.residentId ||
    person.householdId === ticket.residentHouseholdId ||
    (person.familyIds ?? []).includes(ticket.residentId)
  );
}

/** Who may read the handled view: the owner, the first contact, the platform. Never a relative. */
export function mayHandle(caller: KnownCaller, ticket: TicketDocument): boolean {
  if (person(caller) === ticket.residentId) return false;
  if (isPlatform(caller.roles)) return true;
  if (!caller.roles.includes('leader') || hasConflict(caller, ticket)) return false;
  return ticket.ownerId === person(caller) || ticket.firstContactId === person(caller);
}

function person(caller: KnownCaller): string {
  return caller.person._id;
}

/** The caller as the log names them when they handle the ticket. */
export function handlingActor(caller: KnownCaller): EventActor {
  const kind = isPlatform(caller.roles) ? 'platform' : 'leader';
  return { kind, personId: caller.person._id };
}
