import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import { DAY } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { freezeClocks } from '../../domain/sla/clock';
import { known, type Caller } from './caller';
import { changeTicket, notify } from './change-ticket';
import { keepHandlerWords } from './keep-handler-words';
import type { World } from './ports';
import { refuseAct } from './refuse-act';
import { releaseOrderItem } from './release-order-item';
import { handlingActor } from './ticket-actor';

type Refusals = Exclude<ActionRefusal<'desk.reject'>, 'badInput' | 'internal' | 'busy'>;

/** The platform rejects with a rule, its own words and until when the resident may appeal. */
export function rejectTicket(
  world: World,
  caller: Caller,
  input: ActionInput<'desk.reject'>,
): Promise<Outcome<{ version: number }, Refusals>> {
  const me = known(caller);
  const actor = handlingActor(me);
  const { ticketId, requestId } = input;
  return changeTicket(world, { ticketId, actor, requestId }, async (transaction, ticket, now) => {
    const refusal = refuseAct('reject', me, ticket);
    if (refusal === 'notYours') return refuse('wrongState');
    if (refusal !== null) return refuse(refusal);
    const words = await keepHandlerWords(world, transaction, me, {
      ticketId,
      requestId,
      now,
      kind: 'rejectionReason',
      text: input.reason,
    });
    const { appealWindowDays } = world.policies.of(ticket.policyVersion).entitlement;
    const appealUntil = now + appealWindowDays * DAY;
    const unitsGivenBack = await releaseOrderItem(transaction, ticket, 'giveBackQuantity');
    const facts = { reasonCode: input.rule, dueAt: appealUntil };
    return accept({
      changes: {
        state: 'rejected' as const,
        rejection: {
          rule: input.rule,
          messageId: words.messageId,
          at: now,
          appealUntil,
          rejectedById: me.person._id,
          unitsGivenBack,
          final: false,
        },
        clocks: freezeClocks(ticket.clocks, now),
        queueReason: null,
      },
      events: [
        {
          kind: 'rejected' as const,
          reasonCode: input.rule,
          messageId: words.messageId,
          details: { appealUntil },
        },
      ],
      effects: [
        words.effect,
        notify(ticket, { personId: ticket.residentId }, 'rejectedResident', facts),
        notify(ticket, { personId: ticket.firstContactId }, 'rejectedLeader', facts),
      ],
      reply: (version: number) => ({ version }),
    });
  });
}
