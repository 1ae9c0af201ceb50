import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import type { Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import { changeTicket } from './change-ticket';
import { oneTap } from './one-tap';
import type { TicketDocument } from './documents/tickets';
import type { Transaction, World } from './ports';
import { refuseAct } from './refuse-act';
import { keepChoice } from './suggestion-choices';
import { handlingActor } from './ticket-actor';
import { suggestedFen } from './ticket-card';

type Refusals = Exclude<ActionRefusal<'desk.refund'>, 'badInput' | 'internal' | 'busy'>;

/**
 * One tap: hold, intent and outbox in one transaction with the ticket; the fund pays first. The
 * same intent pays once, however often and from wherever it arrives.
 */
export function refundTicket(
  world: World,
  caller: Caller,
  input: ActionInput<'desk.refund'>,
): Promise<Outcome<ActionReply<'desk.refund'>, Refusals>> {
  const me = known(caller);
  const actor = handlingActor(me);
  const { ticketId, requestId, refundIntentId, amountFen } = input;
  return changeTicket(world, { ticketId, actor, requestId }, async (transaction, ticket, now) => {
    // The tap that came first under another request id has the same intent: answer the same.
    if (ticket.refund?.refundIntentId === refundIntentId) {
      const { promisedAt } = ticket.refund;
      return accept({ doneBefore: { version: ticket.version, refundIntentId, promisedAt } });
    }
    const refusal = refuseAct('refund', me, ticket);
    if (refusal !== null) return refuse(refusal);
    const tap = { by: me, refundIntentId, amountFen };
    const tapped = await oneTap(world, transaction, ticket, tap, now);
    if (!tapped.ok) return tapped;
    await keepOtherSum(transaction, ticket, input, now);
    return accept({
      ...tapped.value,
      reply: (version: number) => ({ version, refundIntentId, promisedAt: null as number | null }),
    });
  });
}

/** Another sum than suggested is kept with its reason; a tap without one costs nothing more. */
async function keepOtherSum(
  transaction: Transaction,
  ticket: TicketDocument,
  { amountFen, because }: ActionInput<'desk.refund'>,
  now: Instant,
): Promise<void> {
  const suggested = suggestedFen(ticket);
  if (because === undefined || amountFen === suggested) return;
  const done = { way: 'refund', done: 'refund', followed: false } as const;
  await keepChoice(transaction, ticket, {
    suggestedWay: null,
    suggestedFen: suggested,
    chosen: { ...done, amountFen, because, at: now },
  });
}
