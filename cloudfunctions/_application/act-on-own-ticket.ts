import type { ActionInput } from '../../domain/contract/actions';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { freezeClocks, stopClock } from '../../domain/sla/clock';
import { mayAct, type TicketAct } from '../../domain/ticket/transition';
import { known, type Caller } from './caller';
import { changeTicket, notify } from './change-ticket';
import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';
import { keepWords } from './keep-words';
import type { World } from './ports';
import { releaseOrderItem } from './release-order-item';

type Versioned = { version: number };
type OwnTicketRefusal = 'ticketNotFound' | 'wrongState';

/** Null when the resident may do `act` on their own ticket now. */
export function refuseOwn(act: TicketAct, personId: string, ticket: TicketDocument) {
  if (ticket.residentId !== personId) return 'ticketNotFound';
  return mayAct(act, 'resident', ticket.state) ? null : 'wrongState';
}

/** The resident confirms that the remedy arrived. */
export function confirmTicket(
  world: World,
  caller: Caller,
  { ticketId, requestId }: ActionInput<'ticket.confirm'>,
): Promise<Outcome<Versioned, OwnTicketRefusal>> {
  const personId = known(caller).person._id;
  const actor = { kind: 'resident', personId } as const;
  return changeTicket(world, { ticketId, actor, requestId }, async (_, ticket, now) => {
    const refusal = refuseOwn('confirm', personId, ticket);
    if (refusal !== null) return refuse(refusal);
    return accept({
      changes: {
        state: 'confirmed' as const,
        confirmedAt: now,
        confirmedBy: 'resident' as const,
        clocks: stopClock(ticket.clocks, 'confirmation', now),
      },
      events: [{ kind: 'confirmed' as const }],
      effects: [],
      reply: (version: number) => ({ version }),
    });
  });
}

/** The resident takes the claim back; the units may be claimed again. */
export function withdrawTicket(
  world: World,
  caller: Caller,
  { ticketId, requestId }: ActionInput<'ticket.withdraw'>,
): Promise<Outcome<Versioned, OwnTicketRefusal>> {
  const personId = known(caller).person._id;
  const actor = { kind: 'resident', personId } as const;
  return changeTicket(world, { ticketId, actor, requestId }, async (transaction, ticket, now) => {
    const refusal = refuseOwn('withdraw', personId, ticket);
    if (refusal !== null) return refuse(refusal);
    await releaseOrderItem(transaction, ticket, 'giveBackQuantity');
    return accept({
      changes: { state: 'withdrawn' as const, clocks: freezeClocks(ticket.clocks, now) },
      events: [{ kind: 'withdrawn' as const }],
      effects: [notify(ticket, { personId: ticket.firstContactId }, 'withdrawnLeader')],
      reply: (version: number) => ({ version }),
    });
  });
}

/** Attitude, speed, result and recommendation, once a cycle. */
export function rateTicket(
  world: World,
  caller: Caller,
  input: ActionInput<'ticket.rate'>,
): Promise<Outcome<Versioned, OwnTicketRefusal | 'alreadyRated'>> {
  const personId = known(caller).person._id;
  const actor = { kind: 'resident', personId } as const;
  const { ticketId, requestId, attitude, speed, result, recommend, comment } = input;
  return changeTicket(world, { ticketId, actor, requestId }, async (transaction, ticket, now) => {
    const refusal = refuseOwn('rate', personId, ticket);
    if (refusal !== null) return refuse(refusal);
    if (ticket.rating !== null) return refuse('alreadyRated');
    const effects: OutboxEffect[] = [
      notify(ticket, { personId: ticket.firstContactId }, 'ratedLeader', { stars: result }),
    ];
    let commentMessageId: string | null = null;
    if (comment !== '') {
      const said = {
        ticketId,
        requestId,
        now,
        from: 'resident',
        personId,
        kind: 'comment',
      } as const;
      const words = await keepWords(world, transaction, { ...said, text: comment });
      commentMessageId = words.messageId;
      effects.push(words.effect);
    }
    return accept({
      changes: { rating: { attitude, speed, result, recommend, commentMessageId, at: now } },
      events: [{ kind: 'rated' as const, details: { attitude, speed, result, recommend } }],
      effects,
      reply: (version: number) => ({ version }),
    });
  });
}
