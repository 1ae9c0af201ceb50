import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import { changeTicket } from './change-ticket';
import { keepOtherSum } from './keep-other-sum';
import { keepWhy } from './keep-why';
import { oneTap } from './one-tap';
import type { World } from './ports';
import { refuseAct } from './refuse-act';
import { handlingActor } from './ticket-actor';

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
    const said = { me, requestId, words: input.becauseWords };
    const { effects, ...why } = await keepWhy(world, transaction, ticket, said, now);
    const sum = { amountFen, because: input.because, ...why, done: 'refund' as const, at: now };
    await keepOtherSum(transaction, ticket, sum);
    return accept({
      ...tapped.value,
      effects: [...tapped.value.effects, ...effects],
      reply: (version: number) => ({ version, refundIntentId, promisedAt: null as number | null }),
    });
  });
}
