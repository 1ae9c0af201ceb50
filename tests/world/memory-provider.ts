/** The payment provider in memory: what becomes of each refund number is the test's to say. */
import type { PaymentGateway, ProviderRefundState } from '../../cloudfunctions/_application/ports';
import type { Fen } from '../../domain/primitives/money';

export interface ProviderRefund {
  outRefundNumber: string;
  transactionId: string;
  refundFen: Fen;
  state: 'processing' | 'success' | 'closed' | 'abnormal';
}

export class MemoryProvider implements PaymentGateway {
  private readonly refunds = new Map<string, ProviderRefund>();
  /** Answers the next requests this way before it works as usual again. */
  readonly trouble: Array<'later' | 'refused' | 'timeoutBefore' | 'timeoutAfter'> = [];

  async refund(request: Parameters<PaymentGateway['refund']>[0]) {
    const trouble = this.trouble.shift();
    if (trouble === 'later') {
      return { kind: 'later' as const, reason: 'BALANCE_NOT_ENOUGH', cause: 'balance' as const };
    }
    if (trouble === 'refused') return { kind: 'refused' as const, reason: 'ORDER_TOO_OLD' };
    if (trouble === 'timeoutBefore') throw new Error('the provider did not answer');
    this.accept(request);
    if (trouble === 'timeoutAfter') throw new Error('the answer of the provider was lost');
    return { kind: 'accepted' as const };
  }

  async queryRefund(outRefundNumber: string): Promise<ProviderRefundState> {
    const refund = this.refunds.get(outRefundNumber);
    if (refund === undefined) return { kind: 'unknown' };
    if (refund.state === 'success') return { kind: 'success', refundFen: refund.refundFen };
    return { kind: refund.state };
  }

  /** Every refund that was ever accepted, one a number. */
  all(): ProviderRefund[] {
    return [...this.refunds.values()];
  }

  /** Ends a refund; one that has ended keeps its end, but ABNORMAL is no end. */
  settle(outRefundNumber: string, state: Exclude<ProviderRefund['state'], 'processing'>): void {
    const refund = this.refunds.get(outRefundNumber);
    if (refund === undefined) throw new Error(`no refund ${outRefundNumber}`);
    const open = refund.state === 'processing' || refund.state === 'abnormal';
    if (open) refund.state = state;
  }

  /** The same number again is the same refund: the provider pays it once. */
  private accept({
    outRefundNumber,
    transactionId,
    refundFen,
  }: Parameters<PaymentGateway['refund']>[0]): void {
    if (this.refunds.has(outRefundNumber)) return;
    const refund = { outRefundNumber, transactionId, refundFen, state: 'processing' as const };
    this.refunds.set(outRefundNumber, refund);
  }
}
