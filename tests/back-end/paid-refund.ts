/** A refund that was paid, and what it takes to rule who bears it. */
import { bearRefund } from '../../cloudfunctions/_application/bear-refund';
import type { OrderItemView } from '../../domain/contract/views/order';
import type { BearingParty } from '../../domain/fund/liability-plan';
import type { MemoryEstate } from '../world/memory-estate';
import { claimableLine, fileOn, leaderMayRefund, must } from '../world/memory-steps';

export interface PaidRefund {
  ticketId: string;
  refundIntentId: string;
  amountFen: number;
  leader: string;
}

/** The resident's first line that their leader may refund alone: filed, refunded, arrived. */
export async function paidRefund(
  estate: MemoryEstate,
  person: string,
  fits: (item: OrderItemView) => boolean = leaderMayRefund,
): Promise<PaidRefund> {
  const line = await claimableLine(estate, person, fits);
  const ticketId = await fileOn(estate, person, line, { note: '打开就是坏的' });
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
