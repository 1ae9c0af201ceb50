import type { Instant } from '../../domain/primitives/instant';
import type { OutboxDocument, OutboxEffect } from './documents/outbox';

/**
 * Effects as they are written beside what causes them: due at once, in nobody's hands yet.
 * @param ticketId the claim they belong to, whose timeline names them; null for none
 */
export function pendingOutbox(
  _id: string,
  effects: OutboxEffect[],
  now: Instant,
  ticketId: string | null = null,
): OutboxDocument {
  return {
    _id,
    ticketId,
    status: 'pending',
    createdAt: now,
    nextAttemptAt: now,
    leasedUntil: null,
    attempts: 0,
    effects,
  };
}
