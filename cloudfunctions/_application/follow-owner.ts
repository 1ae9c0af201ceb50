import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';

/** Whether nobody of the platform has it yet: appeals and money that came back choose their own. */
export function waitsInQueue({ state, ownerKind, ownerId }: TicketDocument): boolean {
  return state === 'withPlatform' && ownerKind === 'platform' && ownerId === null;
}

/** A claim that a command brought to the platform's queue is routed to one of its people. */
export function assignEffects(before: TicketDocument, after: TicketDocument): OutboxEffect[] {
  if (!waitsInQueue(after) || waitsInQueue(before)) return [];
  return [{ kind: 'assignAgent', ticketId: after._id, done: false }];
}

/** Whoever acts on what they were given is not silent; what they have no more is not taken back. */
export function takeBackAfter(
  before: TicketDocument,
  after: TicketDocument,
  actorId: string | null,
): TicketDocument['takeBackAt'] {
  if (after.takeBackAt == null || after.takeBackAt !== before.takeBackAt) return after.takeBackAt;
  // At night two are given it by the same instant next morning.
  if (after.ownerId !== before.ownerId) return after.ownerId === null ? null : after.takeBackAt;
  const answered = actorId !== null && actorId === before.ownerId;
  // Somebody of the platform went on with it, or nobody needs to any more.
  const moved = after.state !== before.state;
  return answered || moved ? null : after.takeBackAt;
}
