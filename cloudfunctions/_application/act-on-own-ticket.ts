import type { ActionInput } from '../../domain/contract/actions';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { freezeClocks, stopClock } from '../../domain/sla/clock';
import { mayAct, type TicketAct, type TransitionActor } from '../../domain/ticket/transition';
import { known, type Caller, type KnownCaller } from './caller';
import { changeTicket, notify } from './change-ticket';
import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';
import { keepWords } from './keep-words';
import type { World } from './ports';
import { releaseOrderItem } from './release-order-item';
import { countRating } from './suggestion-choices';
import { standingOn } from './ticket-actor';

type Versioned = { version: number };
type OwnTicketRefusal = 'ticketNotFound' | 'wrongState';

/** Null when the resident may do `act` on their own ticket now, or their family for them. */
export function refuseOwn(
  act: TicketAct,
  me: KnownCaller,
  ticket: TicketDocument,
  lookedUp: readonly 'family'[] = [],
): 'ticketNotFound' | 'wrongState' | null {
  const { reads, actsAs } = standingOn(me, ticket, lookedUp);
  if (!reads.has('claim')) return 'ticketNotFound';
  const may = [...actsAs].some((actor) => isOwn(actor) && mayAct(act, actor, ticket.state));
  return may ? null : 'wrongState';
}

/** Of those who are more to it than the payer, nothing more counts here. */
function isOwn(actor: TransitionActor): boolean {
  return actor === 'resident' || actor === 'family';
}

/** The resident confirms that the remedy arrived. */
export function confirmTicket(
  world: World,
  caller: Caller,
  { ticketId, requestId }: ActionInput<'ticket.confirm'>,
): Promise<Outcome<Versioned, OwnTicketRefusal>> {
  const me = known(caller);
  const personId = me.person._id;
  const actor = { kind: 'resident', personId } as const;
  return changeTicket(world, { ticketId, actor, requestId }, async (_, ticket, now) => {
    const refusal = refuseOwn('confirm', me, ticket);
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
  const me = known(caller);
  const personId = me.person._id;
  const actor = { kind: 'resident', personId } as const;
  return changeTicket(world, { ticketId, actor, requestId }, async (transaction, ticket, now) => {
    const refusal = refuseOwn('withdraw', me, ticket);
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
  const me = known(caller);
  const personId = me.person._id;
  const actor = { kind: 'resident', personId } as const;
  const { ticketId, requestId, attitude, speed, result, recommend, comment } = input;
  return changeTicket(world, { ticketId, actor, requestId }, async (transaction, ticket, now) => {
    const refusal = refuseOwn('rate', me, ticket);
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
    await countRating(world, transaction, ticket, result);
    return accept({
      changes: { rating: { attitude, speed, result, recommend, commentMessageId, at: now } },
      events: [{ kind: 'rated' as const, details: { attitude, speed, result, recommend } }],
      effects,
      reply: (version: number) => ({ version }),
    });
  });
}
