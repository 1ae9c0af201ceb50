/**
 * The merchant's book at WeChat Pay: orders with their payments, and refunds. Rows live in the
 * durable store; amounts are integer fen.
 */

import { randomInt } from 'node:crypto';

import type { Instant, ServiceStore } from '../../service';

/** The notice of a result, on its way to a function until it is answered with `errcode: 0`. */
export interface Notice {
  functionName: string;
  mode: NoticeMode;
  state: 'waiting' | 'delivered' | 'lost' | 'exhausted';
  /** How often the function was called for it. */
  attempts: number;
  /** Calls that are still owed although the function has answered (mode `twice`). */
  repeats: number;
  nextAt?: Instant;
  lastAnswer?: string;
}

/**
 * normal: at once; late: after a while; twice: again after the answer; lost: never; failing: the
 * function runs, but its first answers do not arrive, so the notice is repeated with back-off.
 */
export type NoticeMode = 'normal' | 'late' | 'twice' | 'lost' | 'failing';

export interface Order {
  outTradeNo: string;
  subMchId: string;
  totalFeeFen: number;
  state: 'NOTPAY' | 'SUCCESS' | 'CLOSED';
  createdAt: Instant;
  /** The rest is there once it is paid. */
  transactionId?: string;
  payerOpenid?: string;
  paidAt?: Instant;
  body?: string;
  attach?: string;
  /** Where the result of the payment is reported to. */
  functionName?: string;
  notice?: Notice;
}

export type RefundState = 'PROCESSING' | 'SUCCESS' | 'CLOSED' | 'ABNORMAL';
/** What becomes of a refund when it settles. */
export type RefundOutcome = Exclude<RefundState, 'PROCESSING'>;

export interface Refund {
  refundId: string;
  outRefundNo: string;
  outTradeNo: string;
  transactionId: string;
  subMchId: string;
  totalFeeFen: number;
  refundFeeFen: number;
  reason?: string;
  state: RefundState;
  outcome: RefundOutcome;
  acceptedAt: Instant;
  settleAt: Instant;
  settledAt?: Instant;
  functionName?: string;
  noticeMode: NoticeMode;
  notice?: Notice;
}

export interface Ledger {
  findOrder(by: OrderReference): Order | undefined;
  saveOrder(order: Order): void;
  /** Of one order, oldest first. */
  refundsOf(order: Order): Refund[];
  /** By the platform's number or the merchant's. */
  findRefund(by: { refundId?: string; outRefundNo?: string }): Refund | undefined;
  saveRefund(refund: Refund): void;
  listOrders(): Order[];
  listRefunds(): Refund[];
}

export interface OrderReference {
  subMchId: string;
  transactionId?: string | undefined;
  outTradeNo?: string | undefined;
}

const orderKey = (subMchId: string, outTradeNo: string) => `${subMchId}/${outTradeNo}`;

export function openLedger(store: ServiceStore): Ledger {
  const orders = store.table<Order>('pay.orders');
  const refunds = store.table<Refund>('pay.refunds');
  const keyByTransaction = new Map<string, string>();
  const idByNumber = new Map<string, string>();
  const idsByOrder = new Map<string, string[]>();
  for (const { row } of orders.list()) indexOrder(row);
  for (const { row } of refunds.list()) indexRefund(row);

  function indexOrder(order: Order): void {
    if (!order.transactionId) return;
    keyByTransaction.set(order.transactionId, orderKey(order.subMchId, order.outTradeNo));
  }

  function indexRefund(refund: Refund): void {
    idByNumber.set(refund.outRefundNo, refund.refundId);
    const key = orderKey(refund.subMchId, refund.outTradeNo);
    const ids = idsByOrder.get(key) ?? [];
    if (!ids.includes(refund.refundId)) idsByOrder.set(key, [...ids, refund.refundId]);
  }

  return {
    findOrder({ subMchId, transactionId, outTradeNo }) {
      const key = transactionId
        ? keyByTransaction.get(transactionId)
        : orderKey(subMchId, outTradeNo ?? '');
      const order = key === undefined ? undefined : orders.get(key);
      return order?.subMchId === subMchId ? order : undefined;
    },
    saveOrder(order) {
      orders.put(orderKey(order.subMchId, order.outTradeNo), order);
      indexOrder(order);
    },
    refundsOf(order) {
      const ids = idsByOrder.get(orderKey(order.subMchId, order.outTradeNo)) ?? [];
      return ids.flatMap((id) => refunds.get(id) ?? []);
    },
    findRefund({ refundId, outRefundNo }) {
      const id = refundId ?? idByNumber.get(outRefundNo ?? '');
      return id === undefined ? undefined : refunds.get(id);
    },
    saveRefund(refund) {
      refunds.put(refund.refundId, refund);
      indexRefund(refund);
    },
    listOrders: () => orders.list().map(({ row }) => row),
    listRefunds: () => refunds.list().map(({ row }) => row),
  };
}

const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000;

/** `2026-11-22 10:22:34` in China, as WeChat Pay writes instants. */
export function payTime(at: Instant): string {
  return new Date(at + CHINA_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');
}

function digits(count: number): string {
  return Array.from({ length: count }, () => randomInt(10)).join('');
}

const dateDigits = (at: Instant) => payTime(at).slice(0, 10).replaceAll('-', '');

/** 28 digits as on a real bill: a fixed head, the day, a number. */
export const newTransactionId = (at: Instant): string => `4200009999${dateDigits(at)}${digits(10)}`;

/** 29 digits, the same way. */
export const newRefundId = (at: Instant): string => `5030209999${dateDigits(at)}${digits(11)}`;
