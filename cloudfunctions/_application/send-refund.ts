import { promisedArrival } from '../../domain/refund/arrival';
import { acceptRefund } from '../../domain/refund/refund-intent';
import { policyOf } from '../../domain/policy/versions';
import { accept } from '../../domain/primitives/outcome';
import { startArrivalClock, stopClock } from '../../domain/sla/clock';
import { changeTicket } from './change-ticket';
import type { OrderDocument, RefundDocument } from './documents';
import type { World } from './ports';
import { giveUpRefund, resolveRefund } from './resolve-refund';

const PROVIDER = { kind: 'provider', personId: null } as const;

/**
 * Sends a held refund to the provider, outside any transaction. After a timeout the same number
 * is sent again, and the provider pays one number once. True when the provider has accepted it.
 */
export async function sendRefund(world: World, refundIntentId: string): Promise<boolean> {
  const refund = await world.database.get('refunds', refundIntentId);
  if (refund === null || refund.status !== 'held') return true;
  const order = await world.database.get('orders', refund.orderId);
  if (order === null) throw new Error(`refund ${refundIntentId} has no order`);
  const answer = await world.gateway.refund({
    outRefundNumber: refund.outRefundNumber,
    transactionId: refund.transactionId,
    orderPaidFen: order.paidFen,
    refundFen: refund.amountFen,
  });
  if (answer.kind === 'accepted') {
    await recordAcceptance(world, refund, order);
    return true;
  }
  world.log.info({ action: 'sendRefund', refundIntentId, answer: answer.kind, reason: answer.reason });
  if (answer.kind === 'later') return false;
  // Refused for good: the provider may know the number from an earlier try whose answer was lost.
  const state = await world.gateway.queryRefund(refund.outRefundNumber);
  if (state.kind === 'unknown') {
    await giveUpRefund(world, refund);
  } else {
    await recordAcceptance(world, refund, order);
    await resolveRefund(world, refund.outRefundNumber);
  }
  return true;
}

/** The settlement clock stops here and the arrival clock starts: the promise is the date. */
async function recordAcceptance(world: World, refund: RefundDocument, order: OrderDocument) {
  const { ticketId, refundIntentId, outRefundNumber } = refund;
  const command = { ticketId, actor: PROVIDER, requestId: null };
  await changeTicket(world, command, async (transaction, ticket, now) => {
    const policy = policyOf(ticket.policyVersion);
    const promisedAt = promisedArrival({
      method: order.paymentMethod,
      acceptedAt: now,
      policy,
      days: world.calendars,
    });
    const current = await transaction.get('refunds', refundIntentId);
    if (current === null || ticket.refund === null) throw new Error(`no refund ${refundIntentId}`);
    const accepted = acceptRefund(current, { outRefundNumber, at: now, promisedAt, policy });
    if (!accepted.ok || accepted.value === current) return accept({ doneBefore: {} });
    await transaction.put('refunds', { ...current, ...accepted.value, version: current.version + 1 });
    const stopped = stopClock(ticket.clocks, 'settlement', now);
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
