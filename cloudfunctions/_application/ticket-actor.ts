import type { Relation } from '../../domain/contract/authorisation/relation';
import { standingOf, type Standing } from '../../domain/contract/authorisation/standing';
import type { EventActor } from '../../domain/ticket/event';
import type { TransitionActor } from '../../domain/ticket/transition';
import { isPlatform, type KnownCaller } from './caller';
import type { TicketDocument } from './documents/tickets';

/** What must be looked up besides the ticket: a link of a family, a task put to the caller. */
type LookedUp = Extract<Relation, 'family' | 'task'>;
/** What nobody is to a ticket: anonymous complaints stand apart (complaint-actor.ts). */
type OfComplaints = Extract<Relation, 'complainedAbout' | 'anyComplaint'>;

/** What the caller may read and do, by the authorisation table: the one guard of every ticket. */
export function standingOn(
  caller: KnownCaller,
  ticket: TicketDocument,
  lookedUp: readonly LookedUp[] = [],
): Standing {
  return standingOf(caller.roles, new Set([...relationsTo(caller, ticket), ...lookedUp]));
}

/** What the caller is to this ticket. */
function relationsTo(caller: KnownCaller, ticket: TicketDocument): Relation[] {
  const { person } = caller;
  const isLeaders = ticket.ownerKind === 'leader';
  const holds: Record<Exclude<Relation, LookedUp | OfComplaints>, boolean> = {
    own: person._id === ticket.residentId,
    household: person._id !== ticket.residentId && hasConflict(caller, ticket),
    owner: isLeaders && ticket.ownerId === person._id,
    firstContact: ticket.firstContactId === person._id,
    ownerHelper: isLeaders && helps(caller, ticket.ownerId),
    firstContactHelper: helps(caller, ticket.firstContactId),
    onDesk: ticket.ownerKind === 'platform',
    region: caller.regionCommunityIds.includes(ticket.communityId),
    any: true,
  };
  const names = Object.keys(holds) as Array<keyof typeof holds>;
  return names.filter((relation) => holds[relation]);
}

function helps({ person }: Pick<KnownCaller, 'person'>, leaderId: string | null): boolean {
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
export function hasConflict({ person }: KnownCaller, ticket: TicketDocument): boolean {
  return isTooNear(person, ticket);
}

/** The same of anybody, whether they call or are about to be told. */
export function isTooNear(person: KnownCaller['person'], ticket: TicketDocument): boolean {
  return (
    person._id === ticket.residentId ||
    person.householdId === ticket.residentHouseholdId ||
    (person.familyIds ?? []).includes(ticket.residentId) ||
    helps({ person }, ticket.residentId)
  );
}

/** Whether it is the caller's own claim, of which they may read everything that is said to them. */
export function mayClaim(caller: KnownCaller, ticket: TicketDocument): boolean {
  return standingOn(caller, ticket).reads.has('claim');
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
