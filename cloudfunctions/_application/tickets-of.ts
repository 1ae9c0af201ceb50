import type { TicketDocument } from './documents/tickets';
import type { World } from './ports';

const PAGE = 100;

/** Several tickets by id, a read for each hundred of them; null ids and unknown ones are missing. */
export async function ticketsOf(
  world: World,
  ticketIds: readonly (string | null)[],
): Promise<Map<string, TicketDocument>> {
  const ids = [...new Set(ticketIds.filter((id) => id !== null))];
  const tickets = new Map<string, TicketDocument>();
  for (let start = 0; start < ids.length; start += PAGE) {
    const where = { _id: { in: ids.slice(start, start + PAGE) } };
    for (const ticket of await world.database.find('tickets', { where, limit: PAGE })) {
      tickets.set(ticket._id, ticket);
    }
  }
  return tickets;
}
