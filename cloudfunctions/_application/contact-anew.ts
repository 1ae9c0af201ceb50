import { mayAct } from '../../domain/ticket/transition';
import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';

/**
 * A claim at rest keeps its first contact, a leader who is removed meanwhile as well: nobody has to
 * act on it. When it is open again it is asked anew who that is; nothing changes where they still
 * lead.
 */
export function contactAnew(before: TicketDocument, after: TicketDocument): OutboxEffect[] {
  const isLed = ({ state }: TicketDocument) => mayAct('leaveLeader', 'system', state);
  const leaderId = after.firstContactId;
  if (leaderId === null || isLed(before) || !isLed(after)) return [];
  return [{ kind: 'leaveLeader', leaderId, done: false }];
}
