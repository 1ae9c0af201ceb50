import type { BillLine } from '../../domain/reconciliation/bill-line';

/** What of a bill could not be read; `lineNumber` tells where. */
export type BillProblem =
  | 'head'
  | 'noSums'
  | 'afterSums'
  | 'fields'
  | 'merchant'
  | 'number'
  | 'time'
  | 'tradeState'
  | 'refundState'
  | 'amount'
  | 'count'
  | 'sum';

export type BillAnswer =
  | { kind: 'bill'; lines: BillLine[] }
  /** Not made yet, or a day without a line: the provider says the same of both. */
  | { kind: 'notThere' }
  | { kind: 'later'; reason: string }
  | { kind: 'unreadable'; problem: BillProblem; lineNumber: number };

/** The payment provider's daily bill. */
export interface ProviderBills {
  /** Whose bill it is: orders of other merchants are not in it. */
  merchantId: string;
  /**
   * Throws when the provider does not answer.
   *
   * @param day YYYY-MM-DD of Asia/Shanghai
   */
  fetch(day: string): Promise<BillAnswer>;
}
