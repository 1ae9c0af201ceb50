import type { Instant } from '../../domain/primitives/instant';
import { countUnread } from './conversation-marks';
import type { OutboxEffect } from './documents/outbox';
import type { TicketMessageDocument } from './documents/tickets';
import type { IdSource, Transaction, World } from './ports';

export interface WordsSaid {
  ticketId: string;
  requestId: string;
  now: Instant;
  from: TicketMessageDocument['from'];
  personId: string;
  kind: TicketMessageDocument['kind'];
  text: string;
  photoIds?: string[];
  voiceId?: string | null;
}

/**
 * Keeps what a person wrote inside a ticket, exactly as written, in a document of its own that
 * can be erased; the log only names it. The platform's content check follows as an effect.
 */
export async function keepWords(
  world: World,
  transaction: Transaction,
  said: WordsSaid,
): Promise<{ messageId: string; effect: OutboxEffect }> {
  const messageId = world.ids.derived('message', said.ticketId, said.requestId, said.kind);
  const words = {
    text: said.text,
    photoIds: said.photoIds ?? [],
    voiceId: said.voiceId ?? null,
    salt: world.ids.token(),
  };
  const message: TicketMessageDocument = {
    _id: messageId,
    ticketId: said.ticketId,
    at: said.now,
    from: said.from,
    personId: said.personId,
    kind: said.kind,
    ...words,
    wordsDigest: digestOfWords(world.ids, words),
    check: said.text === '' ? 'passed' : 'pending',
  };
  await transaction.add('ticketMessages', message);
  await countUnread(transaction, message);
  return { messageId, effect: { kind: 'checkWords', messageId, done: false } };
}

/** What the log keeps of a message: a later change of a single letter no longer fits it. */
export function digestOfWords(
  ids: IdSource,
  words: Pick<TicketMessageDocument, 'text' | 'photoIds' | 'voiceId' | 'salt'>,
): string {
  return ids.digest(JSON.stringify([words.salt, words.text, words.photoIds, words.voiceId]));
}
