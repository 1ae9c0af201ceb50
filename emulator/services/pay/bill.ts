/**
 * The merchant's daily bill: what was paid and which refunds were accepted on a day in China. A
 * bill is made once and keeps how each refund stood at that moment, as the channel's own does; a
 * person may plan what is wrong with it.
 */

import { randomInt } from 'node:crypto';

import type { Instant, ServiceStore } from '../../service';
import type { Ledger, Order, Refund, RefundState } from './ledger';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const CHINA_OFFSET_MS = 8 * HOUR_MS;
/** The channel begins to make the bill of a day at nine on the next, and has it at ten. */
const BEGUN_HOUR = 9;
const READY_HOUR = 10;
/** It keeps bills for three months. */
const KEPT_DAYS = 90;
const PLAN_NUMBERS = 1_000_000;

/** One line of a bill; a refund's stands under the payment that it belongs to. */
export interface BillLine {
  /** When it was paid, or when the refund was accepted (not when it arrived). */
  at: Instant;
  transactionId: string;
  outTradeNo: string;
  subMchId: string;
  payerOpenid: string;
  totalFeeFen: number;
  body: string;
  attach: string;
  refund?: BillRefund;
}

interface BillRefund {
  refundId: string;
  outRefundNo: string;
  refundFeeFen: number;
  state: RefundState;
  settledAt?: Instant;
}

export interface Bill {
  /** `20261122`, a day in China. */
  day: string;
  subMchId: string;
  madeAt: Instant;
  lines: BillLine[];
}

export const discrepancyKinds = ['missing', 'extra', 'amount', 'state', 'doubled', 'late'] as const;

/** What is wrong with the bill of a day, planned by a person; `late` puts a line a day later. */
export interface Discrepancy {
  id: string;
  day: string;
  kind: (typeof discrepancyKinds)[number];
  /** The refund's or order's number at the merchant; of `extra`, the order that is refunded. */
  number: string;
  /** Of `amount` and `extra`. */
  amountFen?: number;
  /** Of `state`. */
  state?: RefundState;
}

/** How far a bill has come. */
export type BillAnswer =
  | { kind: 'ready'; lines: BillLine[] }
  | { kind: 'none' | 'beingMade' | 'tooOld' };

export interface BillBook {
  ask(subMchId: string, day: string, now: Instant): BillAnswer;
  /** Bills that were made, newest day first, as they are given out. */
  made(): Bill[];
  plan(discrepancy: Omit<Discrepancy, 'id'>): Discrepancy;
  planned(): Discrepancy[];
  unplan(id: string): boolean;
}

/** The start of a day in China; undefined when there is no such day. */
function startOfDay(day: string): Instant | undefined {
  const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})$/.exec(day) ?? [];
  const start = Date.parse(`${year}-${month}-${date}T00:00:00+08:00`);
  return Number.isNaN(start) || dayOf(start) !== day ? undefined : start;
}

function dayOf(at: Instant): string {
  return new Date(at + CHINA_OFFSET_MS).toISOString().slice(0, 10).replaceAll('-', '');
}

export function isDay(day: string): boolean {
  return startOfDay(day) !== undefined;
}

export function openBills(store: ServiceStore, ledger: Ledger): BillBook {
  const bills = store.table<Bill>('pay.bills');
  const plans = store.table<Discrepancy>('pay.billPlans');
  const planned = () => plans.list().map(({ row }) => row);

  function billOf(subMchId: string, day: string, now: Instant): Bill {
    const key = `${subMchId}/${day}`;
    const known = bills.get(key);
    if (known) return known;
    const bill = { day, subMchId, madeAt: now, lines: linesOf(ledger, subMchId, day) };
    bills.put(key, bill);
    return bill;
  }

  function given(bill: Bill): BillLine[] {
    const dayBefore = dayOf((startOfDay(bill.day) ?? 0) - DAY_MS);
    const late = planned().filter(({ kind, day }) => kind === 'late' && day === dayBefore);
    // The day before counts whether or not anybody asked for it.
    const before = late.length > 0 ? linesOf(ledger, bill.subMchId, dayBefore) : [];
    const belated = late.flatMap(({ number }) => before.filter((line) => isAbout(line, number)));
    const today = planned().filter(({ day }) => day === bill.day);
    const lines = today.reduce((so, plan) => alter(so, plan, ledger, bill), bill.lines);
    return [...lines, ...belated];
  }

  return {
    ask(subMchId, day, now) {
      const start = startOfDay(day);
      if (start === undefined || now < start + DAY_MS + BEGUN_HOUR * HOUR_MS) {
        return { kind: 'none' };
      }
      if (now < start + DAY_MS + READY_HOUR * HOUR_MS) return { kind: 'beingMade' };
      if (now > start + (KEPT_DAYS + 1) * DAY_MS) return { kind: 'tooOld' };
      const lines = given(billOf(subMchId, day, now));
      return lines.length === 0 ? { kind: 'none' } : { kind: 'ready', lines };
    },
    made: () =>
      bills
        .list()
        .map(({ row }) => ({ ...row, lines: given(row) }))
        .sort((one, other) => other.day.localeCompare(one.day)),
    plan(discrepancy) {
      const id = `${discrepancy.day}${String(randomInt(PLAN_NUMBERS)).padStart(6, '0')}`;
      plans.put(id, { id, ...discrepancy });
      return { id, ...discrepancy };
    },
    planned,
    unplan(id) {
      const isThere = plans.get(id) !== undefined;
      plans.delete(id);
      return isThere;
    },
  };
}

function linesOf(ledger: Ledger, subMchId: string, day: string): BillLine[] {
  const paid = ledger
    .listOrders()
    .filter((order) => order.subMchId === subMchId && order.paidAt !== undefined)
    .map((order) => lineOf(order, order.paidAt ?? 0));
  const refunded = ledger
    .listRefunds()
    .filter((refund) => refund.subMchId === subMchId)
    .flatMap((refund) => {
      const order = ledger.findOrder(refund);
      return order ? [{ ...lineOf(order, refund.acceptedAt), refund: refundOf(refund) }] : [];
    });
  return [...paid, ...refunded]
    .filter(({ at }) => dayOf(at) === day)
    .sort((one, other) => one.at - other.at);
}

function lineOf(order: Order, at: Instant): BillLine {
  return {
    at,
    transactionId: order.transactionId ?? '',
    outTradeNo: order.outTradeNo,
    subMchId: order.subMchId,
    payerOpenid: order.payerOpenid ?? '',
    totalFeeFen: order.totalFeeFen,
    body: order.body ?? '',
    attach: order.attach ?? '',
  };
}

function refundOf({ refundId, outRefundNo, refundFeeFen, state, settledAt }: Refund): BillRefund {
  const arrived = state === 'SUCCESS' && settledAt !== undefined ? { settledAt } : {};
  return { refundId, outRefundNo, refundFeeFen, state, ...arrived };
}

function isAbout({ outTradeNo, refund }: BillLine, number: string): boolean {
  return (refund?.outRefundNo ?? outTradeNo) === number;
}

function alter(lines: BillLine[], plan: Discrepancy, ledger: Ledger, bill: Bill): BillLine[] {
  const { kind, number } = plan;
  switch (kind) {
    case 'missing':
    case 'late':
      return lines.filter((line) => !isAbout(line, number));
    case 'doubled':
      return lines.flatMap((line) => (isAbout(line, number) ? [line, line] : [line]));
    case 'amount':
      return lines.map((line) => (isAbout(line, number) ? withAmount(line, plan) : line));
    case 'state':
      return lines.map((line) => (isAbout(line, number) ? withState(line, plan) : line));
    case 'extra': {
      const order = ledger.findOrder({ subMchId: bill.subMchId, outTradeNo: number });
      return order ? [...lines, extraLine(order, plan, bill)] : lines;
    }
  }
}

function withAmount(line: BillLine, { amountFen = 0 }: Discrepancy): BillLine {
  if (!line.refund) return { ...line, totalFeeFen: amountFen };
  return { ...line, refund: { ...line.refund, refundFeeFen: amountFen } };
}

function withState(line: BillLine, { state = 'CLOSED' }: Discrepancy): BillLine {
  return line.refund ? { ...line, refund: { ...line.refund, state } } : line;
}

/** A refund that somebody made at the channel's own site, which no function ever asked for. */
function extraLine(order: Order, { id, amountFen = 1 }: Discrepancy, { day }: Bill): BillLine {
  const noon = (startOfDay(day) ?? 0) + 12 * HOUR_MS;
  return {
    ...lineOf(order, noon),
    refund: {
      refundId: `503000000000000${id}`,
      outRefundNo: `manual-${id}`,
      refundFeeFen: amountFen,
      state: 'SUCCESS',
      settledAt: noon,
    },
  };
}
