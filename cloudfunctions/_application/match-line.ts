import { billBegunAt } from '../../domain/reconciliation/bill-day';
import {
  addTally,
  type BillLine,
  type PaymentLine,
  type RefundLine,
} from '../../domain/reconciliation/bill-line';
import { judgePaymentLine, judgeRefundLine } from '../../domain/reconciliation/judge-line';
import { askProvider } from './ask-provider';
import { bookedRefund, intentOfNumber } from './booked-refund';
import { clearDifference } from './clear-difference';
import type { RefundDocument } from './documents/money';
import type { OrderDocument } from './documents/orders';
import type { DifferenceDocument, ReconciliationDayDocument } from './documents/reconciliation';
import {
  doubledDifference,
  keepDifference,
  paymentDifference,
  refundDifference,
} from './new-difference';
import type { World } from './ports';

/** What the lines of the day have come to so far. */
export type Sums = Pick<ReconciliationDayDocument, 'booked' | 'matched' | 'carried'>;

/** What our books know of a line. */
export interface KnownOfLine {
  refund: RefundDocument | null;
  order: OrderDocument | null;
  /** Differences about the same, of this day or others. */
  differences: readonly DifferenceDocument[];
  /** Whether an earlier line was about the same. */
  seen: boolean;
}

export function knownRefund(
  refunds: ReadonlyMap<string, RefundDocument>,
  line: BillLine,
): RefundDocument | null {
  if (line.kind !== 'refund') return null;
  return refunds.get(intentOfNumber(line.outRefundNumber) ?? '') ?? null;
}

/** Compares one line with our books, keeps what differs, and counts it. */
export async function matchLine(
  world: World,
  day: string,
  line: BillLine,
  known: KnownOfLine,
  sums: Sums,
): Promise<Sums> {
  if (known.seen) {
    await keepDifference(world, doubledDifference(day, line, known));
    return sums;
  }
  return line.kind === 'refund'
    ? matchRefundLine(world, day, line, known, sums)
    : matchPaymentLine(world, day, line, known, sums);
}

async function matchRefundLine(
  world: World,
  day: string,
  line: RefundLine,
  known: KnownOfLine,
  sums: Sums,
): Promise<Sums> {
  const { refund } = known;
  const booked = refund === null ? null : bookedRefund(refund, line.outRefundNumber);
  const policy = world.policies.current().reconciliation;
  const judgement = judgeRefundLine(line, booked, billBegunAt(day, policy));
  if (refund === null || booked === null) {
    await keepDifference(world, refundDifference('refundUnknown', day, line, null));
    return sums;
  }
  const ours = { refund, booked };
  if (judgement === 'amount') {
    await keepDifference(world, refundDifference('refundAmount', day, line, ours));
  } else if (judgement === 'state') {
    await keepDifference(world, refundDifference('refundState', day, line, ours));
  } else if (judgement === 'ask') {
    const id = await keepDifference(world, refundDifference('refundState', day, line, ours));
    await askProvider(world, id, { day, line, refund, before: booked });
  } else {
    await clearAskedBefore(world, day, known);
  }
  const counted = await countBooked(world, day, known, sums, { line, fen: booked.amountFen });
  return judgement === 'agrees' ? countMatched(counted, line) : counted;
}

/** A run that died after it had asked the provider: the line agrees by now. */
async function clearAskedBefore(world: World, day: string, known: KnownOfLine): Promise<void> {
  for (const { _id, kind, day: found } of known.differences) {
    if (kind !== 'refundState' || found !== day) continue;
    await clearDifference(world, _id, { by: 'providerAsked', day, kind: 'refundUnheard' });
  }
}

async function matchPaymentLine(
  world: World,
  day: string,
  line: PaymentLine,
  known: KnownOfLine,
  sums: Sums,
): Promise<Sums> {
  const { order } = known;
  const judgement = judgePaymentLine(line, order);
  if (order === null) {
    await keepDifference(world, paymentDifference('paymentUnknown', day, line, null));
    return sums;
  }
  if (judgement === 'amount') {
    await keepDifference(world, paymentDifference('paymentAmount', day, line, order));
  }
  const counted = await countBooked(world, day, known, sums, { line, fen: order.paidFen });
  return judgement === 'agrees' ? countMatched(counted, line) : counted;
}

/** A line that an earlier day missed belongs to that day, and clears what was missed. */
async function countBooked(
  world: World,
  day: string,
  known: KnownOfLine,
  sums: Sums,
  { line, fen }: { line: BillLine; fen: number },
): Promise<Sums> {
  const missing = known.differences.filter(({ kind }) => kind.endsWith('Missing'));
  // The bill of this very day came after the day had been compared without one.
  const early = missing.find((difference) => difference.day === day);
  if (early !== undefined) {
    await clearDifference(world, early._id, { by: 'laterBill', day, deltaFen: 0 });
  }
  const missed = missing.find((difference) => difference.day < day);
  if (missed === undefined) {
    return { ...sums, booked: addTally(sums.booked, line.kind, { fen }) };
  }
  await clearDifference(world, missed._id, { by: 'laterBill', day });
  return { ...sums, carried: addTally(sums.carried, line.kind, { fen }) };
}

function countMatched(sums: Sums, { kind, amountFen }: BillLine): Sums {
  return { ...sums, matched: addTally(sums.matched, kind, { fen: amountFen }) };
}
