import type { Instant } from '../primitives/instant';
import type { Fen } from '../primitives/money';
import type { BillRefundState, PaymentLine, RefundLine } from './bill-line';

/**
 * How a refund stands in our books. `underway`: held or accepted; `paid`: posted as paid by the
 * provider; `transferred`: finance paid it by another way; `exception`: waits for finance;
 * `givenUp`: voided or expired; `earlierAttempt`: the number was closed and another was taken.
 */
export type BookStanding =
  | 'underway'
  | 'paid'
  | 'transferred'
  | 'exception'
  | 'givenUp'
  | 'earlierAttempt';

export interface BookedRefund {
  standing: BookStanding;
  amountFen: Fen;
  /** When it came to stand so; null where the books do not say. */
  since: Instant | null;
}

export type RefundJudgement =
  | 'agrees'
  /** The provider may know more than we do, or more than its bill: it is asked. */
  | 'ask'
  | 'unknown'
  | 'amount'
  | 'state';

/** Which of our standings fits what the provider says of a number. */
const fitting: Record<BillRefundState, readonly BookStanding[]> = {
  success: ['paid'],
  processing: ['underway'],
  closed: ['earlierAttempt', 'exception', 'givenUp', 'transferred'],
  abnormal: ['exception', 'givenUp', 'transferred'],
};

export function fitsBooks(state: BillRefundState, { standing }: BookedRefund): boolean {
  return fitting[state].includes(standing);
}

/** States that go on to another; what is closed or paid stays so. */
const passing: readonly BillRefundState[] = ['processing', 'abnormal'];

/**
 * Whether the provider's answer of today settles what its bill said: the same, or what may have
 * become of it since. A bill and an answer that contradict each other are for a person.
 */
export function answersBill(billed: BillRefundState, answered: BillRefundState): boolean {
  return billed === answered || passing.includes(billed);
}

/** Money that left although our books say that it did not, by a number that is over. */
const neverPaysAgain: readonly BookStanding[] = ['transferred', 'earlierAttempt'];

/**
 * Compares a refund of the bill with ours.
 *
 * @param billBegunAt what the bill says of a state is as old
 */
export function judgeRefundLine(
  line: RefundLine,
  booked: BookedRefund | null,
  billBegunAt: Instant,
): RefundJudgement {
  if (booked === null) return 'unknown';
  if (line.amountFen !== booked.amountFen) return 'amount';
  if (fitsBooks(line.state, booked)) return 'agrees';
  if (passing.includes(line.state) && (booked.since ?? 0) > billBegunAt) return 'agrees';
  if (line.state === 'success' && neverPaysAgain.includes(booked.standing)) return 'state';
  return 'ask';
}

export function judgePaymentLine(
  line: PaymentLine,
  order: { paidFen: Fen } | null,
): 'agrees' | 'unknown' | 'amount' {
  if (order === null) return 'unknown';
  return line.amountFen === order.paidFen ? 'agrees' : 'amount';
}
