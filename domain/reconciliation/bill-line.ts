import type { Instant } from '../primitives/instant';
import type { Fen } from '../primitives/money';

/** How the provider's bill says a refund stood when the bill was made; it is never renewed. */
export type BillRefundState = 'processing' | 'success' | 'closed' | 'abnormal';

interface LineHead {
  /** Counted from 1, the head of the bill being the first. */
  lineNumber: number;
  /** When it was paid, or when the provider accepted the refund (not when it arrived). */
  at: Instant;
  /** The provider's number of the payment. */
  transactionId: string;
  amountFen: Fen;
}

export interface PaymentLine extends LineHead {
  kind: 'payment';
}

export interface RefundLine extends LineHead {
  kind: 'refund';
  outRefundNumber: string;
  state: BillRefundState;
}

/** One line of the provider's bill, without whatever says who paid. */
export type BillLine = PaymentLine | RefundLine;

/** What a line is about, by a number that the provider and we both have. */
export function keyOfLine(line: BillLine): string {
  return line.kind === 'refund' ? refundKey(line.outRefundNumber) : paymentKey(line.transactionId);
}

export function refundKey(outRefundNumber: string): string {
  return `refund_${outRefundNumber}`;
}

export function paymentKey(transactionId: string): string {
  return `payment_${transactionId}`;
}

/** So many of a kind, and what they come to. */
export interface Tally {
  count: number;
  fen: Fen;
}

export interface Tallies {
  payment: Tally;
  refund: Tally;
}

export const nothingTallied: Tallies = {
  payment: { count: 0, fen: 0 },
  refund: { count: 0, fen: 0 },
};

export function addTally(
  tallies: Tallies,
  kind: keyof Tallies,
  { count = 1, fen }: { count?: number; fen: Fen },
): Tallies {
  const before = tallies[kind];
  return { ...tallies, [kind]: { count: before.count + count, fen: before.fen + fen } };
}
