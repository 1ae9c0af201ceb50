/** The open tickets of a desk, however many: the platform answers at most a hundred at a time. */
import { restingStates, ticketStates } from '../../domain/ticket/state';
import type { TicketDocument } from './documents/tickets';
import type { Query, World } from './ports';

const PAGE = 100;
/** Most desks are read by the first page; behind it several pages are asked for at once. */
const PAGES_AT_ONCE = 5;
/** A desk with more than this needs other people, not another page (ours). */
const MOST_READ = 5_000;

const openStates = ticketStates.filter((state) => !restingStates.includes(state));

export async function openTicketsOf(
  world: World,
  where: Query['where'],
): Promise<TicketDocument[]> {
  const read = (offset: number) =>
    world.database.find('tickets', {
      where: { ...where, state: { in: openStates } },
      limit: PAGE,
      offset,
    });
  const found = await read(0);
  while (found.length % PAGE === 0 && found.length > 0 && found.length < MOST_READ) {
    const offsets = Array.from({ length: PAGES_AT_ONCE }, (_, page) => found.length + page * PAGE);
    const more = (await Promise.all(offsets.map(read))).flat();
    if (more.length === 0) break;
    found.push(...more);
  }
  return found;
}
