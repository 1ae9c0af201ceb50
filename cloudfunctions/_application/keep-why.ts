import type { Instant } from '../../domain/primitives/instant';
import type { KnownCaller } from './caller';
import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';
import { keepWords } from './keep-words';
import { deskOf } from './plan-of-ticket';
import type { Transaction, World } from './ports';

interface Why {
  messageId?: string;
  effects: OutboxEffect[];
}

/** What somebody wrote of why they did not as suggested: read by handlers only, and erasable. */
export async function keepWhy(
  world: World,
  transaction: Transaction,
  ticket: TicketDocument,
  { me, requestId, words = '' }: { me: KnownCaller; requestId: string; words: string | undefined },
  now: Instant,
): Promise<Why> {
  if (words === '') return { effects: [] };
  const said = { ticketId: ticket._id, requestId, now, personId: me.person._id, text: words };
  const from = deskOf(me, ticket);
  const kept = await keepWords(world, transaction, { ...said, from, kind: 'choiceReason' });
  return { messageId: kept.messageId, effects: [kept.effect] };
}
