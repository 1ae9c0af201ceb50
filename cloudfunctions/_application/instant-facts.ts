import type { Instant } from '../../domain/primitives/instant';
import type { InstantFacts } from '../../domain/refund/instant-refund';
import type { PersonDocument } from './documents/people';
import type { TicketDocument } from './documents/tickets';
import type { World } from './ports';

/** So many of the newest are looked at; the caps keep anybody from having more that count. */
const READ = 100;

/** Found out before the transaction: history, which a claim at the same time cannot change. */
export type FactsBefore = Pick<
  InstantFacts,
  'ofTheLeadersHome' | 'receivedAt' | 'photos' | 'knownSince' | 'receivedOrders' | 'disputedAt'
>;

/** The resident, their orders, earlier claims and pictures. */
export async function instantFactsOf(world: World, ticket: TicketDocument): Promise<FactsBefore> {
  const { residentId, orderLeaderId, orderId } = ticket;
  const resident = await world.database.get('people', residentId);
  const leader = await world.database.get('people', orderLeaderId);
  if (resident === null) throw new Error(`ticket ${ticket._id} has no resident`);
  const orders = await world.database.find('orders', {
    where: { payerId: residentId },
    orderBy: { field: 'paidAt', direction: 'desc' },
    limit: READ,
  });
  return {
    ofTheLeadersHome: leader === null || isOfHome(resident, leader),
    receivedAt: orders.find(({ _id }) => _id === orderId)?.receivedAt ?? null,
    photos: await photosOf(world, ticket),
    knownSince: resident.createdAt,
    receivedOrders: orders.filter(({ receivedAt }) => receivedAt !== null).length,
    disputedAt: await disputesOf(world, ticket),
  };
}

/** Leaders and their helpers, and whoever is close to the leader of the order. */
function isOfHome(resident: PersonDocument, leader: PersonDocument): boolean {
  const works = resident.roles.includes('leader') || resident.helpsLeaderId !== null;
  const family = leader.familyIds ?? [];
  return works || resident.householdId === leader.householdId || family.includes(resident._id);
}

async function photosOf({ database }: World, { _id, residentId }: TicketDocument) {
  const own = await database.find('photos', { where: { ticketId: _id }, limit: READ });
  const all = await database.find('photos', { where: { ownerId: residentId }, limit: READ });
  const others = all.filter(({ ticketId }) => ticketId !== null && ticketId !== _id);
  const used = new Set(others.map(({ sha256 }) => sha256));
  return own.map(({ takenAt, check, sha256 }) => ({
    takenAt,
    flagged: check === 'flagged',
    usedBefore: used.has(sha256),
  }));
}

/** When earlier claims of this resident were disputed, by the instant that says so best. */
async function disputesOf({ database }: World, ticket: TicketDocument): Promise<Instant[]> {
  const before = await database.find('tickets', {
    where: { residentId: ticket.residentId },
    orderBy: { field: 'filedAt', direction: 'desc' },
    limit: READ,
  });
  return before
    .filter(({ _id }) => _id !== ticket._id)
    .filter(
      ({ rejection, cancellation, contest, appeal, pastCycles }) =>
        rejection !== null ||
        cancellation?.reason === 'duplicate' ||
        contest !== null ||
        appeal !== null ||
        pastCycles.some((past) => past.rejection !== null || past.appeal !== null),
    )
    .map(({ filedAt }) => filedAt);
}
