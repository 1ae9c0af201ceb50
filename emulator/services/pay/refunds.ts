/** Refunds: accepting them, settling them later, and what the console may do to them. */

import type { Instant, ServiceContext } from '../../service';
import {
  newRefundId,
  type Ledger,
  type Order,
  type Refund,
  type RefundOutcome,
} from './ledger';
import { deliverNotice, newNotice, planNotice, type NoticeSubject } from './notice';
import {
  judgeRefund,
  judgeRepeat,
  REFUSALS,
  remainingBalanceFen,
  type PayRefusal,
} from './refund-rules';
import type { BillBook } from './bill';
import type { PaySettingsStore } from './settings';
import { refundEvent } from './wire';

export interface RefundDesk {
  context: ServiceContext;
  ledger: Ledger;
  settings: PaySettingsStore;
  bills: BillBook;
}

export interface RefundRequest {
  subMchId: string;
  transactionId?: string | undefined;
  outTradeNo?: string | undefined;
  outRefundNo: string;
  totalFeeFen: number;
  refundFeeFen: number;
  reason?: string | undefined;
  functionName?: string | undefined;
}

export type Acceptance = { ok: true; refund: Refund } | { ok: false; refusal: PayRefusal };

/** Accepts a refund durably or says why not. Between judging and keeping nothing else runs. */
export function acceptRefund(desk: RefundDesk, request: RefundRequest): Acceptance {
  const { context, ledger } = desk;
  const order = ledger.findOrder(request);
  if (!order || order.state !== 'SUCCESS') return { ok: false, refusal: REFUSALS.noOrder };
  if (order.totalFeeFen !== request.totalFeeFen) return { ok: false, refusal: REFUSALS.mismatch };
  const earlier = ledger.findRefund({ outRefundNo: request.outRefundNo });
  if (earlier) {
    const refusal = judgeRepeat(earlier, { ...request, outTradeNo: order.outTradeNo });
    return refusal ? { ok: false, refusal } : { ok: true, refund: earlier };
  }
  const now = context.clock.now();
  const refusal =
    judgeRefund(order, ledger.refundsOf(order), request.refundFeeFen, now) ??
    judgeBalance(desk, request.refundFeeFen);
  if (refusal) return { ok: false, refusal };
  const refund = newRefund(desk, order, request);
  ledger.saveRefund(refund);
  planSettlement(desk, refund.refundId, refund.settleAt);
  const text = `refund ${refund.outRefundNo} of ${refund.refundFeeFen} fen accepted`;
  context.trace({ service: 'pay', level: 'info', text });
  return { ok: true, refund };
}

function judgeBalance({ ledger, settings }: RefundDesk, feeFen: number): PayRefusal | undefined {
  const { balance } = settings.read();
  if (!balance) return undefined;
  return remainingBalanceFen(balance, ledger.listRefunds()) < feeFen ? REFUSALS.balance : undefined;
}

function newRefund(
  { context, settings }: RefundDesk,
  order: Order,
  request: RefundRequest,
): Refund {
  const now = context.clock.now();
  const { settleDelayMs, noticeMode } = settings.read();
  return {
    refundId: newRefundId(now),
    outRefundNo: request.outRefundNo,
    outTradeNo: order.outTradeNo,
    transactionId: order.transactionId ?? '',
    subMchId: order.subMchId,
    totalFeeFen: order.totalFeeFen,
    refundFeeFen: request.refundFeeFen,
    ...(request.reason === undefined ? {} : { reason: request.reason }),
    state: 'PROCESSING',
    outcome: settings.takeOutcome(),
    acceptedAt: now,
    settleAt: now + settleDelayMs,
    ...(request.functionName === undefined ? {} : { functionName: request.functionName }),
    noticeMode,
  };
}

/** After a fault in a settlement. */
const RESUME_MS = 5000;

const settleJob = (refundId: string) => `pay.settle:${refundId}`;

function planSettlement(desk: RefundDesk, refundId: string, at: Instant): void {
  desk.context.clock.schedule(settleJob(refundId), at, async () => {
    try {
      await settleRefund(desk, refundId);
    } catch (error) {
      // Only a fault that was asked for gets here; the channel itself would try again.
      const text = `refund ${refundId} could not be settled: ${String(error)}`;
      desk.context.trace({ service: 'pay', level: 'error', text });
      resumeRefund(desk, refundId, desk.context.clock.now() + RESUME_MS);
    }
  });
}

function resumeRefund(desk: RefundDesk, refundId: string, notBefore: Instant): void {
  const refund = desk.ledger.findRefund({ refundId });
  if (refund?.state === 'PROCESSING') {
    planSettlement(desk, refundId, Math.max(refund.settleAt, notBefore));
  } else if (refund) planNotice(desk.context, noticeOf(desk, refundId));
}

/** Plans what a stopped cloud had left open: settlements and notices. */
export function resumeRefunds(desk: RefundDesk): void {
  for (const { refundId } of desk.ledger.listRefunds()) resumeRefund(desk, refundId, -Infinity);
}

/**
 * Brings a refund to its result: the planned one, or the one given. ABNORMAL is not final and may
 * be settled again; the other results stay. False when there is nothing to settle.
 */
export async function settleRefund(
  desk: RefundDesk,
  refundId: string,
  outcome?: RefundOutcome,
): Promise<boolean> {
  const { context, ledger, settings } = desk;
  const isOpen = (refund: Refund | undefined): refund is Refund =>
    refund?.state === 'PROCESSING' || refund?.state === 'ABNORMAL';
  if (!isOpen(ledger.findRefund({ refundId }))) return false;
  await context.faults.reach('pay.settle:before');
  const refund = ledger.findRefund({ refundId });
  if (!isOpen(refund)) return false;
  context.clock.cancel(settleJob(refundId));
  const now = context.clock.now();
  const state = outcome ?? refund.outcome;
  const mode = refund.noticeMode;
  const { functionName } = refund;
  ledger.saveRefund({
    ...refund,
    state,
    settledAt: now,
    ...(functionName
      ? { notice: newNotice(functionName, mode, now, settings.read().lateMs) }
      : {}),
  });
  const text = `refund ${refund.outRefundNo} settled as ${state}`;
  context.trace({ service: 'pay', level: state === 'SUCCESS' ? 'info' : 'warning', text });
  await context.faults.reach('pay.settle:after');
  await startNotice(desk, refundId);
  return true;
}

/** A notice that is due is delivered within the settlement, so that an advance waits for it. */
async function startNotice(desk: RefundDesk, refundId: string): Promise<void> {
  const subject = noticeOf(desk, refundId);
  const notice = subject.read();
  const isDue = notice?.nextAt !== undefined && notice.nextAt <= desk.context.clock.now();
  if (isDue) await deliverNotice(desk.context, subject);
  else planNotice(desk.context, subject);
}

/** Delivers the notice of a settled refund now, also one that was lost. */
export async function redeliverNotice(desk: RefundDesk, refundId: string): Promise<boolean> {
  const subject = noticeOf(desk, refundId);
  if (!subject.read()) return false;
  await deliverNotice(desk.context, subject);
  return true;
}

/** Changes what an open refund will become. False when it has its result already. */
export function planOutcome(desk: RefundDesk, refundId: string, outcome: RefundOutcome): boolean {
  const refund = desk.ledger.findRefund({ refundId });
  if (refund?.state !== 'PROCESSING') return false;
  desk.ledger.saveRefund({ ...refund, outcome });
  return true;
}

function noticeOf({ context, ledger }: RefundDesk, refundId: string): NoticeSubject {
  const refund = () => {
    const found = ledger.findRefund({ refundId });
    if (!found) throw new Error(`there is no refund ${refundId}`);
    return found;
  };
  return {
    key: `refund:${refundId}`,
    read: () => refund().notice,
    write: (notice) => ledger.saveRefund({ ...refund(), notice }),
    event: () => refundEvent(context, refund()),
  };
}
