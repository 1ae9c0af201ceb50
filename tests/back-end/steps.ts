/** Steps of the main job that several tests begin with. */
import type { Issue } from '../../domain/primitives/issue';
import type { OrderItemView } from '../../domain/contract/views/order';
import { newRequestId, type EstateCloud } from './estate-cloud';

export interface FiledClaim {
  ticketId: string;
  /** The leader it was routed to. */
  leader: string;
  paidFen: number;
  orderId: string;
  itemId: string;
}

interface Filing {
  person: string;
  issue?: Issue;
  choose?: (item: OrderItemView) => boolean;
  photos?: number;
}

/** Files a claim on the first line that fits, as its resident would. */
export async function fileClaim(estate: EstateCloud, filing: Filing): Promise<FiledClaim> {
  const { person, issue = 'rotten', choose = () => true, photos = 1 } = filing;
  const { orders } = await estate.must(person, 'ticket.listOrders', {});
  const lines = orders.flatMap((order) => order.items.map((item) => ({ order, item })));
  const line = lines.find(({ item }) => item.claimable && choose(item));
  if (line === undefined) throw new Error(`${person} has nothing that fits`);
  const photoIds: string[] = [];
  while (photoIds.length < photos) photoIds.push(await estate.upload(person));
  const { ticketId } = await estate.must(person, 'ticket.file', {
    orderId: line.order.orderId,
    itemId: line.item.itemId,
    quantity: line.item.quantity,
    issue,
    wish: 'refund',
    note: '打开就是烂的，下面一层都有霉。',
    photoIds,
  });
  const [ticket] = estate.documents('tickets', { _id: ticketId });
  return {
    ticketId,
    leader: ticket?.ownerId ?? '',
    paidFen: line.item.paidFen,
    orderId: line.order.orderId,
    itemId: line.item.itemId,
  };
}

/** The 150-yuan cherries that the acceptance case is about. */
export function fileCherries(estate: EstateCloud, person = 'chen-guilan'): Promise<FiledClaim> {
  return fileClaim(estate, { person, choose: ({ paidFen }) => paidFen === 15_000 });
}

/** The one tap, with an intent of its own. */
export async function tapRefund(
  estate: EstateCloud,
  { ticketId, leader, paidFen }: FiledClaim,
): Promise<string> {
  const refundIntentId = newRequestId();
  await estate.must(leader, 'desk.refund', { ticketId, refundIntentId, amountFen: paidFen });
  return refundIntentId;
}

/** Made by the client, kept over retries. */
export function newIntent(): string {
  return newRequestId();
}

export function eventKinds(estate: EstateCloud, ticketId: string): string[] {
  return estate
    .documents('ticketEvents', { ticketId })
    .sort((one, other) => one.version - other.version)
    .flatMap(({ events }) => events.map(({ kind }) => kind));
}
