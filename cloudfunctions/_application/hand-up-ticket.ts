import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import type { Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller, type KnownCaller } from './caller';
import { changeTicket, notify, type Change } from './change-ticket';
import type { TicketDocument } from './documents/tickets';
import { keepWords } from './keep-words';
import { pickUpDueAt } from './pick-up-due-at';
import type { Transaction, World } from './ports';
import { refuseAct } from './refuse-act';
import { handlingActor } from './ticket-actor';
import { refundLimitFen } from './refund-limit';

type Refusals = Exclude<ActionRefusal<'desk.handUp'>, 'badInput' | 'internal' | 'busy'>;

/** The leader hands up with the reason; the whole case goes along, the leader stays first contact. */
export function handUpTicket(
  world: World,
  caller: Caller,
  input: ActionInput<'desk.handUp'>,
): Promise<Outcome<{ version: number }, Refusals>> {
  const me = known(caller);
  const actor = handlingActor(me);
  const { ticketId, requestId } = input;
  return changeTicket(world, { ticketId, actor, requestId }, async (transaction, ticket, now) => {
    const given = await giveUp(world, transaction, { me, ticket, ...input }, now);
    return given.ok ? accept({ ...given.value, reply: (version: number) => ({ version }) }) : given;
  });
}

interface Given {
  me: KnownCaller;
  ticket: TicketDocument;
  requestId: string;
  reason: string;
}

/** To the platform with why; the leader stays first contact. */
export async function giveUp(
  world: World,
  transaction: Transaction,
  { me, ticket, requestId, reason }: Given,
  now: Instant,
): Promise<Outcome<Pick<Change<never>, 'changes' | 'events' | 'effects'>, Refusals>> {
  const refusal = refuseAct('handUp', me, ticket);
  if (refusal === 'conflictOfInterest') return refuse('notYours');
  if (refusal !== null) return refuse(refusal);
  const personId = me.person._id;
  const said = { ticketId: ticket._id, requestId, now, from: 'leader', personId } as const;
  const why = { ...said, kind: 'handUpReason', text: reason } as const;
  const words = await keepWords(world, transaction, why);
  const dueAt = pickUpDueAt(world, ticket, now);
  const limitFen = refundLimitFen(['leader'], world.policies.of(ticket.policyVersion));
  const { claimedFen: amountFen } = ticket.claim;
  const queueReason = amountFen > limitFen ? 'overLimit' : 'handedUp';
  return accept({
    changes: { state: 'withPlatform', ownerKind: 'platform', ownerId: null, queueReason },
    events: [{ kind: 'handedUp', messageId: words.messageId, details: { dueAt } }],
    effects: [
      words.effect,
      notify(ticket, { personId: ticket.residentId }, 'handedUpResident', { dueAt }),
      notify(ticket, { queue: true }, 'handedUpPlatform', { amountFen, handlerId: personId, dueAt }),
    ],
  });
}
