/**
 * WeChat Pay as cloudPay offers it to functions: orders, refunds that settle later, and the
 * notices of their results. There is no money here; what happens to a refund is settable.
 */

import type { CloudService, GatewayActions, ServiceContext } from '../service';
import { payActions } from './pay/actions';
import { openBills, type Bill, type Discrepancy } from './pay/bill';
import {
  openLedger,
  type Order,
  type Refund,
  type RefundOutcome,
} from './pay/ledger';
import { payOrder, recordPayment, resumeOrders, type PaymentRecord } from './pay/orders';
import {
  planOutcome,
  redeliverNotice,
  resumeRefunds,
  settleRefund,
  type RefundDesk,
} from './pay/refunds';
import { openSettings, type PaySettings } from './pay/settings';

export type { Refund };

/** Settings that hold until they are changed at run time. */
export type PayOptions = Partial<PaySettings>;

export interface PayService extends CloudService {
  actions: GatewayActions;
  /** Plans what a stopped cloud had left open: settlements and notices. */
  start(): void;
  /** Enters a payment that has happened; gives its transaction number. Repeatable. */
  recordPayment(payment: PaymentRecord): { transactionId: string };
  /** The customer pays an order of unifiedOrder; undefined when it is not open. */
  payOrder(
    subMchId: string,
    outTradeNo: string,
    payerOpenid: string,
  ): Promise<{ transactionId: string } | undefined>;
  orders(): Order[];
  /** Oldest first. */
  refunds(): Refund[];
  settings(): PaySettings;
  configure(change: Partial<PaySettings>): PaySettings;
  /** What an open refund will become; false when it has its result. */
  planOutcome(refundId: string, outcome: RefundOutcome): boolean;
  /** Settles an open or abnormal refund now; false when it has its result. */
  settle(refundId: string, outcome?: RefundOutcome): Promise<boolean>;
  /** Delivers the notice of a settled refund now, also a lost one. */
  redeliver(refundId: string): Promise<boolean>;
  /** Bills that were asked for, newest day first, with what is wrong with them. */
  bills(): Bill[];
  /** Plans what is wrong with the bill of a day, made already or not. */
  planDiscrepancy(discrepancy: Omit<Discrepancy, 'id'>): Discrepancy;
  discrepancies(): Discrepancy[];
  /** False when there is none of the id. */
  unplanDiscrepancy(id: string): boolean;
}

export function createPayService(context: ServiceContext, options: PayOptions = {}): PayService {
  const ledger = openLedger(context.store);
  const settings = openSettings(context.store, options);
  const bills = openBills(context.store, ledger);
  const desk: RefundDesk = { context, ledger, settings, bills };
  return {
    actions: payActions(desk),
    start() {
      resumeRefunds(desk);
      resumeOrders(desk);
    },
    recordPayment: (payment) => recordPayment(desk, payment),
    payOrder: (subMchId, outTradeNo, payerOpenid) =>
      payOrder(desk, subMchId, outTradeNo, payerOpenid),
    orders: ledger.listOrders,
    refunds: ledger.listRefunds,
    settings: settings.read,
    configure: settings.change,
    planOutcome: (refundId, outcome) => planOutcome(desk, refundId, outcome),
    settle: (refundId, outcome) => settleRefund(desk, refundId, outcome),
    redeliver: (refundId) => redeliverNotice(desk, refundId),
    bills: bills.made,
    planDiscrepancy: bills.plan,
    discrepancies: bills.planned,
    unplanDiscrepancy: bills.unplan,
  };
}
