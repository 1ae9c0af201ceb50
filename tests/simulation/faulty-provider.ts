/** The payment provider with its rules and its bad days. Money that it paid stays paid. */
import type { PaymentGateway, ProviderRefundState } from '../../cloudfunctions/_application/ports';
import type { Chance } from './chance';

type Request = Parameters<PaymentGateway['refund']>[0];
type Ending = 'success' | 'closed' | 'abnormal';

export interface PaidRefund {
  outRefundNumber: string;
  transactionId: string;
  refundFen: number;
  state: 'processing' | Ending;
}

const REFUSED = { kind: 'refused', reason: 'over a year' } as const;

export class FaultyProvider implements PaymentGateway {
  readonly refunds = new Map<string, PaidRefund>();
  /** Requests that timed out and are still on their way. */
  readonly late: Request[] = [];
  /** Numbers that it will never take, however they arrive. */
  private readonly refused = new Set<string>();
  /** Numbers whose ending somebody has to be told about, in no order. */
  readonly notices: string[] = [];
  /** Abnormal ones that finance had returned to the merchant, to transfer the sum by hand. */
  readonly returned = new Set<string>();
  outage = false;
  calm = false;

  constructor(private readonly chance: Chance) {}

  async refund(request: Request) {
    const trouble = this.calm ? 1 : this.chance.next();
    if (this.outage || trouble < 0.05) throw new Error('the provider did not answer');
    if (trouble < 0.08) {
      this.late.push(request);
      throw new Error('the request is lost for a while');
    }
    if (trouble < 0.12) return { kind: 'later' as const, reason: 'short', cause: 'balance' as const };
    if (this.refused.has(request.outRefundNumber)) return REFUSED;
    if (trouble < 0.15 && !this.refunds.has(request.outRefundNumber)) {
      this.refused.add(request.outRefundNumber);
      return REFUSED;
    }
    const answer = this.take(request);
    if (trouble < 0.22) throw new Error('the answer of the provider was lost');
    return answer;
  }

  async queryRefund(number: string): Promise<ProviderRefundState> {
    if (this.outage) throw new Error('the provider did not answer');
    const refund = this.refunds.get(number);
    if (refund === undefined) return { kind: 'unknown' };
    if (refund.state === 'success') return { kind: 'success', refundFen: refund.refundFen };
    return { kind: refund.state };
  }

  /** A request that was lost arrives after all. */
  arriveLate(): void {
    const [request] = this.late.splice(this.chance.below(Math.max(1, this.late.length)), 1);
    if (request !== undefined) this.take(request);
  }

  /** Ends one of the open refunds; its notice may come never, once or twice. */
  settleOne(ending: Ending): void {
    const open = [...this.refunds.values()].filter(({ state }) => state === 'processing');
    const refund = this.chance.pick(open);
    if (refund === undefined) return;
    refund.state = ending;
    const copies = this.calm ? 1 : this.chance.pick([0, 1, 1, 2]);
    for (let copy = 0; copy < (copies ?? 1); copy += 1) this.notices.push(refund.outRefundNumber);
  }

  /** ABNORMAL is no end: the bank found the account after all. */
  mend(): void {
    const open = [...this.refunds.values()].filter(
      ({ state, outRefundNumber }) => state === 'abnormal' && !this.returned.has(outRefundNumber),
    );
    const refund = this.chance.pick(open);
    if (refund === undefined) return;
    refund.state = 'success';
    this.notices.push(refund.outRefundNumber);
  }

  private take(request: Request) {
    if (this.refused.has(request.outRefundNumber)) return REFUSED;
    const { outRefundNumber, transactionId, refundFen } = request;
    const known = this.refunds.get(outRefundNumber);
    if (known?.state === 'closed') return { kind: 'refused' as const, reason: 'closed' };
    if (known === undefined) {
      const paidFen = [...this.refunds.values()]
        .filter((one) => one.transactionId === transactionId && one.state !== 'closed')
        .reduce((sum, one) => sum + one.refundFen, 0);
      if (paidFen + refundFen > request.orderPaidFen) {
        return { kind: 'refused' as const, reason: 'more than was paid' };
      }
      const refund = { outRefundNumber, transactionId, refundFen, state: 'processing' as const };
      this.refunds.set(outRefundNumber, refund);
    }
    return { kind: 'accepted' as const };
  }
}
