import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { stopClock } from '../../domain/sla/clock';
import { known, type Caller } from './caller';
import { changeTicket, notify } from './change-ticket';
import type { World } from './ports';
import { refuseAct } from './refuse-act';
import { handlingActor } from './ticket-actor';
import { keepHandlerWords } from './keep-handler-words';

type Refusals = Exclude<ActionRefusal<'desk.reply'>, 'badInput' | 'internal' | 'busy'>;

/** The owner answers the resident in own words; a person's message stops the first-reply clock. */
export function replyToTicket(
  world: World,
  caller: Caller,
  input: ActionInput<'desk.reply'>,
): Promise<Outcome<{ version: number }, Refusals>> {
  const me = known(caller);
  const actor = handlingActor(me);
  const { ticketId, requestId } = input;
  return changeTicket(world, { ticketId, actor, requestId }, async (transaction, ticket, now) => {
    const refusal = refuseAct('reply', me, ticket);
    if (refusal !== null) return refuse(refusal);
    const words = await keepHandlerWords(world, transaction, me, {
      ticketId,
      requestId,
      now,
      kind: 'reply',
      text: input.text,
    });
    return accept({
      changes: {
        clocks: stopClock(ticket.clocks, 'firstReply', now),
        repliedAt: ticket.repliedAt ?? now,
      },
      events: [
        {
          kind: 'replied' as const,
          messageId: words.messageId,
          details: { minutes: Math.floor((now - ticket.filedAt) / 60_000) },
        },
      ],
      effects: [
        words.effect,
        notify(ticket, { personId: ticket.residentId }, 'replied', { handlerId: me.person._id }),
      ],
      reply: (version: number) => ({ version }),
    });
  });
}
