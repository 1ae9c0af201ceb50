/** A refund that was paid, and what it takes to rule who bears it. */
import { bearRefund } from '../../cloudfunctions/_application/bear-refund';
import type { BearingParty } from '../../domain/fund/liability-plan';
import type { MemoryEstate } from '../world/memory-estate';
import { must } from '../world/memory-steps';

export interface PaidRefund {
  ticketId: string;
  refundIntentId: string;
  amountFen: number;
  leader: string;
}

/** The resident's first line that their leader may refund alone: filed, refunded, arrived. */
export async function paidRefund(estate: MemoryEstate, person: string): Promise<PaidRefund> {
  const { orders } = await must(estate, person, 'ticket.listOrders', {});
  const line = orders
    .flatMap(({ orderId, items }) => items.map((item) => ({ orderId, item })))
    .find(({ item }) => item.claimable && item.paidFen <= 200_00);
  if (line === undefined) throw new Error(`${person} has nothing to claim`);
  const { itemId, quantity } = line.item;
  const { ticketId } = await must(estate, person, 'ticket.file', {
    orderId: line.orderId,
    itemId,
    quantity,
    issue: 'rotten',
    wish: 'refund',
    note: '打开就是坏的',
    photoIds: [await estate.upload(person)],
  });
  const ticket = await estate.world.database.get('tickets', ticketId);
  const leader = ticket?.ownerId ?? '';
  const amountFen = ticket?.claim.claimedFen ?? 0;
  const refundIntentId = `intent-of-${ticketId}`.replace(/_/g, '-').slice(0, 48);
  await must(estate, leader, 'desk.refund', { ticketId, refundIntentId, amountFen });
  await estate.deliver();
  const asked = estate.world.gateway
    .all()
    .find(({ outRefundNumber }) => outRefundNumber.startsWith(refundIntentId));
  if (asked === undefined) throw new Error('the provider was not asked');
  await estate.settle(asked, 'success');
  return { ticketId, refundIntentId, amountFen, leader };
}

export function ruledTo(
  estate: MemoryEstate,
  { refundIntentId }: PaidRefund,
  party: BearingParty,
  partnerId: string | null = null,
  rulingNumber = 1,
): Promise<void> {
  return bearRefund(estate.world, refundIntentId, { rulingNumber, party, partnerId });
}
