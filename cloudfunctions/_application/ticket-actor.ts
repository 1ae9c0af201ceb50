import type { Relation } from '../../domain/contract/authorisation/relation';
import { standingOf, type Standing } from '../../domain/contract/authorisation/standing';
import type { EventActor } from '../../domain/ticket/event';
import type { TransitionActor } from '../../domain/ticket/transition';
import { isPlatform, type KnownCaller } from './caller';
import type { TicketDocument } from './documents/tickets';

/** What the caller may read and do, by the authorisation table: the one guard of every ticket. */
export function standingOn(caller: KnownCaller, ticket: TicketDocument): Standing {
  return standingOf(caller.roles, relationsTo(caller, ticket));
}

/** What the caller is to this ticket. */
function relationsTo(caller: KnownCaller, ticket: TicketDocument): ReadonlySet<Relation> {
  const { person } = caller;
  const isLeaders = ticket.ownerKind === 'leader';
  const holds: Record<Relation, boolean> = {
    own: person._id === ticket.residentId,
    household: person._id !== ticket.residentId && hasConflict(caller, ticket),
    complainedAbout: false,
    owner: isLeaders && ticket.ownerId === person._id,
    firstContact: ticket.firstContactId === person._id,
    ownerHelper: isLeaders && helps(caller, ticket.ownerId),
    firstContactHelper: helps(caller, ticket.firstContactId),
    onDesk: ticket.ownerKind === 'platform',
    task: false,
    region: caller.regionCommunityIds.includes(ticket.communityId),
    any: true,
  };
  const names = Object.keys(holds) as Relation[];
  return new Set(names.filter((relation) => holds[relation]));
}

function helps({ person }: KnownCaller, leaderId: string | null): boolean {
  return leaderId !== null && person.helpsLeaderId === leaderId;
}

/** The columns of the transition table that apply to the caller. */
export function actorsOf(caller: KnownCaller, ticket: TicketDocument): TransitionActor[] {
  return [...standingOn(caller, ticket).actsAs];
}

/**
 * No leader, helper or agent settles a claim on an order of their own, of their household or of
 * their family. Having filed it for a resident who asked is no conflict: the money goes to the
 * payer, who is told and may contest.
 */
export function hasConflict(caller: KnownCaller, ticket: TicketDocument): boolean {
  const { person } = caller;
  return (
    person._id === ticket.residentId ||
    person.householdId === ticket.residentHouseholdId ||
    (person.familyIds ?? []).includes(ticket.residentId) ||
    helps(caller, ticket.residentId)
  );
}

/** Who may read the handled view: the owner, the first contact, the platform. Never a relative. */
export function mayHandle(caller: KnownCaller, ticket: TicketDocument): boolean {
  return standingOn(caller, ticket).reads.has('handled');
}

/** The caller as the log names them when they handle the ticket: always who truly acted. */
export function handlingActor({ person, roles }: KnownCaller): EventActor {
  if (isPlatform(roles)) return { kind: 'platform', personId: person._id };
  const actor: EventActor = { kind: 'leader', personId: person._id };
  const { helpsLeaderId } = person;
  const isHelper = !roles.includes('leader') && helpsLeaderId !== null;
  return isHelper ? { ...actor, forPersonId: helpsLeaderId } : actor;
}
