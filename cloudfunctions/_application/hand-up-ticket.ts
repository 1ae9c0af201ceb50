import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import { changeTicket, notify } from './change-ticket';
import { keepWords } from './keep-words';
import { pickUpDueAt } from './pick-up-due-at';
import type { World } from './ports';
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
    const refusal = refuseAct('handUp', me, ticket);
    if (refusal === 'conflictOfInterest') return refuse('notYours');
    if (refusal !== null) return refuse(refusal);
    const words = await keepWords(world, transaction, {
      ticketId,
      requestId,
      now,
      from: 'leader',
      personId: me.person._id,
      kind: 'handUpReason',
      text: input.reason,
    });
    const dueAt = pickUpDueAt(world, ticket, now);
    const limitFen = refundLimitFen(['leader'], world.policies.of(ticket.policyVersion));
    const overLimit = ticket.claim.claimedFen > limitFen;
    return accept({
      changes: {
        state: 'withPlatform' as const,
        ownerKind: 'platform' as const,
        ownerId: null,
        queueReason: overLimit ? ('overLimit' as const) : ('handedUp' as const),
      },
      events: [{ kind: 'handedUp' as const, messageId: words.messageId, details: { dueAt } }],
      effects: [
        words.effect,
        notify(ticket, { personId: ticket.residentId }, 'handedUpResident', { dueAt }),
        notify(ticket, { queue: true }, 'handedUpPlatform', {
          amountFen: ticket.claim.claimedFen,
          handlerId: me.person._id,
          dueAt,
        }),
      ],
      reply: (version: number) => ({ version }),
    });
  });
}
