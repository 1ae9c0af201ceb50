import type { BillLine, PaymentLine, RefundLine } from '../../domain/reconciliation/bill-line';
import { keyOfLine, paymentKey, refundKey } from '../../domain/reconciliation/bill-line';
import { firstStatus, type DifferenceKind } from '../../domain/reconciliation/difference';
import type { BookedRefund } from '../../domain/reconciliation/judge-line';
import { bookedRefund } from './booked-refund';
import type { RefundDocument } from './documents/money';
import type { OrderDocument } from './documents/orders';
import type { DifferenceDocument } from './documents/reconciliation';
import type { World } from './ports';

type Found = Omit<DifferenceDocument, '_id' | 'status' | 'foundAt' | 'waitedDays' | 'version'>;

const untouched = {
  answered: null,
  cleared: null,
  proposal: null,
  closed: null,
  entryIds: [],
  requestIds: [],
};

/** What a refund's line says against our books; `refund` is null where none of ours is meant. */
export function refundDifference(
  kind: DifferenceKind,
  day: string,
  line: RefundLine,
  ours: { refund: RefundDocument; booked: BookedRefund } | null,
): Found {
  const bookedFen = ours?.booked.amountFen ?? null;
  const isState = kind === 'refundState';
  return {
    ...untouched,
    ...ofLine(kind, day, line),
    outRefundNumber: line.outRefundNumber,
    refundIntentId: ours?.refund._id ?? null,
    orderId: ours?.refund.orderId ?? null,
    ticketId: ours?.refund.ticketId ?? null,
    deltaFen: isState ? 0 : line.amountFen - (bookedFen ?? 0),
    bookedFen,
    providerState: line.state,
    standing: ours?.booked.standing ?? null,
  };
}

/** A second line of what has one already: whatever it says is more than our books have. */
export function doubledDifference(
  day: string,
  line: BillLine,
  about: { refund: RefundDocument | null; order: OrderDocument | null },
): Found {
  const isRefund = line.kind === 'refund';
  return {
    ...untouched,
    ...ofLine(isRefund ? 'refundDoubled' : 'paymentDoubled', day, line),
    outRefundNumber: isRefund ? line.outRefundNumber : null,
    refundIntentId: about.refund?._id ?? null,
    orderId: about.refund?.orderId ?? about.order?._id ?? null,
    ticketId: about.refund?.ticketId ?? null,
    deltaFen: line.amountFen,
    bookedFen: null,
    providerState: isRefund ? line.state : null,
    standing: null,
  };
}

export function paymentDifference(
  kind: DifferenceKind,
  day: string,
  line: PaymentLine,
  order: OrderDocument | null,
): Found {
  return {
    ...untouched,
    ...ofLine(kind, day, line),
    outRefundNumber: null,
    refundIntentId: null,
    orderId: order?._id ?? null,
    ticketId: null,
    deltaFen: line.amountFen - (order?.paidFen ?? 0),
    bookedFen: order?.paidFen ?? null,
    providerState: null,
    standing: null,
  };
}

/** A refund that the provider accepted, by our books, and of which its bill has no line. */
export function missingRefund(day: string, refund: RefundDocument): Found {
  const { outRefundNumber, amountFen, transactionId, orderId, ticketId, _id } = refund;
  return {
    ...untouched,
    ...ofNoLine('refundMissing', day, refundKey(outRefundNumber), amountFen),
    transactionId,
    outRefundNumber,
    refundIntentId: _id,
    orderId,
    ticketId,
    standing: bookedRefund(refund, outRefundNumber)?.standing ?? null,
  };
}

export function missingPayment(day: string, order: OrderDocument): Found {
  const { transactionId, paidFen, _id } = order;
  return {
    ...untouched,
    ...ofNoLine('paymentMissing', day, paymentKey(transactionId), paidFen),
    transactionId,
    outRefundNumber: null,
    refundIntentId: null,
    orderId: _id,
    ticketId: null,
    standing: null,
  };
}

function ofLine(kind: DifferenceKind, day: string, line: BillLine) {
  const { lineNumber, transactionId, amountFen } = line;
  const key = keyOfLine(line);
  return { kind, day, key, lineNumber, transactionId, providerFen: amountFen };
}

function ofNoLine(kind: DifferenceKind, day: string, key: string, bookedFen: number) {
  return {
    kind,
    day,
    key,
    lineNumber: null,
    deltaFen: -bookedFen,
    providerFen: null,
    bookedFen,
    providerState: null,
  };
}

/** The same difference found again by a run that was repeated is the one that is there. */
export async function keepDifference(world: World, found: Found): Promise<string> {
  const { day, kind, key, lineNumber } = found;
  const _id = world.ids.derived('difference', day, kind, key, String(lineNumber ?? ''));
  await world.database.append('differences', {
    ...found,
    _id,
    status: firstStatus(kind),
    foundAt: world.clock.now(),
    waitedDays: [],
    version: 1,
  });
  return _id;
}
