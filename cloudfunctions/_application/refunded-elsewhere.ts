import type { Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import type { OrderDocument, OrderItem } from './documents/orders';
import { pendingOutbox } from './pending-outbox';
import type { Transaction } from './ports';

type Refunded = Pick<OrderItem, 'refundedFen' | 'refundedElsewhereFen'>;

/**
 * What is refunded of a line after the merchant said what it paid back itself. It only rises, and
 * never above what was paid and is not already refunded or held here.
 */
export function refundedWith(
  before: Refunded | undefined,
  paidFen: Fen,
  toldFen: Fen | undefined,
): Refunded {
  const { refundedFen, refundedElsewhereFen } = before ?? {
    refundedFen: 0,
    refundedElsewhereFen: 0,
  };
  const mostFen = paidFen - (refundedFen - refundedElsewhereFen);
  const elsewhereFen = Math.min(mostFen, Math.max(refundedElsewhereFen, toldFen ?? 0));
  return {
    refundedFen: refundedFen + elsewhereFen - refundedElsewhereFen,
    refundedElsewhereFen: elsewhereFen,
  };
}

/** A rule looks again at the claims on lines that were paid back elsewhere since; ids to wake. */
export async function recheckClaims(
  transaction: Transaction,
  before: OrderDocument | null,
  order: OrderDocument,
  now: Instant,
): Promise<string[]> {
  const ticketIds = order.items.flatMap(({ openTicketId, refundedElsewhereFen }, position) => {
    const known = before?.items[position]?.refundedElsewhereFen ?? 0;
    return openTicketId !== null && refundedElsewhereFen > known ? [openTicketId] : [];
  });
  if (ticketIds.length === 0) return [];
  const outboxId = `${order._id}_refundedElsewhere_${order.version}`;
  const effects = ticketIds.map((ticketId) => ({
    kind: 'cancelByRule' as const,
    ticketId,
    done: false,
  }));
  await transaction.add('outbox', pendingOutbox(outboxId, effects, now));
  return [outboxId];
}
