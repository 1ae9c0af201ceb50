import type { Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { stopClock } from '../../domain/sla/clock';
import { agreedEffects } from './agreed-effects';
import { agreeRefund, type RefundRefusal } from './agree-refund';
import type { KnownCaller } from './caller';
import type { Change } from './change-ticket';
import type { TicketDocument } from './documents/tickets';
import type { Transaction, World } from './ports';
import { aloneUpToFen, refundLimitFen, roleAbove } from './refund-limit';
import { handlingActor } from './ticket-actor';

interface Tap {
  by: KnownCaller;
  refundIntentId: string;
  amountFen: Fen;
}

/**
 * What a refund within the caller's own limit changes: hold, intent and the day's count are written
 * here, the ticket by the caller.
 */
export async function oneTap(
  world: World,
  transaction: Transaction,
  ticket: TicketDocument,
  { by, refundIntentId, amountFen }: Tap,
  now: Instant,
): Promise<
  Outcome<
    Pick<Change<Record<string, unknown>>, 'changes' | 'events' | 'effects'>,
    RefundRefusal | 'aboveLimit'
  >
> {
  const policy = world.policies.of(ticket.policyVersion);
  const ceilingFen = aloneUpToFen(by.roles, policy);
  if (amountFen > ceilingFen) {
    const limitFen = refundLimitFen(by.roles, policy);
    return refuse('aboveLimit', { limitFen, role: roleAbove(by.roles, amountFen, policy) });
  }
  const isLeader = handlingActor(by).kind === 'leader';
  const agreement = {
    refundIntentId,
    amountFen,
    requestedById: by.person._id,
    ceilingFen,
    dailyLimitFen: isLeader ? policy.refund.leaderDailyFen : null,
  };
  const agreed = await agreeRefund(world, transaction, ticket, agreement, now);
  if (!agreed.ok) return agreed;
  const { refund, toppedUpFen } = agreed.value;
  const { platformFen, leaderFen } = refund;
  return accept({
    changes: {
      state: 'settling' as const,
      refund,
      clocks: stopClock(ticket.clocks, 'firstReply', now),
      queueReason: null,
    },
    events: [{ kind: 'refundAgreed' as const, amountFen, details: { platformFen, leaderFen } }],
    effects: agreedEffects(ticket, refund, toppedUpFen),
  });
}
