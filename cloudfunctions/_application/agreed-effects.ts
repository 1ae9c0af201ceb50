import type { Fen } from '../../domain/primitives/money';
import { notify } from './change-ticket';
import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument, TicketRefund } from './documents/tickets';

/** What follows an agreed refund: the money first, then the people it concerns, then the count. */
export function agreedEffects(
  ticket: TicketDocument,
  refund: TicketRefund,
  toppedUpFen: Fen,
): OutboxEffect[] {
  const { amountFen, refundIntentId } = refund;
  const effects: OutboxEffect[] = [
    { kind: 'refund', refundIntentId, done: false },
    notify(ticket, { personId: ticket.residentId }, 'refundAgreedResident', { amountFen }),
    notify(ticket, { personId: ticket.firstContactId }, 'refundAgreedLeader', { amountFen }),
    { kind: 'tallyPair', refundIntentId, done: false },
  ];
  if (toppedUpFen > 0) {
    effects.push(notify(ticket, { role: 'finance' }, 'shareToppedUp', { amountFen: toppedUpFen }));
  }
  return effects;
}
