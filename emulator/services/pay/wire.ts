/**
 * What cloudPay answers and reports. It is version 2 of WeChat Pay with JSON for XML, whose words
 * for the state of a refund differ from version 3's.
 */

import { randomBytes } from 'node:crypto';

import type { ServiceContext } from '../../service';
import { payTime, type Order, type Refund, type RefundState } from './ledger';
import type { PayRefusal } from './refund-rules';

/** Version 2 says CHANGE for a refund that the bank returned and REFUNDCLOSE for a closed one. */
export const REFUND_STATUS: Record<RefundState, string> = {
  PROCESSING: 'PROCESSING',
  SUCCESS: 'SUCCESS',
  CLOSED: 'REFUNDCLOSE',
  ABNORMAL: 'CHANGE',
};

/** The service provider through which the platform pays for its mini-programs. */
export const PROVIDER = { appid: 'wxd2565e6a04246fd1', mch_id: '1800000001' };
const RECEIVING_ACCOUNT = '支付用户零钱';
const FUNDS = 'REFUND_SOURCE_UNSETTLED_FUNDS';

type Fields = Record<string, unknown>;

const nonce = () => randomBytes(8).toString('hex');

function envelope(context: ServiceContext, subMchId: unknown): Fields {
  return {
    return_code: 'SUCCESS',
    return_msg: 'OK',
    ...PROVIDER,
    sub_appid: context.appId,
    sub_mch_id: subMchId,
    nonce_str: nonce(),
    sign: randomBytes(16).toString('hex').toUpperCase(),
  };
}

export function succeed(context: ServiceContext, subMchId: unknown, fields: Fields): Fields {
  return { ...envelope(context, subMchId), result_code: 'SUCCESS', ...fields };
}

export function refuse(context: ServiceContext, subMchId: unknown, refusal: PayRefusal): Fields {
  return {
    ...envelope(context, subMchId),
    result_code: 'FAIL',
    err_code: refusal.errCode,
    err_code_des: refusal.errCodeDes,
  };
}

/** Not even understood: no result_code at all. */
export function reject(message: string): Fields {
  return { return_code: 'FAIL', return_msg: message };
}

/** The request was accepted; that says nothing about the money. */
export function refundAccepted(refund: Refund): Fields {
  return {
    transaction_id: refund.transactionId,
    out_trade_no: refund.outTradeNo,
    out_refund_no: refund.outRefundNo,
    refund_id: refund.refundId,
    refund_fee: refund.refundFeeFen,
    total_fee: refund.totalFeeFen,
    cash_fee: refund.totalFeeFen,
    cash_refund_fee: refund.refundFeeFen,
    coupon_refund_fee: 0,
    coupon_refund_count: 0,
    coupon_type_list: [],
    coupon_refund_id_list: [],
    coupon_refund_fee_list: [],
  };
}

/** Both the numbered fields of the documentation and the lists that the service really sends. */
export function refundsFound(order: Order, refunds: Refund[], lists: 'filled' | 'empty'): Fields {
  const told = lists === 'filled' ? refunds : [];
  const numbered = told.flatMap((refund, index) =>
    Object.entries(refundDetail(refund)).map(([name, value]) => [`${name}_${index}`, value]),
  );
  const column = (name: string) => told.map((refund) => refundDetail(refund)[name] ?? '');
  return {
    transaction_id: order.transactionId,
    out_trade_no: order.outTradeNo,
    total_fee: order.totalFeeFen,
    cash_fee: order.totalFeeFen,
    refund_count: refunds.length,
    out_refund_no_list: column('out_refund_no'),
    refund_id_list: column('refund_id'),
    refund_channel: column('refund_channel'),
    refund_fee_list: column('refund_fee'),
    settlement_refund_fee_list: column('settlement_refund_fee'),
    refund_status_list: column('refund_status'),
    refund_account_list: column('refund_account'),
    refund_recv_accout_list: column('refund_recv_accout'),
    refund_success_time_list: column('refund_success_time'),
    ...Object.fromEntries(numbered),
  };
}

function refundDetail(refund: Refund): Fields {
  const isPaid = refund.state === 'SUCCESS' && refund.settledAt !== undefined;
  return {
    out_refund_no: refund.outRefundNo,
    refund_id: refund.refundId,
    refund_channel: 'ORIGINAL',
    refund_fee: refund.refundFeeFen,
    settlement_refund_fee: refund.refundFeeFen,
    refund_status: REFUND_STATUS[refund.state],
    refund_account: FUNDS,
    refund_recv_accout: RECEIVING_ACCOUNT,
    ...(isPaid ? { refund_success_time: payTime(refund.settledAt ?? 0) } : {}),
  };
}

export function orderFound(order: Order, hasRefunds: boolean): Fields {
  const isPaid = order.state === 'SUCCESS';
  return {
    out_trade_no: order.outTradeNo,
    trade_type: 'JSAPI',
    trade_state: isPaid && hasRefunds ? 'REFUND' : order.state,
    total_fee: order.totalFeeFen,
    fee_type: 'CNY',
    ...(order.attach === undefined ? {} : { attach: order.attach }),
    ...(isPaid ? paymentFields(order) : {}),
  };
}

function paymentFields(order: Order): Fields {
  return {
    transaction_id: order.transactionId,
    sub_openid: order.payerOpenid,
    bank_type: 'OTHERS',
    cash_fee: order.totalFeeFen,
    time_end: payTime(order.paidAt ?? 0).replace(/\D/g, ''),
  };
}

/** The event of a payment notice, camelCase as in the documentation's example. */
export function paymentEvent(context: ServiceContext, order: Order): Fields {
  return {
    ...eventEnvelope(context, order.subMchId),
    resultCode: 'SUCCESS',
    subOpenid: order.payerOpenid,
    subIsSubscribe: 'N',
    tradeType: 'JSAPI',
    bankType: 'OTHERS',
    totalFee: order.totalFeeFen,
    feeType: 'CNY',
    cashFee: order.totalFeeFen,
    transactionId: order.transactionId,
    outTradeNo: order.outTradeNo,
    ...(order.attach === undefined ? {} : { attach: order.attach }),
    timeEnd: payTime(order.paidAt ?? 0).replace(/\D/g, ''),
  };
}

/** The event of a refund notice: what the encrypted part of version 2's notice holds, in clear. */
export function refundEvent(context: ServiceContext, refund: Refund): Fields {
  const isPaid = refund.state === 'SUCCESS';
  return {
    ...eventEnvelope(context, refund.subMchId),
    transactionId: refund.transactionId,
    outTradeNo: refund.outTradeNo,
    refundId: refund.refundId,
    outRefundNo: refund.outRefundNo,
    totalFee: refund.totalFeeFen,
    settlementTotalFee: refund.totalFeeFen,
    refundFee: refund.refundFeeFen,
    settlementRefundFee: refund.refundFeeFen,
    refundStatus: REFUND_STATUS[refund.state],
    ...(isPaid ? { successTime: payTime(refund.settledAt ?? 0) } : {}),
    refundRecvAccout: RECEIVING_ACCOUNT,
    refundAccount: FUNDS,
    refundRequestSource: 'API',
  };
}

function eventEnvelope(context: ServiceContext, subMchId: string): Fields {
  return {
    returnCode: 'SUCCESS',
    appid: PROVIDER.appid,
    mchId: PROVIDER.mch_id,
    subAppid: context.appId,
    subMchId,
    nonceStr: nonce(),
  };
}
