import { DAY, MINUTE, type Instant } from '../../domain/primitives/instant';
import { restingStates } from '../../domain/ticket/state';
import type { SearchFillingDocument } from './documents/archive';
import type { TicketDocument } from './documents/tickets';
import { pendingOutbox } from './pending-outbox';
import type { World } from './ports';

/**
 * Rises whenever a ticket is found by something else than before (domain/ticket/search-terms.ts):
 * then all are made anew, once. 1: the tickets from before there was a search.
 */
const SEARCH_VERSION = 1;
const PAGE = 50;
/** One run only names what is to be done, which is cheap; what is left goes the next night. */
const MOST_PAGES = 40;

/**
 * Walks over all tickets, the oldest first, and asks the outbox to make what they are found by:
 * those from before there was a search are found like any other. It remembers how far it came in
 * one transaction with what it asked for, so that it may break off anywhere and run again; when it
 * has come to the end it reads one document and is done.
 */
export async function fillSearch(world: World): Promise<number> {
  let asked = 0;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const filling = await fillingOf(world);
    if (filling.done) break;
    asked += await fillPage(world, filling, page);
  }
  return asked;
}

async function fillingOf(world: World): Promise<SearchFillingDocument> {
  const _id = `search_${SEARCH_VERSION}`;
  const before = await world.database.get('searchFillings', _id);
  return before ?? { _id, reached: 0, taken: 0, done: false };
}

async function fillPage(world: World, filling: SearchFillingDocument, page: number) {
  const tickets = await world.database.find('tickets', {
    where: { filedAt: { least: filling.reached } },
    orderBy: { field: 'filedAt', direction: 'asc' },
    limit: PAGE,
    offset: filling.taken,
  });
  const now = world.clock.now();
  const wordsSince = now - world.policies.current().retention.wordDays * DAY;
  const wanted = tickets.filter((ticket) => isStillFound(ticket, wordsSince));
  await world.database.transaction(async (transaction) => {
    const current = await transaction.get('searchFillings', filling._id);
    // Another run was faster: what it asked for stands.
    const came = current ?? filling;
    if (came.reached !== filling.reached || came.taken !== filling.taken) return;
    await transaction.put('searchFillings', after(filling, tickets));
    if (wanted.length === 0) return;
    await transaction.add('outbox', {
      ...pendingOutbox(
        world.ids.derived('fill', filling._id, String(filling.reached), String(filling.taken)),
        wanted.map(({ _id }) => ({ kind: 'renewSearch', ticketId: _id, done: false })),
        now,
      ),
      // A page a minute: what somebody waits for is never behind more than one.
      nextAttemptAt: now + page * MINUTE,
    });
  });
  return wanted.length;
}

/** Several may have been filed at one instant: so many of those of the last one were taken. */
function after(
  { _id, reached, taken }: SearchFillingDocument,
  tickets: readonly TicketDocument[],
): SearchFillingDocument {
  const last = tickets.at(-1)?.filedAt ?? reached;
  const atLast = tickets.filter(({ filedAt }) => filedAt === last).length;
  const before = last === reached ? taken : 0;
  return { _id, reached: last, taken: before + atLast, done: tickets.length < PAGE };
}

/** What the retention job has removed, or will tonight, is not made again. */
function isStillFound({ state, filedAt }: TicketDocument, wordsSince: Instant): boolean {
  return !restingStates.includes(state) || filedAt >= wordsSince;
}
