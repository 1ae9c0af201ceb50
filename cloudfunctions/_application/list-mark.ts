import type { Instant } from '../../domain/primitives/instant';
import type { ListMark } from './documents/list-mark';
import type { TicketDocument } from './documents/tickets';
import type { Transaction } from './ports';

/** Stands for the platform's queue where a leader's list is named by who leads. */
export const platformDesk = 'desk:platform';

/** In whose lists a ticket stands while it is open. */
export function desksOf({ firstContactId, ownerId, ownerKind }: TicketDocument): string[] {
  const people = [firstContactId, ownerId].filter((id) => id !== null);
  return [...new Set(ownerKind === 'platform' ? [...people, platformDesk] : people)];
}

/**
 * The mark of a ticket that is being written. A desk that it leaves keeps its name on it: there it
 * still stands on somebody's screen, and has to go from it.
 * @param before null where it is new
 */
export function listMark(
  before: TicketDocument | null,
  after: TicketDocument,
  now: Instant,
): Required<ListMark> {
  const desksBefore = before === null ? [] : (before.desks ?? desksOf(before));
  return { changedAt: now, desks: [...new Set([...desksBefore, ...desksOf(after)])] };
}

/** No command: what its card shows beside the ticket itself is another now. */
export async function markOnLists(
  transaction: Transaction,
  ticketId: string,
  now: Instant,
): Promise<void> {
  const ticket = await transaction.get('tickets', ticketId);
  if (ticket === null) return;
  await transaction.put('tickets', { ...ticket, ...listMark(ticket, ticket, now) });
}
