/** The open tickets of a desk, however many: the platform answers at most a hundred at a time. */
import type { Instant } from '../../domain/primitives/instant';
import { restingStates, ticketStates, type TicketState } from '../../domain/ticket/state';
import type { TicketDocument } from './documents/tickets';
import type { World } from './ports';

const PAGE = 100;
/** A desk with more than this in one state needs other people, not another page (ours). */
const MOST_PER_STATE = 5_000;

const openStates = ticketStates.filter((state) => !restingStates.includes(state));

/** Whose they are: each has an index of its own, with the state and when it was filed behind it. */
type Whose = { firstContactId: string } | { ownerId: string } | { ownerKind: 'platform' };

export async function openTicketsOf(world: World, whose: Whose): Promise<TicketDocument[]> {
  const found = await world.database.find('tickets', {
    where: { ...whose, state: { in: openStates } },
    limit: PAGE,
  });
  if (found.length < PAGE) return found;
  const all = await Promise.all(openStates.map((state) => inState(world, whose, state)));
  return all.flat();
}

/** Walks along the index: an offset would read again what was read, once for every page. */
async function inState(world: World, whose: Whose, state: TicketState): Promise<TicketDocument[]> {
  const found = new Map<string, TicketDocument>();
  let from: Instant = 0;
  while (found.size < MOST_PER_STATE) {
    const page = await world.database.find('tickets', {
      where: { ...whose, state, filedAt: { least: from } },
      orderBy: { field: 'filedAt', direction: 'asc' },
      limit: PAGE,
    });
    const before = found.size;
    for (const ticket of page) found.set(ticket._id, ticket);
    const last = page[page.length - 1]?.filedAt ?? from;
    if (page.length < PAGE) break;
    // A hundred of one instant: what else it holds would be read over and over.
    from = found.size > before ? last : last + 1;
  }
  return [...found.values()];
}
