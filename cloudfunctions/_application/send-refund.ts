import type { World } from './ports';
import { recordAcceptance } from './record-acceptance';
import { giveUpRefund, resolveRefund } from './resolve-refund';

/**
 * Sends a held refund to the provider, outside any transaction. After a timeout the same number
 * is sent again, and the provider pays one number once. True when the provider has accepted it.
 */
export async function sendRefund(world: World, refundIntentId: string): Promise<boolean> {
  const refund = await world.database.get('refunds', refundIntentId);
  if (refund === null || refund.status !== 'held') return true;
  const order = await world.database.get('orders', refund.orderId);
  if (order === null) throw new Error(`refund ${refundIntentId} has no order`);
  const answer = await world.gateway.refund({
    outRefundNumber: refund.outRefundNumber,
    transactionId: refund.transactionId,
    orderPaidFen: order.paidFen,
    refundFen: refund.amountFen,
  });
  if (answer.kind === 'accepted') {
    await recordAcceptance(world, refund);
    return true;
  }
  world.log.info({
    action: 'sendRefund',
    refundIntentId,
    answer: answer.kind,
    reason: answer.reason,
  });
  if (answer.kind === 'later') return false;
  // Refused for good: the provider may know the number from an earlier try whose answer was lost.
  const state = await world.gateway.queryRefund(refund.outRefundNumber);
  if (state.kind === 'unknown') {
    await giveUpRefund(world, refund);
  } else {
    await recordAcceptance(world, refund);
    await resolveRefund(world, refund.outRefundNumber);
  }
  return true;
}
