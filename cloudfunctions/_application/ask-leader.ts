import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import type { HandledTicketView } from '../../domain/contract/views/handled-ticket';
import type { Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller, type KnownCaller } from './caller';
import { changeTicket, notify, type Change } from './change-ticket';
import type { TicketDocument } from './documents/tickets';
import { nameOf } from './person-names';
import type { World } from './ports';
import { refundLimitFen, roleAbove } from './refund-limit';
import { refuseAct } from './refuse-act';
import { handlingActor } from './ticket-actor';
import type { TicketStory } from './ticket-story';

type Refusals = Exclude<ActionRefusal<'desk.askLeader'>, 'badInput' | 'internal' | 'busy'>;
type Asked = Pick<Change<never>, 'changes' | 'events' | 'effects'>;

/**
 * A helper asks for what only their leader may refund: nothing moves, the leader is told the sum
 * and finds it on the ticket. What is beyond the leader too goes to the platform instead.
 */
export function askLeader(
  world: World,
  caller: Caller,
  { ticketId, requestId, amountFen }: ActionInput<'desk.askLeader'>,
): Promise<Outcome<{ version: number }, Refusals>> {
  const me = known(caller);
  const actor = handlingActor(me);
  return changeTicket(world, { ticketId, actor, requestId }, async (_transaction, ticket, now) => {
    const asked = askOfLeader(world, me, ticket, amountFen, now);
    return asked.ok ? accept({ ...asked.value, reply: (version: number) => ({ version }) }) : asked;
  });
}

/** What asking the leader changes, or why there is nothing to ask. */
export function askOfLeader(
  world: World,
  me: KnownCaller,
  ticket: TicketDocument,
  amountFen: Fen,
  now: Instant,
): Outcome<Asked, Refusals> {
  const refusal = refuseAct('refund', me, ticket);
  if (refusal !== null) return refuse(refusal);
  const { _id: personId } = me.person;
  const actor = handlingActor(me);
  // Somebody who leads as well asks nobody; nor is there a leader to ask on the platform's desk.
  if (actor.forPersonId === undefined || ticket.ownerId !== actor.forPersonId) {
    return refuse('notYours');
  }
  const policy = world.policies.of(ticket.policyVersion);
  const limitFen = refundLimitFen(['leader'], policy);
  if (amountFen > limitFen) {
    return refuse('aboveLimit', { limitFen, role: roleAbove(me.roles, amountFen, policy) });
  }
  if (amountFen > ticket.claim.claimedFen) return refuse('aboveClaim');
  if (standingAsk(ticket)?.amountFen === amountFen) return refuse('leaderAsked');
  const { cycle } = ticket.claim;
  const facts = { amountFen, handlerId: personId };
  return accept({
    changes: { refundAsk: { cycle, amountFen, personId, at: now } },
    events: [{ kind: 'refundAsked' as const, amountFen }],
    effects: [notify(ticket, { personId: ticket.ownerId }, 'refundAskedLeader', facts)],
  });
}

/**
 * Somebody of the platform asks for what is above their limit: nothing moves, whoever may give it
 * is told the sum and finds it on the ticket.
 */
export function askForNod(
  ticket: TicketDocument,
  asked: { by: KnownCaller; amountFen: Fen; role: 'supervisor' | 'finance' },
  now: Instant,
): Outcome<Asked, 'nodAsked'> {
  const { by, amountFen, role } = asked;
  if (standingAsk(ticket)?.amountFen === amountFen) return refuse('nodAsked');
  const { cycle } = ticket.claim;
  const personId = by.person._id;
  return accept({
    changes: { refundAsk: { cycle, amountFen, personId, at: now, desk: 'platform' as const } },
    events: [{ kind: 'nodAsked' as const, amountFen }],
    effects: [notify(ticket, { role }, 'approvalNeeded', { amountFen })],
  });
}

/** What was asked for at the desk where the ticket is, and nobody has decided on yet. */
function standingAsk(ticket: TicketDocument) {
  const { refundAsk = null, refund, claim } = ticket;
  const isHere = ticket.ownerKind === (refundAsk?.desk ?? 'leader');
  const stands = isHere && ticket.state !== 'fulfilling';
  return stands && refund === null && refundAsk?.cycle === claim.cycle ? refundAsk : null;
}

export function refundAskView({ ticket, names }: TicketStory): HandledTicketView['refundAsk'] {
  const ask = standingAsk(ticket);
  if (ask === null) return null;
  const { amountFen, personId, at } = ask;
  return { amountFen, at, byName: nameOf(names, personId) };
}
