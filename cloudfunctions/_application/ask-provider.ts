import type { RefundLine } from '../../domain/reconciliation/bill-line';
import { answersBill, fitsBooks, type BookedRefund } from '../../domain/reconciliation/judge-line';
import { bookedRefund } from './booked-refund';
import { changeUntouched, clearDifference } from './clear-difference';
import type { RefundDocument } from './documents/money';
import type { World } from './ports';
import { resolveRefund } from './resolve-refund';

/**
 * The bill and our books say different things of a refund's state: the provider is asked, and what
 * follows happens by the ordinary way of a refund. Where books and provider agree afterwards the
 * difference is cleared; else it stays with a person, who sees what the provider answered.
 */
export async function askProvider(
  world: World,
  differenceId: string,
  about: { day: string; line: RefundLine; refund: RefundDocument; before: BookedRefund },
): Promise<void> {
  const { day, line, before } = about;
  const { outRefundNumber } = line;
  try {
    await resolveRefund(world, outRefundNumber);
  } catch (error) {
    // It may have paid another sum: then the question below says so, or fails like this one.
    world.log.error({ action: 'askProvider', outRefundNumber }, error);
  }
  const { kind: answered } = await world.gateway.queryRefund(outRefundNumber);
  const refund = await world.database.get('refunds', about.refund._id);
  const booked = refund === null ? null : bookedRefund(refund, outRefundNumber);
  const standing = booked?.standing ?? null;
  const isSettled =
    booked !== null &&
    answered !== 'unknown' &&
    answersBill(line.state, answered) &&
    fitsBooks(answered, booked);
  if (isSettled) {
    const unheard = before.standing !== 'paid' && standing === 'paid';
    const kind = unheard ? ('refundUnheard' as const) : ('refundState' as const);
    await clearDifference(world, differenceId, {
      by: 'providerAsked',
      day,
      kind,
      answered,
      standing,
    });
    return;
  }
  await changeUntouched(world, differenceId, () => ({ answered, standing }));
}
