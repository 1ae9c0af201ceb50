import type { BookedRefund, BookStanding } from '../../domain/reconciliation/judge-line';
import type { RefundDocument } from './documents/money';

const standings: Record<RefundDocument['status'], BookStanding> = {
  held: 'underway',
  accepted: 'underway',
  posted: 'paid',
  voided: 'givenUp',
  expired: 'givenUp',
  exception: 'exception',
};

/**
 * How the books say that a number stands, which may be that of an attempt that is over; null for an
 * attempt that never was.
 */
export function bookedRefund(
  refund: RefundDocument,
  outRefundNumber: string,
): BookedRefund | null {
  const { amountFen, status, paidBy, resolvedAt, heldAt, attempt } = refund;
  if (refund.outRefundNumber !== outRefundNumber) {
    const ofNumber = Number(/_(\d+)$/.exec(outRefundNumber)?.[1]);
    const wasTried = ofNumber >= 1 && ofNumber < attempt;
    return wasTried ? { standing: 'earlierAttempt', amountFen, since: null } : null;
  }
  const standing = paidBy === 'transfer' ? 'transferred' : standings[status];
  return { standing, amountFen, since: resolvedAt ?? heldAt };
}

/** The intent that a number of ours was made of; null for a number that cannot be ours. */
export function intentOfNumber(outRefundNumber: string): string | null {
  return /^([A-Za-z0-9_-]+)_\d+$/.exec(outRefundNumber)?.[1] ?? null;
}
