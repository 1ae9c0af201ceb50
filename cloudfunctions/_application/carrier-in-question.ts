import type { TicketDocument } from './documents/tickets';
import type { World } from './ports';

/**
 * Who carried the goods that the question is about: the parcel that was sent last, and as long as
 * none was, the goods as they were bought. Empty: nobody who signs in here.
 */
export function carrierInQuestion({ goods, fulfilment }: TicketDocument): string {
  const sent = [fulfilment?.outgoing, fulfilment?.returning];
  const parcel = sent.find((one) => one?.way === 'carrier') ?? null;
  return parcel === null ? goods.carrierId : (parcel.carrierId ?? '');
}

/**
 * Who bears the refund where it is ruled that the carrier does. A refund because the new goods were
 * lost or refused at the door is for that parcel: who carried it bears it. Any other refund is for
 * the goods as they were bought, whoever carried what came back. Empty: nobody who signs in here.
 */
export function carrierToCharge({ goods, fulfilment }: TicketDocument): string {
  const failed = fulfilment?.problem?.kind;
  const outgoing = fulfilment?.outgoing;
  const isForParcel = failed === 'lost' || failed === 'refused' || failed === 'overdue';
  if (!isForParcel || outgoing?.way !== 'carrier') return goods.carrierId;
  return outgoing.carrierId ?? '';
}

/** So many are offered by name; a region has fewer. */
const CARRIERS_READ = 20;

/** Names of the carriers who sign in, for whoever sends a parcel. */
export async function carrierNames(world: World): Promise<string[]> {
  const query = { where: { kind: 'carrier' }, limit: CARRIERS_READ };
  return (await world.database.find('partners', query)).map(({ name }) => name);
}

/** The partner of that name; undefined for a carrier that is none. */
export async function carrierIdOf(world: World, name: string): Promise<string | undefined> {
  const [partner] = await world.database.find('partners', {
    where: { kind: 'carrier', name },
    limit: 1,
  });
  return partner?._id;
}
