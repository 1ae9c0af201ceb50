import { promisedArrival } from '../../domain/refund/arrival';
import { acceptRefund } from '../../domain/refund/refund-intent';
import { accept } from '../../domain/primitives/outcome';
import { startArrivalClock, stopClock } from '../../domain/sla/clock';
import { changeTicket } from './change-ticket';
import type { RefundDocument } from './documents/money';
import type { World } from './ports';

const PROVIDER = { kind: 'provider', personId: null } as const;

/**
 * The settlement clock stops here and the arrival clock starts: the promise is the date. What is
 * known already changes nothing.
 */
export async function recordAcceptance(world: World, refund: RefundDocument): Promise<void> {
  const { ticketId, refundIntentId, outRefundNumber } = refund;
  const order = await world.database.get('orders', refund.orderId);
  if (order === null) throw new Error(`refund ${refundIntentId} has no order`);
  const command = { ticketId, actor: PROVIDER, requestId: null };
  await changeTicket(world, command, async (transaction, ticket, now) => {
    const policy = world.policies.of(ticket.policyVersion);
    const promisedAt = promisedArrival({
      method: order.paymentMethod,
      acceptedAt: now,
      policy,
      days: world.calendars.daysOf(policy),
    });
    const current = await transaction.get('refunds', refundIntentId);
    if (current === null || ticket.refund === null) throw new Error(`no refund ${refundIntentId}`);
    const accepted = acceptRefund(current, { outRefundNumber, at: now, promisedAt, policy });
    if (!accepted.ok || accepted.value === current) return accept({ doneBefore: {} });
    await transaction.put('refunds', {
      ...current,
      ...accepted.value,
      version: current.version + 1,
    });
    const settled = stopClock(ticket.clocks, 'settlement', now);
    // Returned goods are remedied once the provider takes the refund.
    const stopped = stopClock(settled, 'inspection', now);
    const arrival = startArrivalClock({
      cycle: ticket.claim.cycle,
      startedAt: now,
      dueAt: promisedAt,
    });
    return accept({
      changes: {
        refund: { ...ticket.refund, status: 'accepted' as const, acceptedAt: now, promisedAt },
        clocks: [...stopped.filter((clock) => clock.kind !== 'arrival'), arrival],
      },
      events: [
        {
          kind: 'refundAccepted' as const,
          amountFen: refund.amountFen,
          details: { promisedAt, attempt: refund.attempt },
        },
      ],
      effects: [],
      reply: () => ({}),
    });
  });
}
