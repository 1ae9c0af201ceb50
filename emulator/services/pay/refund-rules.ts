/**
 * The rules of WeChat Pay for refunds, each with the code and the words of the platform. The words
 * matter: wx-server-sdk overwrites `errCode` with 0, so a function sees only `errCodeDes`.
 */

import type { Instant } from '../../service';
import type { Order, Refund } from './ledger';

export interface PayRefusal {
  errCode: string;
  errCodeDes: string;
}

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
const REFUND_GAP_MS = 60 * 1000;
const REFUNDS_PER_ORDER = 50;

export const REFUSALS = {
  parameter: { errCode: 'PARAM_ERROR', errCodeDes: '参数错误' },
  noOrder: { errCode: 'ORDERNOTEXIST', errCodeDes: '订单不存在' },
  mismatch: {
    errCode: 'REFUND_FEE_MISMATCH',
    errCodeDes: '订单金额或退款金额与之前请求不一致，请核实后再试',
  },
  closed: { errCode: 'ERROR', errCodeDes: '退款已关闭，请更换商户退款单号后重新发起' },
  overdue: { errCode: 'TRADE_OVERDUE', errCodeDes: '订单已经超过退款期限' },
  frequency: { errCode: 'FREQUENCY_LIMITED', errCodeDes: '同一笔订单多次退款的请求需相隔1分钟' },
  count: { errCode: 'ERROR', errCodeDes: '每个支付订单的部分退款次数不能超过50次' },
  sum: { errCode: 'ERROR', errCodeDes: '累计退款金额大于支付金额' },
  balance: { errCode: 'NOTENOUGH', errCodeDes: '基本账户余额不足，请充值后重新发起' },
  noRefund: { errCode: 'REFUNDNOTEXIST', errCodeDes: '退款订单查询失败' },
  paid: { errCode: 'ORDERPAID', errCodeDes: '订单已支付' },
  orderClosed: { errCode: 'ORDERCLOSED', errCodeDes: '订单已关闭' },
  tooEarly: { errCode: 'ERROR', errCodeDes: '订单生成后5分钟内不能关闭' },
} as const satisfies Record<string, PayRefusal>;

/** A repeated number is answered like the first time, unless it says something else. */
export function judgeRepeat(
  earlier: Refund,
  asked: { outTradeNo: string; totalFeeFen: number; refundFeeFen: number },
): PayRefusal | undefined {
  const isSame =
    earlier.outTradeNo === asked.outTradeNo &&
    earlier.totalFeeFen === asked.totalFeeFen &&
    earlier.refundFeeFen === asked.refundFeeFen;
  if (!isSame) return REFUSALS.mismatch;
  return earlier.state === 'CLOSED' ? REFUSALS.closed : undefined;
}

/** Decides whether a new refund of an order may be accepted now. */
export function judgeRefund(
  order: Order,
  earlier: readonly Refund[],
  refundFeeFen: number,
  now: Instant,
): PayRefusal | undefined {
  if (now - (order.paidAt ?? now) > YEAR_MS) return REFUSALS.overdue;
  const latestAt = Math.max(-Infinity, ...earlier.map(({ acceptedAt }) => acceptedAt));
  if (now - latestAt < REFUND_GAP_MS) return REFUSALS.frequency;
  const counting = earlier.filter(({ state }) => state !== 'CLOSED');
  if (counting.length >= REFUNDS_PER_ORDER) return REFUSALS.count;
  const refundedFen = counting.reduce((sum, refund) => sum + refund.refundFeeFen, 0);
  return refundedFen + refundFeeFen > order.totalFeeFen ? REFUSALS.sum : undefined;
}

/** What is left of a limited merchant balance: closed refunds give their money back. */
export function remainingBalanceFen(
  balance: { availableFen: number; since: Instant },
  refunds: readonly Refund[],
): number {
  const spent = refunds.filter(
    ({ state, acceptedAt }) => state !== 'CLOSED' && acceptedAt >= balance.since,
  );
  return balance.availableFen - spent.reduce((sum, refund) => sum + refund.refundFeeFen, 0);
}
