import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { stopClock } from '../../domain/sla/clock';
import { agreeRefund } from './agree-refund';
import { known, type Caller } from './caller';
import { changeTicket } from './change-ticket';
import { agreedEffects } from './agreed-effects';
import type { World } from './ports';
import { aloneUpToFen, refundLimitFen, roleAbove } from './refund-limit';
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
    const policy = world.policies.of(ticket.policyVersion);
    const ceilingFen = aloneUpToFen(me.roles, policy);
    if (amountFen > ceilingFen) {
      const limitFen = refundLimitFen(me.roles, policy);
      return refuse('aboveLimit', { limitFen, role: roleAbove(me.roles, amountFen, policy) });
    }
    const agreement = {
      refundIntentId,
      amountFen,
      requestedById: me.person._id,
      ceilingFen,
      dailyLimitFen: actor.kind === 'leader' ? policy.refund.leaderDailyFen : null,
    };
    const agreed = await agreeRefund(world, transaction, ticket, policy, agreement, now);
    if (!agreed.ok) return agreed;
    const { refund, toppedUpFen } = agreed.value;
    return accept({
      changes: {
        state: 'settling' as const,
        refund,
        clocks: stopClock(ticket.clocks, 'firstReply', now),
        queueReason: null,
      },
      events: [
        {
          kind: 'refundAgreed' as const,
          amountFen,
          details: { platformFen: refund.platformFen, leaderFen: refund.leaderFen },
        },
      ],
      effects: agreedEffects(ticket, refund, toppedUpFen),
      reply: (version: number) => ({ version, refundIntentId, promisedAt: null as number | null }),
    });
  });
}
