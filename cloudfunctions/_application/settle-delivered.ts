import type { Instant } from '../../domain/primitives/instant';
import { freezeClocks } from '../../domain/sla/clock';
import { notify, type EventDraft } from './change-ticket';
import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';
import type { Transaction, World } from './ports';
import { releaseOrderItem } from './release-order-item';
import { confirmationClock } from './settle-paid';

/** Goods or a coupon have reached the resident: settled. What was reissued counts as claimed. */
export async function settleDelivered(
  world: World,
  transaction: Transaction,
  ticket: TicketDocument,
  now: Instant,
): Promise<{ changes: Partial<TicketDocument>; events: EventDraft[]; effects: OutboxEffect[] }> {
  const { fulfilment } = ticket;
  if (fulfilment === null) throw new Error(`ticket ${ticket._id} has nothing to deliver`);
  await releaseOrderItem(transaction, ticket, 'keepQuantity');
  const remedy = fulfilment.remedy.kind;
  return {
    changes: {
      state: 'settled',
      fulfilment: { ...fulfilment, deliveredAt: now },
      clocks: [...freezeClocks(ticket.clocks, now), confirmationClock(world, ticket, now)],
      settledAt: now,
      queueReason: null,
    },
    events: [{ kind: 'delivered', details: { remedy } }],
    effects: [notify(ticket, { personId: ticket.firstContactId }, 'deliveredHandler')],
  };
}
