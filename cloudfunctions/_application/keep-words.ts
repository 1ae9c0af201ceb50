import type { Instant } from '../../domain/primitives/instant';
import type { OutboxEffect } from './documents/outbox';
import type { TicketMessageDocument } from './documents/tickets';
import type { Transaction, World } from './ports';

/**
 * Keeps what a person wrote inside a ticket, exactly as written, in a document of its own that
 * can be erased; the log only names it. The platform's content check follows as an effect.
 */
export async function keepWords(
  world: World,
  transaction: Transaction,
  said: {
    ticketId: string;
    requestId: string;
    now: Instant;
    from: TicketMessageDocument['from'];
    personId: string;
    kind: TicketMessageDocument['kind'];
    text: string;
  },
): Promise<{ messageId: string; effect: OutboxEffect }> {
  const messageId = world.ids.derived('message', said.ticketId, said.requestId, said.kind);
  await transaction.add('ticketMessages', {
    _id: messageId,
    ticketId: said.ticketId,
    at: said.now,
    from: said.from,
    personId: said.personId,
    kind: said.kind,
    text: said.text,
    check: 'pending',
  });
  return { messageId, effect: { kind: 'checkWords', messageId, done: false } };
}
