import { notify, writeOutboxOnce } from './change-ticket';
import type { RefundDocument } from './documents/money';
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
  if (answer.kind === 'later') {
    if (answer.cause === 'balance') await tellBalanceShort(world, refund);
    return false;
  }
  await giveUpUnlessKnown(world, refund);
  return true;
}

/** Tried too often: a person has to look at it, unless the provider knows it after all. */
export async function handOverRefund(world: World, refundIntentId: string): Promise<void> {
  const refund = await world.database.get('refunds', refundIntentId);
  if (refund?.status === 'held') await giveUpUnlessKnown(world, refund);
}

/** The provider may know the number from an earlier try whose answer was lost. */
async function giveUpUnlessKnown(world: World, refund: RefundDocument): Promise<void> {
  const state = await world.gateway.queryRefund(refund.outRefundNumber);
  if (state.kind === 'unknown') await giveUpRefund(world, refund);
  else await resolveRefund(world, refund.outRefundNumber);
}

/** Once for each refund that waits: only finance can fill the merchant's account. */
async function tellBalanceShort(world: World, refund: RefundDocument): Promise<void> {
  const { _id, ticketId, amountFen } = refund;
  const ticket = await world.database.get('tickets', ticketId);
  if (ticket === null) return;
  const effect = notify(ticket, { role: 'finance' }, 'merchantBalanceShort', { amountFen });
  await writeOutboxOnce(world, `balance_${_id}`, ticketId, [effect]);
}
