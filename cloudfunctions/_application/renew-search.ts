import { phoneTail } from '../../domain/person/access';
import { searchTerms } from '../../domain/ticket/search-terms';
import type { TicketSearchDocument } from './documents/archive';
import type { OrderDocument } from './documents/orders';
import type { TicketDocument } from './documents/tickets';
import type { World } from './ports';

const PAGE = 100;
/** Of one ticket's words; more than this nobody has read. */
const MOST_PAGES = 5;

/**
 * Makes anew what a ticket is found by. Words are read afresh each time, so doing it again, late or
 * out of turn does no harm. Whoever asked to be erased is not written down again.
 */
export async function renewSearch(world: World, ticketId: string): Promise<boolean> {
  const ticket = await world.database.get('tickets', ticketId);
  if (ticket === null) return true;
  const order = await world.database.get('orders', ticket.orderId);
  if (order === null) throw new Error(`ticket ${ticketId} has no order`);
  const renewed = await searchOf(world, ticket, order);
  await world.database.transaction(async (transaction) => {
    const erasure = await transaction.get('erasures', ticket.residentId);
    if (erasure === null) await transaction.put('ticketSearch', renewed);
    else await transaction.remove('ticketSearch', ticketId);
  });
  return true;
}

/** An erased person's words are gone; what other people's tickets are found by follows. */
export async function forgetWordsOf(world: World, personId: string): Promise<void> {
  const where = { writerIds: personId };
  for (;;) {
    const found = await world.database.find('ticketSearch', { where, limit: PAGE });
    for (const { ticketId } of found) await renewSearch(world, ticketId);
    if (found.length < PAGE) return;
  }
}

async function searchOf(
  world: World,
  ticket: TicketDocument,
  order: OrderDocument,
): Promise<TicketSearchDocument> {
  const { _id: ticketId, residentId, communityId, filedAt, goods, ticketNumber } = ticket;
  const [details, messages, voices] = await Promise.all([
    world.database.get('personDetails', residentId),
    readAll(world, 'ticketMessages', ticketId),
    readAll(world, 'voiceNotes', ticketId),
  ]);
  const terms = searchTerms({
    goodsName: goods.goodsName,
    residentName: details?.displayName ?? '',
    numbers: [order.orderNumber, ticketNumber],
    phoneTail: phoneTail(details?.phone ?? ''),
    words: [
      ...messages.map(({ text }) => text),
      ...voices.map(({ transcript }) => transcript ?? ''),
    ],
  });
  const writerIds = [...messages.map(({ personId }) => personId), ...voices.map(byOwner)];
  return {
    _id: ticketId,
    ticketId,
    residentId,
    communityId,
    filedAt,
    renewedAt: world.clock.now(),
    writerIds: [...new Set(writerIds)],
    terms,
  };
}

function byOwner({ ownerId }: { ownerId: string }): string {
  return ownerId;
}

async function readAll<Name extends 'ticketMessages' | 'voiceNotes'>(
  world: World,
  name: Name,
  ticketId: string,
) {
  const found = await world.database.find(name, { where: { ticketId }, limit: PAGE });
  for (let page = 1; page < MOST_PAGES && found.length === page * PAGE; page += 1) {
    const next = { where: { ticketId }, limit: PAGE, offset: found.length };
    found.push(...(await world.database.find(name, next)));
  }
  return found;
}
