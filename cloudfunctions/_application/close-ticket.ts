import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { freezeClocks } from '../../domain/sla/clock';
import { closingChecks, mayClose } from '../../domain/task/closing';
import { known, type Caller } from './caller';
import { changeTicket } from './change-ticket';
import type { TicketDocument } from './documents/tickets';
import type { World } from './ports';
import { refuseAct } from './refuse-act';
import { handlingActor } from './ticket-actor';

type Refusals = Exclude<ActionRefusal<'desk.close'>, 'badInput' | 'internal' | 'busy'>;

/** The handler's check: what the system knows must hold, and the handler says that it does. */
export function closeTicket(
  world: World,
  caller: Caller,
  { ticketId, requestId }: ActionInput<'desk.close'>,
): Promise<Outcome<{ version: number }, Refusals>> {
  const me = known(caller);
  const actor = handlingActor(me);
  return changeTicket(world, { ticketId, actor, requestId }, async (_, ticket, now) => {
    const refusal = refuseAct('close', me, ticket);
    if (refusal !== null) return refuse(refusal);
    if (!mayClose(checksOf(ticket))) return refuse('notAllDone');
    return accept({
      changes: {
        state: 'closed' as const,
        clocks: freezeClocks(ticket.clocks, now),
        queueReason: null,
      },
      events: [{ kind: 'closed' as const }],
      effects: [],
      reply: (version: number) => ({ version }),
    });
  });
}

export function checksOf(ticket: TicketDocument) {
  const { refund, settledAt, tasks, rating, confirmedBy } = ticket;
  return closingChecks({
    remedyArrived: settledAt !== null && (refund === null || refund.status === 'arrived'),
    residentAnswered: rating !== null || confirmedBy === 'resident',
    tasks,
  });
}
