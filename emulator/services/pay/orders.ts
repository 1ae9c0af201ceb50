/** Orders and their payments: made by cloudPay.unifiedOrder, or recorded as paid by a seed. */

import { randomBytes } from 'node:crypto';

import type { Instant, ServiceContext } from '../../service';
import { newTransactionId, type Ledger, type Order } from './ledger';
import { deliverNotice, newNotice, planNotice, type NoticeSubject } from './notice';
import { REFUSALS, type PayRefusal } from './refund-rules';
import type { PaySettingsStore } from './settings';
import { paymentEvent } from './wire';

export interface OrderDesk {
  context: ServiceContext;
  ledger: Ledger;
  settings: PaySettingsStore;
}

/** A payment that happened, e.g. of a seeded order. */
export interface PaymentRecord {
  outTradeNo: string;
  subMchId: string;
  totalFeeFen: number;
  payerOpenid: string;
  /** Now unless given. */
  paidAt?: Instant;
  /** Made up like a real one unless given. */
  transactionId?: string;
  body?: string;
}

const CLOSE_WAIT_MS = 5 * 60 * 1000;

/**
 * Records a payment and gives its number. The same record again gives the same number; another
 * payment under the same number is a mistake of the caller and throws.
 */
export function recordPayment(desk: OrderDesk, payment: PaymentRecord): { transactionId: string } {
  const { context, ledger } = desk;
  const { outTradeNo, subMchId, totalFeeFen, payerOpenid } = payment;
  if (!Number.isSafeInteger(totalFeeFen) || totalFeeFen <= 0) {
    throw new Error(`a payment of ${totalFeeFen} fen is not possible`);
  }
  const known = ledger.findOrder({ subMchId, outTradeNo });
  if (known?.transactionId) {
    const isSame = known.totalFeeFen === totalFeeFen && known.payerOpenid === payerOpenid;
    if (!isSame) throw new Error(`order ${outTradeNo} is paid already, and differently`);
    return { transactionId: known.transactionId };
  }
  const paidAt = payment.paidAt ?? context.clock.now();
  const transactionId = payment.transactionId ?? newTransactionId(paidAt);
  ledger.saveOrder({
    outTradeNo,
    subMchId,
    totalFeeFen,
    state: 'SUCCESS',
    createdAt: paidAt,
    transactionId,
    payerOpenid,
    paidAt,
    ...(payment.body === undefined ? {} : { body: payment.body }),
  });
  return { transactionId };
}

export type NewOrder = Pick<
  Order,
  'outTradeNo' | 'subMchId' | 'totalFeeFen' | 'body' | 'attach' | 'functionName'
>;

/** Opens an order to be paid; the same order again gets a new prepay ID. */
export function openOrder(
  { context, ledger }: OrderDesk,
  asked: NewOrder,
): { ok: true; prepayId: string } | { ok: false; refusal: PayRefusal } {
  const known = ledger.findOrder(asked);
  if (known?.state === 'SUCCESS') return { ok: false, refusal: REFUSALS.paid };
  if (known?.state === 'CLOSED') return { ok: false, refusal: REFUSALS.orderClosed };
  if (known && known.totalFeeFen !== asked.totalFeeFen) {
    return { ok: false, refusal: { errCode: 'OUT_TRADE_NO_USED', errCodeDes: '商户订单号重复' } };
  }
  const createdAt = known?.createdAt ?? context.clock.now();
  if (!known) ledger.saveOrder({ ...asked, state: 'NOTPAY', createdAt });
  return { ok: true, prepayId: `wx${randomBytes(16).toString('hex')}` };
}

/** The customer pays an open order; its result is reported to the function that was named. */
export async function payOrder(
  desk: OrderDesk,
  subMchId: string,
  outTradeNo: string,
  payerOpenid: string,
): Promise<{ transactionId: string } | undefined> {
  const { context, ledger, settings } = desk;
  const order = ledger.findOrder({ subMchId, outTradeNo });
  if (order?.state !== 'NOTPAY') return undefined;
  const paidAt = context.clock.now();
  const transactionId = newTransactionId(paidAt);
  const { noticeMode, lateMs } = settings.read();
  const notice =
    order.functionName && newNotice(order.functionName, noticeMode, paidAt, lateMs);
  ledger.saveOrder({
    ...order,
    state: 'SUCCESS',
    transactionId,
    payerOpenid,
    paidAt,
    ...(notice ? { notice } : {}),
  });
  const subject = noticeOf(desk, order);
  if (notice && notice.nextAt === paidAt) await deliverNotice(context, subject);
  else planNotice(context, subject);
  return { transactionId };
}

/** Undefined when the order is closed now. */
export function closeOrder(desk: OrderDesk, order: Order): PayRefusal | undefined {
  if (order.state === 'SUCCESS') return REFUSALS.paid;
  if (order.state === 'CLOSED') return REFUSALS.orderClosed;
  if (desk.context.clock.now() - order.createdAt < CLOSE_WAIT_MS) return REFUSALS.tooEarly;
  desk.ledger.saveOrder({ ...order, state: 'CLOSED' });
  return undefined;
}

export function resumeOrders(desk: OrderDesk): void {
  for (const order of desk.ledger.listOrders()) {
    if (order.notice) planNotice(desk.context, noticeOf(desk, order));
  }
}

function noticeOf({ context, ledger }: OrderDesk, reference: Order): NoticeSubject {
  const order = () => ledger.findOrder(reference) ?? reference;
  return {
    key: `payment:${reference.outTradeNo}`,
    read: () => order().notice,
    write: (notice) => ledger.saveOrder({ ...order(), notice }),
    event: () => paymentEvent(context, order()),
  };
}
